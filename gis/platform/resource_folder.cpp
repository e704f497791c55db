// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/resource_folder.h"

#include <cstdlib>

namespace yike {

namespace fs = std::filesystem;

fs::path resourceFolder()
{
    if (const char* chosen = std::getenv("YIKE_RESOURCES"); chosen != nullptr && *chosen != '\0')
        return chosen;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "yike";
    if (!error && fs::is_directory(installed / "standards", error))
        return installed;
    return fs::path(YIKE_SOURCE_RESOURCES);
}

} // namespace yike
