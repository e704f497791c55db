// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/project_access.h"

#include "gis/platform/file_info.h"

namespace yike {

ProjectAccess ProjectAccess::to(const std::filesystem::path& project)
{
    ProjectAccess access;
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(project, error);
    const Args args = {{"file", utf8(project)}};
    if (std::filesystem::exists(real, error) && !isFileWritable(real)) {
        access.m_reason = Error{Code::ProjectFileReadOnly, args, nullptr};
    } else if (!isFolderWritable(real.parent_path())) {
        access.m_reason = Error{Code::ProjectFolderReadOnly, args, nullptr};
    } else if (auto lock = FileLock::take(real)) {
        access.m_lock = std::move(*lock);
    } else {
        access.m_reason = lock.error();
    }
    return access;
}

} // namespace yike
