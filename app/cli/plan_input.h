// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a command gets its plan from: a saved project, a folder or files whose use is guessed, or files named
// one by one.

#include "app/cli/placed_file.h"
#include "app/cli/streets/street_options.h"
#include "app/cli/walk_choice.h"
#include "core/scenario/project.h"
#include "gis/import/mapping/import_request.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace yike::cli {

struct PlanInput {
    std::vector<std::string> paths; ///< one .yike, or folders and files
    std::string communities;
    std::string zones;
    std::string facilities;
    std::string values;
    std::string streets;
    std::string buildings;
    std::string date;    ///< empty: of the project, else today
    bool repair = false; ///< consent to repair broken boundaries
    StreetOptions streetOptions;

    [[nodiscard]] bool isProject() const;
    /// All that is named, so that a result is not written over it.
    [[nodiscard]] std::vector<std::string> files() const;
};

/// How a plan is assessed, over what a project says.
struct AssessInput {
    std::string standard; ///< id or file; empty: of the project, else Dalian's plan
    std::vector<std::string> choices;
    bool straightLine = false;
    double detour = 0; ///< 0: of the project, else 1.3
    WalkChoice walk;
};

void addPlanOptions(CLI::App& command, PlanInput& input);
void addAssessOptions(CLI::App& command, AssessInput& input);

/// The project, or a new unnamed one around the plan that was read. Findings go to the session.
[[nodiscard]] Result<Project> loadPlan(const PlanInput& input, Session& session);

/// Reads the heights that the project's walks need: from --terrain, else from the file that the project names
/// where it lies beside the project. Says where a raster is there and not used. Errors: of the raster.
[[nodiscard]] Result<void> loadTerrain(const PlanInput& plan, const AssessInput& how, Project& project,
                                       Session& session);

/// Puts the user's choices over the project's.
[[nodiscard]] Result<void> chooseOptions(const AssessInput& input, Project& project);

} // namespace yike::cli
