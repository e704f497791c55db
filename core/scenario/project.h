// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a planner saves: the baseline plan, the scenarios on it, and the choices an assessment depends on.

#include "core/assessment/assess.h"
#include "core/scenario/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

/// An edit with the one that undoes it, as kept for undo across save and reopen.
struct DoneEdit {
    Edit edit;
    Edit inverse;
    std::string scenario; ///< empty: the baseline
};

struct Project {
    std::string id;      ///< random, made once
    bool sample = false; ///< invented data: says 示例数据 everywhere
    Plan baseline;
    std::vector<Scenario> scenarios;
    std::string standard = "dalian-2023-2025";
    AssessOptions options;
    std::vector<DoneEdit> history;            ///< edits already applied, oldest first
    std::optional<Assessment> lastAssessment; ///< of the baseline, as saved
};

/// The next id that no facility of the baseline, of any scenario or of the history has had, so that a
/// scenario can always be applied again.
[[nodiscard]] FacilityId nextFacilityId(const Project& project);

} // namespace yike
