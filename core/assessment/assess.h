// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Computes an assessment: the one entry for desktop, command line and tests.

#include "core/assessment/assessment.h"
#include "core/base/progress.h"
#include "core/coverage/reach.h"
#include "core/model/plan.h"
#include "core/network/terrain_costs.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yike {

struct AssessOptions {
    bool straightLine = false; ///< ignore the streets and say so
    double detourFactor = 1.3;
    double paceMetresPerMinute = 60;
    SnapLimits snap;
    WalkRule walk;   ///< along streets only
    HeightAt height; ///< of walk.slopes; not saved with a project, which links its terrain
    std::map<std::string, std::string> options; ///< option id -> choice, over the standard's defaults
};

/// Seconds and bytes of one phase, for --timings.
struct PhaseCost {
    std::string phase;
    double seconds = 0;
};

/// Every indicator of `standard` for every unit of `plan` on plan.evaluationDate. Sums are exact and in id
/// order, so the result does not depend on threads or input order. `walking` may hand in the model of an
/// earlier assessment with the same demand and streets (what-if); else one is built. Errors: Code::Cancelled;
/// codes of a broken option value.
[[nodiscard]] Result<Assessment> assess(const Plan& plan, const Standard& standard,
                                        const AssessOptions& options, const Progress& progress,
                                        std::shared_ptr<const WalkingModel> walking = nullptr,
                                        std::vector<PhaseCost>* costs = nullptr);

/// The walking model that assess() would build for `plan`, to keep for the next assessment.
[[nodiscard]] Result<Loaded<std::shared_ptr<const WalkingModel>>>
walkingModelFor(const Plan& plan, const AssessOptions& options, const Progress& progress);

} // namespace yike
