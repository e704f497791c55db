// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/file_info.h"

#include "gis/platform/posix.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

namespace yike {

namespace {

Result<FileInfo> infoOf(const std::filesystem::path& path, const struct stat& status)
{
    if (!S_ISREG(status.st_mode))
        return fail(Code::FileNotRegular, {{"file", utf8(path)}});
    return FileInfo{static_cast<std::uint64_t>(status.st_size), status.st_mtime};
}

tl::unexpected<Error> failToRead(const std::filesystem::path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return fail(Code::FileNotFound, {{"file", utf8(path)}});
    return fail(Code::FileUnreadable, {{"file", utf8(path)}, {"detail", errorText(error)}});
}

Result<std::string> readUpTo(const FileDescriptor& file, const std::filesystem::path& path,
                             std::uint64_t bytes)
{
    std::string content(bytes, '\0');
    std::size_t got = 0;
    while (got < content.size()) {
        const auto step = ::read(file.get(), content.data() + got, content.size() - got);
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return failToRead(path, errno);
        if (step == 0)
            break;
        got += static_cast<std::size_t>(step);
    }
    content.resize(got);
    return content;
}

struct OpenFile {
    FileDescriptor descriptor;
    FileInfo info;
};

/// O_NONBLOCK, so that a FIFO put in the file's place meanwhile cannot hang us.
Result<OpenFile> openRegular(const std::filesystem::path& path)
{
    if (const auto before = regularFile(path); !before)
        return tl::unexpected(before.error());
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0)
        return failToRead(path, errno);
    auto info = infoOf(path, status);
    if (!info)
        return tl::unexpected(info.error());
    return OpenFile{std::move(file), *info};
}

} // namespace

Result<FileInfo> regularFile(const std::filesystem::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return failToRead(path, errno);
    return infoOf(path, status);
}

bool isRegularFile(const std::filesystem::path& path)
{
    return regularFile(path).has_value();
}

Result<std::string> readWholeFile(const std::filesystem::path& path, std::uint64_t limit)
{
    auto file = openRegular(path);
    if (!file)
        return tl::unexpected(file.error());
    if (file->info.size > limit)
        return fail(Code::FileTooLarge, {{"file", utf8(path)}, {"limit", static_cast<std::int64_t>(limit)}});
    return readUpTo(file->descriptor, path, file->info.size);
}

Result<std::string> readFileStart(const std::filesystem::path& path, std::uint64_t limit)
{
    auto file = openRegular(path);
    if (!file)
        return tl::unexpected(file.error());
    return readUpTo(file->descriptor, path, std::min(limit, file->info.size));
}

std::string utf8(const std::filesystem::path& path)
{
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

} // namespace yike
