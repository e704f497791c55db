// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One state of a city to compare with another: a project, assessed, or what `assess --json` wrote of it
// earlier.

#include "app/cli/plan_input.h"
#include "core/assessment/assessment.h"

#include <map>
#include <string>
#include <vector>

namespace yike::cli {

struct Snapshot {
    std::string file;        ///< as named by the user
    std::vector<Unit> units; ///< code, name, level and parent only
    Assessment assessment;
    std::map<std::string, Text> names;      ///< of the indicators
    std::map<std::string, Text> unitLabels; ///< of their figures: "%"; empty in older files
};

/// A .yike is assessed as `how` says; a .json is read. Errors: of the project; SnapshotBroken.
[[nodiscard]] Result<Snapshot> snapshotOf(const std::string& file, const AssessInput& how, Session& session);

/// What `assess --json` wrote. Errors: SnapshotBroken.
[[nodiscard]] Result<Snapshot> snapshotFromJson(const std::string& text, const std::string& file);

} // namespace yike::cli
