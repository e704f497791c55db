// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The project on disk: one GeoPackage with everything in it (design.md 9). Opening runs nothing in the file,
// opens no other file and never writes; saving leaves the old file whole until the new one is verified.

#include "core/base/result.h"
#include "core/scenario/project.h"

#include <filesystem>

namespace yike {

/// Errors: of the file itself; ProjectForeign where it is no project of ours; ProjectForeignObject,
/// ProjectTooNew, ProjectTooOld, ProjectDamaged. Issues: tables that were changed by another program, changes
/// of another program that are not in the file yet.
[[nodiscard]] Result<Loaded<Project>> openProject(const std::filesystem::path& path);

/// Written beside, read again and compared, then put in place. Errors: FileNotWritten.
[[nodiscard]] Result<void> saveProject(const std::filesystem::path& path, const Project& project);

/// A new random id for Project::id: 32 hexadecimal digits.
[[nodiscard]] std::string newProjectId();

} // namespace yike
