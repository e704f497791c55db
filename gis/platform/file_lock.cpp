// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/file_lock.h"

#include "gis/platform/file_info.h"
#include "gis/platform/process.h"
#include "gis/platform/sha256.h"

#include <fcntl.h>
#include <sys/file.h>

namespace yike {

Result<FileLock> FileLock::take(const std::filesystem::path& file)
{
    const auto state = userStateFolder();
    if (!state)
        return tl::unexpected(state.error());
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(file, error);
    const auto folder = *state / "locks";
    std::filesystem::create_directories(folder, error);
    const auto name = folder / (sha256(utf8(real)).substr(0, 32) + ".lock");
    FileDescriptor descriptor(::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!descriptor)
        return fail(Code::FileNotWritten, {{"file", utf8(name)}, {"detail", errorText(errno)}});
    if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0)
        return fail(Code::FileInUse, {{"file", utf8(file)}});
    return FileLock(std::move(descriptor));
}

bool isFileWritable(const std::filesystem::path& file)
{
    return ::access(file.c_str(), W_OK) == 0;
}

bool isFolderWritable(const std::filesystem::path& folder)
{
    return ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
}

} // namespace yike
