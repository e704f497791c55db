// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much of the demand is within each walking limit: per row of the demand file, per zone, in all. Sums are
// whole thousandths, so they do not depend on order.

#include "app/cli/arguments.h"
#include "app/cli/reach/reach_files.h"

#include <map>
#include <string>
#include <vector>

namespace yike::cli {

struct ReachRules {
    std::vector<WalkLimit> limits; ///< ascending
    bool straightLine = false;
    double detourFactor = 1.3;
    Metres snap{150};
};

/// A weight and how much of it is within each limit.
struct ReachSum {
    Weight weight;
    std::vector<Weight> within; ///< one a limit
};

struct ReachResult {
    bool alongNetwork = false;
    ReachSum all;
    std::vector<ReachSum> rows;            ///< by place in ReachInput::rows
    std::vector<std::uint32_t> nearestMm;  ///< of a row's nearest point, or kUnreached
    std::map<std::string, ReachSum> zones; ///< by name; zones of one name are one
    ReachSum noZone;
    std::int64_t unsnappedPoints = 0;
    Weight unsnappedWeight;
    std::vector<std::int64_t> unsnappedRows;      ///< ids of rows with a point that no street is near
    std::vector<std::string> unsnappedFacilities; ///< by name
};

/// Findings go to the session. Errors: Cancelled, NoWalkableStreets.
[[nodiscard]] Result<ReachResult> measureReach(const ReachInput& input, const ReachRules& rules,
                                               Session& session);

} // namespace yike::cli
