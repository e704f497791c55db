// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The straight line beside the walk: how much longer people really walk, and who lives inside the circle of a
// facility but outside its walk, the hidden blind spots.

#include "core/base/weight.h"
#include "core/coverage/reach.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

/// At one limit.
struct StraightWithin {
    Weight circle;                    ///< straight line x 1 within the limit
    Weight detour;                    ///< straight line x the detour factor within the limit
    Weight blind;                     ///< inside the circle, outside the walk
    std::vector<std::uint32_t> spots; ///< demand points of `blind` that have a weight, ascending
};

/// Walk / straight line of those who reach a facility within the farthest limit, to that same facility.
struct MeasuredDetour {
    std::size_t points = 0;
    Weight weight;     ///< theirs
    double median = 0; ///< half of the weight has this factor or less; 0 where nobody reaches any
    double p90 = 0;    ///< nine tenths of the weight
};

struct StraightCompare {
    std::vector<std::uint32_t> straightMm; ///< per demand point: to the nearest facility, or kUnreached
    std::vector<StraightWithin> limits;    ///< as asked
    MeasuredDetour measured;
};

/// `walks` are those of `demand` to `stops`, cut off at the farthest of `limitsMm`. Points less than a metre
/// from their facility, and those without a weight, tell nothing of detours. Errors: Code::Cancelled.
[[nodiscard]] Result<StraightCompare> compareStraight(std::span<const Point> demand,
                                                      std::span<const Weight> weights,
                                                      std::span<const Stop> stops, const NearestStops& walks,
                                                      std::span<const std::uint32_t> limitsMm,
                                                      double detourFactor, const Progress& progress);

} // namespace yike
