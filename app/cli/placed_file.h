// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files that a command names, each for one use: opened and held against each other once, so that all of them
// are placed in one working system and none is shifted against the others.

#include "app/cli/role_file.h"
#include "app/cli/session.h"
#include "core/scenario/project.h"
#include "gis/import/open_layer.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yike::cli {

/// A layer with its reader, which must live as long as it.
struct PlacedFile {
    OpenLayer layer;
    PlacedLayer placed;
};

class NamedFiles {
public:
    /// Finds the layers of each file (those that were guessed to be in its role, else all) and settles whose
    /// degrees are shifted; findings go to the session. Empty names are passed over. Projects can stand for
    /// streets, facilities and demand; they are opened here, and other files are held against their streets.
    /// The working system is `crs`, else that of a project, else that around the first file. Errors: of the
    /// files; OffsetWordBroken, ImportCrsMissing, LayerHasNoPlace; ProjectAsLayer in other roles;
    /// CrsNoTransform of projects in different systems.
    [[nodiscard]] static Result<NamedFiles> of(const std::vector<RoleFile>& files, Session& session,
                                               const Progress& progress, Crs crs = {});

    /// The working system.
    [[nodiscard]] const Crs& crs() const { return m_crs; }
    /// Precondition: `file` is one of those that were named and a project.
    [[nodiscard]] const Project& project(const std::string& file) const { return m_projects.at(file); }

    /// Calls `use` for every layer of the file in its role; findings of its reader go to the session. None
    /// for an empty name. Errors: ImportCrsMissing, LayerHasNoPlace; of the file.
    [[nodiscard]] Result<void> forEach(const std::string& file, Role role, Session& session,
                                       const std::function<Result<void>(PlacedFile&)>& use) const;

private:
    [[nodiscard]] Result<void> add(const RoleFile& file, const Session& session, const Progress& progress);
    [[nodiscard]] Result<void> addProject(const RoleFile& file, Session& session);
    [[nodiscard]] Result<void> shareCrs(Crs crs);
    [[nodiscard]] Result<std::vector<Issue>> settle(const std::vector<RoleFile>& files,
                                                    const Progress& progress);
    [[nodiscard]] Result<void> chooseCrs();

    ImportRequest m_request;
    std::vector<std::string> m_files;          ///< per layer of the request, as the command line has it
    std::map<std::string, Project> m_projects; ///< by the name that the command line has
    Crs m_crs;
};

[[nodiscard]] bool isProjectFile(const std::string& file);

} // namespace yike::cli
