// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// May this process save the project it has opened? Held as long as the project is open; opened a second time
// it is read-only, with the reason.

#include "core/base/result.h"
#include "gis/platform/file_lock.h"

#include <filesystem>
#include <optional>

namespace yike {

class ProjectAccess {
public:
    /// Never fails: what stands in the way of saving becomes readOnlyBecause().
    [[nodiscard]] static ProjectAccess to(const std::filesystem::path& project);

    [[nodiscard]] bool writable() const { return !m_reason; }
    /// FileInUse, ProjectFolderReadOnly or ProjectFileReadOnly.
    [[nodiscard]] const std::optional<Error>& readOnlyBecause() const { return m_reason; }

private:
    std::optional<FileLock> m_lock;
    std::optional<Error> m_reason;
};

} // namespace yike
