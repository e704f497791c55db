// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/atomic_file.h"

#include "gis/platform/file_info.h"

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <optional>
#include <random>
#include <sys/stat.h>

namespace yike {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> failToWrite(const fs::path& target, int error)
{
    return fail(Code::FileNotWritten, {{"file", utf8(target)}, {"detail", errorText(error)}});
}

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// A hidden name in the target's folder that keeps the extension, because GDAL's drivers look at it. Short
/// enough for a target whose own name has the greatest length allowed.
fs::path temporaryName(const fs::path& target)
{
    static std::atomic<unsigned> counter{0};
    std::random_device random;
    const auto number = (static_cast<std::uint64_t>(random()) << 32U) | random();
    return folderOf(target) / (".yike-" + std::to_string(number) + "-" + std::to_string(counter++) +
                               target.extension().string());
}

/// The file behind any links, which is what gets replaced; a dangling link leads to where it points.
Result<fs::path> resolve(const fs::path& target)
{
    fs::path resolved = target;
    for (int hops = 0; hops < 40; ++hops) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(resolved, error)))
            return resolved;
        const auto next = fs::read_symlink(resolved, error);
        if (error)
            return failToWrite(target, error.value());
        resolved = next.is_absolute() ? next : folderOf(resolved) / next;
    }
    return failToWrite(target, ELOOP);
}

/// The mode of the file that is there; nothing if there is none.
Result<std::optional<mode_t>> modeOf(const fs::path& target)
{
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0)
        return errno == ENOENT ? Result<std::optional<mode_t>>(std::nullopt) : failToWrite(target, errno);
    if (!S_ISREG(status.st_mode))
        return fail(Code::FileNotRegular, {{"file", utf8(target)}});
    if (::access(target.c_str(), W_OK) != 0)
        return failToWrite(target, errno);
    return std::optional<mode_t>(status.st_mode & 07777U);
}

/// Makes the rename itself survive a power cut. Some file systems cannot sync a folder (EINVAL).
int syncFolder(const fs::path& folder)
{
    const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor)
        return errno == EACCES ? 0 : errno;
    return ::fsync(descriptor.get()) == 0 || errno == EINVAL ? 0 : errno;
}

int syncAndClose(FileDescriptor& file, std::uint64_t expectedSize)
{
    struct stat status {};
    if (::fsync(file.get()) != 0 || ::fstat(file.get(), &status) != 0)
        return errno;
    if (static_cast<std::uint64_t>(status.st_size) != expectedSize)
        return EIO;
    return file.close();
}

int moveOver(const fs::path& from, const fs::path& to)
{
    return ::rename(from.c_str(), to.c_str()) == 0 ? syncFolder(folderOf(to)) : errno;
}

/// Gives a nameless O_TMPFILE file a name. Needs /proc, as every desktop has it.
int giveName(const FileDescriptor& file, const fs::path& name)
{
    const auto link = "/proc/self/fd/" + std::to_string(file.get());
    return ::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

} // namespace

Result<AtomicFile> AtomicFile::create(const fs::path& target)
{
    const auto resolved = resolve(target);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const auto mode = modeOf(*resolved);
    if (!mode)
        return tl::unexpected(mode.error());

    AtomicFile file;
    file.m_target = *resolved;
    const bool hasProc = ::access("/proc/self/fd", X_OK) == 0;
    if (hasProc)
        file.m_file =
            FileDescriptor(::open(folderOf(*resolved).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    if (!file.m_file) {
        const auto name = temporaryName(*resolved);
        file.m_file = FileDescriptor(::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
        if (!file.m_file)
            return failToWrite(target, errno);
        file.m_name = name;
    }
    if (*mode && ::fchmod(file.m_file.get(), **mode) != 0)
        return failToWrite(target, errno);
    return file;
}

AtomicFile::~AtomicFile()
{
    if (m_file && !m_name.empty())
        ::unlink(m_name.c_str());
}

tl::unexpected<Error> AtomicFile::failed(int error)
{
    m_broken = true;
    return failToWrite(m_target, error);
}

Result<void> AtomicFile::write(std::string_view bytes)
{
    if (m_broken)
        return failed(EIO);
    while (!bytes.empty()) {
        const auto step = ::write(m_file.get(), bytes.data(), bytes.size());
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return failed(step < 0 ? errno : EIO);
        bytes.remove_prefix(static_cast<std::size_t>(step));
        m_written += static_cast<std::uint64_t>(step);
    }
    return {};
}

Result<void> AtomicFile::commit()
{
    if (m_broken || !m_file)
        return failed(EIO);
    if (m_name.empty()) {
        const auto name = temporaryName(m_target);
        if (const int error = giveName(m_file, name))
            return failed(error);
        m_name = name;
    }
    const fs::path name = m_name;
    int error = syncAndClose(m_file, m_written);
    if (error == 0)
        error = moveOver(name, m_target);
    if (error != 0) {
        ::unlink(name.c_str());
        return failed(error);
    }
    return {};
}

Result<AtomicReplacement> AtomicReplacement::beside(const fs::path& target)
{
    // Opening an AtomicFile asks everything there is to ask of the place: folder, rights, kind of the target.
    const auto probe = AtomicFile::create(target);
    if (!probe)
        return tl::unexpected(probe.error());
    AtomicReplacement replacement;
    replacement.m_target = *resolve(target);
    replacement.m_path = temporaryName(replacement.m_target);
    return replacement;
}

AtomicReplacement::AtomicReplacement(AtomicReplacement&& other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {}))
{
}

AtomicReplacement::~AtomicReplacement()
{
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

Result<void> AtomicReplacement::commit(const Verify& verify)
{
    const auto info = regularFile(m_path);
    if (!info)
        return fail(Code::FileNotWritten, {{"file", utf8(m_target)}, {"detail", errorText(EIO)}},
                    info.error());
    if (auto verified = verify(m_path); !verified)
        return verified;
    FileDescriptor file(::open(m_path.c_str(), O_RDWR | O_CLOEXEC));
    const auto mode = modeOf(m_target);
    if (!mode)
        return tl::unexpected(mode.error());
    if (!file || (*mode && ::fchmod(file.get(), **mode) != 0))
        return failToWrite(m_target, errno);
    if (const int error = syncAndClose(file, info->size))
        return failToWrite(m_target, error);
    if (const int error = moveOver(m_path, m_target))
        return failToWrite(m_target, error);
    m_path.clear();
    return {};
}

Result<void> writeFileAtomically(const fs::path& target, std::string_view content)
{
    auto file = AtomicFile::create(target);
    if (!file)
        return tl::unexpected(file.error());
    if (auto written = file->write(content); !written)
        return written;
    return file->commit();
}

} // namespace yike
