// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A plan read, its standard found, the assessment made: what assess, report and project have in common.

#include "app/cli/assess/assess_walk.h"
#include "app/cli/plan_input.h"
#include "core/standards/standard.h"

namespace yike::cli {

struct Assessed {
    Project project;                   ///< lastAssessment is set
    Standard standard;                 ///< as in its catalogue
    std::vector<Indicator> indicators; ///< with the options applied
    WalkGaps gaps;
    [[nodiscard]] const Assessment& assessment() const { return *project.lastAssessment; }
};

/// All but the assessment. Findings go to the session.
[[nodiscard]] Result<Assessed> readPlan(const PlanInput& plan, const AssessInput& how, Session& session);

/// Findings go to the session.
[[nodiscard]] Result<Assessed> assessPlan(const PlanInput& plan, const AssessInput& how, Session& session);

} // namespace yike::cli
