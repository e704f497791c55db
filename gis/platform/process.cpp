// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/process.h"

#include "gis/platform/file_info.h"
#include "gis/platform/posix.h"

#include <cstdlib>
#include <sys/resource.h>

namespace yike {

namespace fs = std::filesystem;

std::uint64_t peakMemory()
{
    struct rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024; // Linux counts in KiB
}

Result<fs::path> userStateFolder()
{
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return value == nullptr ? fs::path() : fs::path(value);
    };
    fs::path base = variable("XDG_STATE_HOME");
    if (!base.is_absolute())
        base = variable("HOME") / ".local" / "state";
    const fs::path folder = base / "yike";
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(Code::FileNotWritten, {{"file", utf8(folder)}, {"detail", error.message()}});
    return folder;
}

Result<ScratchFolder> ScratchFolder::create()
{
    std::error_code error;
    auto name = (fs::temp_directory_path(error) / "yike-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr)
        return fail(Code::FileNotWritten, {{"file", name}, {"detail", errorText(errno)}});
    return ScratchFolder(name);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

} // namespace yike
