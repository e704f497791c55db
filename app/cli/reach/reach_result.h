// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much of the demand is within each walking limit: per row of the demand file, per zone, in all; and
// beside it what the planner asked for more. Sums are whole thousandths, so they do not depend on order.

#include "app/cli/arguments.h"
#include "app/cli/reach/reach_files.h"
#include "app/cli/reach/reach_findings.h"
#include "core/coverage/route.h"
#include "core/coverage/straight_compare.h"
#include "core/network/k_nearest.h"
#include "core/network/walker.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

struct ReachRules {
    std::vector<WalkLimit> limits; ///< ascending
    bool straightLine = false;
    double detourFactor = 1.3;
    Metres snap{150};
    MetresPerMinute pace{60};
    WalkRule walk;
    std::string terrain;             ///< file; empty: none
    bool count = false;              ///< facilities in reach of every point
    std::size_t nearest = 0;         ///< so many different facilities of every row
    std::optional<LonLat> routeFrom; ///< the way from here to the nearest facility

    /// Whether something is asked that only streets answer.
    [[nodiscard]] bool needsStreets() const { return count || nearest > 0 || routeFrom.has_value(); }
    /// The option that asks it.
    [[nodiscard]] std::string wantsStreets() const
    {
        return count ? "--count" : nearest > 0 ? "--nearest" : "--route-from";
    }
};

/// A weight and how much of it is within each limit.
struct ReachSum {
    Weight weight;
    std::vector<Weight> within; ///< one a limit
};

/// Weight by the number of facilities within a limit.
using ReachCounts = std::map<std::uint32_t, Weight>;

struct ReachResult {
    bool alongNetwork = false;
    WalkRule walk; ///< as measured: slopes only where terrain was read
    ReachSum all;
    std::vector<ReachSum> rows;            ///< by place in ReachInput::rows
    std::vector<std::uint32_t> nearestMm;  ///< of a row's nearest point, or kUnreached
    std::map<std::string, ReachSum> zones; ///< by name; zones of one name are one
    ReachSum noZone;
    std::int64_t unsnappedPoints = 0;
    Weight unsnappedWeight;
    std::vector<std::int64_t> unsnappedRows;      ///< ids of rows with a point that no street is near
    std::vector<std::string> unsnappedFacilities; ///< by name
    OffStreet offStreet;                          ///< the same, place by place
    std::optional<ReachEdge> edge;                ///< nothing: the demand has no areas
    std::vector<std::uint32_t> walkMm;            ///< per demand point, or kUnreached
    std::optional<StraightCompare> straight;      ///< along the network only
    std::vector<ReachCounts> counts;              ///< one a limit, where asked
    std::vector<std::vector<Label>> nearest; ///< per row, where asked; owners are places in facilities.names
    std::optional<Route> route;              ///< where asked and found
};

/// Findings go to the session. Errors: Cancelled, NoWalkableStreets; StreetsNeeded; of the terrain.
[[nodiscard]] Result<ReachResult> measureReach(const ReachInput& input, const ReachRules& rules,
                                               Session& session);

} // namespace yike::cli
