// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this process uses, and where it may keep things: the calls that differ between operating systems.

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace yike {

/// The most memory this process has held, in bytes.
[[nodiscard]] std::uint64_t peakMemory();

/// The user's folder for journals and recovery ($XDG_STATE_HOME/yike or ~/.local/state/yike), made if
/// missing.
[[nodiscard]] Result<std::filesystem::path> userStateFolder();

/// A folder of its own among the temporary files, removed with everything in it.
class ScratchFolder {
public:
    [[nodiscard]] static Result<ScratchFolder> create();

    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) noexcept;
    ~ScratchFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

} // namespace yike
