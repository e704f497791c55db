// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The residents of a plan whose reach may be understated because nothing beyond the edge is loaded.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/weight.h"
#include "core/model/plan.h"
#include "core/standards/standard.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

struct PlanEdge {
    double metres = 0;                 ///< the farthest reach rule of the standard
    std::string key;                   ///< of the weight: "population" where there is one
    std::vector<std::uint32_t> points; ///< demand points in the strip
    Weight weight;
    Weight all;
    std::map<UnitId, Weight> units; ///< communities that have some, and how much

    [[nodiscard]] double percent() const; ///< of all
};

/// Metres of the farthest reach rule; 0 where none measures reach.
[[nodiscard]] double farthestRule(const std::vector<Indicator>& indicators);

/// Nothing where the plan has no homes or no areas, or `metres` is 0. Errors: Code::Cancelled.
[[nodiscard]] Result<std::optional<PlanEdge>> planEdge(const Plan& plan, double metres,
                                                       const Progress& progress);

/// Code::NothingOutside; none where nobody lives in the strip.
[[nodiscard]] std::vector<Issue> issuesOf(const PlanEdge& edge, const Plan& plan);

} // namespace yike
