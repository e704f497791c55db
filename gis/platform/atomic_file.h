// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every file a user keeps is written through here: beside the target, every return checked, synced, measured,
// renamed. On any error the old file is whole. Qt 6.4's QSaveFile and several GDAL writers report
// success on a full disk, so neither is trusted.

#include "core/base/result.h"
#include "gis/platform/posix.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace yike {

/// Content handed over in pieces. Nothing happens to the target until commit() succeeds.
class AtomicFile {
public:
    /// Refuses a directory that is missing or read-only, and a target that is no regular file or read-only.
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& target);

    AtomicFile(AtomicFile&&) noexcept = default;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    /// After an error every further write and the commit fail.
    Result<void> write(std::string_view bytes);
    /// Syncs, checks the size and puts the file in the target's place; call once.
    Result<void> commit();

private:
    AtomicFile() = default;
    [[nodiscard]] tl::unexpected<Error> failed(int error);

    std::filesystem::path m_target; ///< links resolved
    std::filesystem::path m_name;   ///< the temporary name; empty while the file has none
    FileDescriptor m_file;
    std::uint64_t m_written = 0;
    bool m_broken = false;
};

/// A temporary name beside the target, for libraries that insist on writing files themselves. The content
/// is verified by reading it again before it takes the target's place.
class AtomicReplacement {
public:
    using Verify = std::function<Result<void>(const std::filesystem::path& written)>;

    [[nodiscard]] static Result<AtomicReplacement> beside(const std::filesystem::path& target);

    AtomicReplacement(AtomicReplacement&& other) noexcept;
    AtomicReplacement& operator=(AtomicReplacement&&) = delete;
    ~AtomicReplacement();

    /// Where the library shall write; no such file exists yet. Has the target's extension.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// The library must have closed the file. Removes what was written if `verify` or anything else fails.
    Result<void> commit(const Verify& verify);

private:
    AtomicReplacement() = default;

    std::filesystem::path m_target;
    std::filesystem::path m_path;
};

/// The whole content at once.
Result<void> writeFileAtomically(const std::filesystem::path& target, std::string_view content);

} // namespace yike
