// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "Somebody has this file open already": an advisory lock of the operating system on a small file in the
// user's state folder. It ends with the process, however that ends.

#include "core/base/result.h"
#include "gis/platform/posix.h"

#include <filesystem>

namespace yike {

class FileLock {
public:
    /// FileInUse where another process, or another lock of this one, holds it.
    [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& file);

private:
    explicit FileLock(FileDescriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    FileDescriptor m_descriptor;
};

/// Whether the file's mode lets this user write it.
[[nodiscard]] bool isFileWritable(const std::filesystem::path& file);

/// Whether a file in this folder could be replaced by this user.
[[nodiscard]] bool isFolderWritable(const std::filesystem::path& folder);

} // namespace yike
