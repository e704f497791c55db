// SPDX-License-Identifier: GPL-3.0-or-later
// Two-step floating catchment area. Step 1: what a facility has, over all who compete for it. Step 2: what
// the facilities that a home reaches have for it, added up. W. Luo, F. Wang, Environment and Planning B 30
// (2003) 865; with decay W. Luo, Y. Qi, Health & Place 15 (2009) 1100. Cost: two passes over the pairs within
// the limit. Differs: costs go from home to facility in both steps, also where the way back is another; a
// facility that nobody reaches has no ratio rather than an endless one. Sums run in id order.
#include "core/analysis/crowding/floating_catchment.h"

namespace yike {

namespace {

Catchment catchmentOf(double supply, std::span<const Weight> demand, std::span<const ReachedHome> homes,
                      const Decay& decay, std::uint32_t limitMm)
{
    Catchment catchment;
    for (const ReachedHome& home : homes) {
        catchment.within += demand[home.demand];
        catchment.competing += demand[home.demand].count() * weightAt(decay, home.mm, limitMm);
    }
    if (catchment.competing > 0)
        catchment.ratio = supply / catchment.competing;
    return catchment;
}

} // namespace

FloatingCatchment floatingCatchment(std::span<const double> supply, std::span<const Weight> demand,
                                    const ReachSets& reach, const Decay& decay, std::uint32_t limitMm)
{
    FloatingCatchment result;
    result.access.resize(demand.size());
    for (std::size_t i = 0; i < supply.size(); ++i) {
        const auto homes = reach.of(i);
        const Catchment catchment = catchmentOf(supply[i], demand, homes, decay, limitMm);
        for (const ReachedHome& home : homes)
            result.access[home.demand] += catchment.ratio.value_or(0) * weightAt(decay, home.mm, limitMm);
        result.facilities.push_back(catchment);
    }
    return result;
}

} // namespace yike
