// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the operating system says of a file. Only regular files are opened: a FIFO would hang the reader
// and a device never ends.

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace yike {

struct FileInfo {
    std::uint64_t size = 0;    ///< bytes
    std::int64_t modified = 0; ///< seconds since 1970, UTC
};

/// The facts of a regular file (links are followed); FileNotFound or FileNotRegular otherwise.
[[nodiscard]] Result<FileInfo> regularFile(const std::filesystem::path& path);

[[nodiscard]] bool isRegularFile(const std::filesystem::path& path);

/// The whole file; FileTooLarge when it holds more than `limit` bytes.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& path, std::uint64_t limit);

/// The first `limit` bytes, or all of a shorter file.
[[nodiscard]] Result<std::string> readFileStart(const std::filesystem::path& path, std::uint64_t limit);

/// A path as UTF-8 text for messages.
[[nodiscard]] std::string utf8(const std::filesystem::path& path);

} // namespace yike
