// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A file that the command line gives a role, and what of it is read in that role.

#include "app/cli/session.h"
#include "gis/import/mapping/import_request.h"

#include <string>
#include <vector>

namespace yike::cli {

/// A file in the role that its option gives it.
struct RoleFile {
    std::string file;
    Role role = Role::Ignore;
    std::string kind; ///< of barriers whose rows name none, where the planner said it
};

/// The layers of one file in a role: those that were guessed so, else all of them. What --map decides is
/// applied.
[[nodiscard]] Result<ImportRequest> requestFor(const RoleFile& named, const Session& session,
                                               const Progress& progress);

/// A file or a folder. Errors: FileNotFound, FileNotRegular.
[[nodiscard]] Result<void> isThere(const std::string& path);

/// A part of a shapefile is no file to name, unless its .shp is among `all`, as a shell hands them over.
/// Errors: FileIsCompanion, FileIsCompanionAlone.
[[nodiscard]] Result<void> isWhole(const std::string& path, const std::vector<std::string>& all);

/// Puts what a template decides over the guess; nothing for an empty name.
[[nodiscard]] Result<void> applyTemplateFile(const std::string& file, ImportRequest& request);

} // namespace yike::cli
