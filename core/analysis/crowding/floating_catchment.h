// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The two steps of the floating catchment method on plain numbers.

#include "core/analysis/crowding/decay.h"
#include "core/base/weight.h"
#include "core/coverage/reach.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

/// What step 1 finds at one facility.
struct Catchment {
    Weight within;               ///< of the demand that reaches it within the limit
    double competing = 0;        ///< the same, each weighted by the decay
    std::optional<double> ratio; ///< supply / competing; nothing where nobody competes
};

struct FloatingCatchment {
    std::vector<Catchment> facilities; ///< as given
    std::vector<double> access;        ///< per demand point: sum of ratio x decay over what it reaches
};

/// `supply` per facility (finite, >= 0), `demand` per point, `reach` with the cost from each point to the
/// facility: the same costs in both steps, whatever the way back costs. What is handed out is what is there:
/// the sum of access x demand equals the supply of all facilities with a ratio.
[[nodiscard]] FloatingCatchment floatingCatchment(std::span<const double> supply,
                                                  std::span<const Weight> demand, const ReachSets& reach,
                                                  const Decay& decay, std::uint32_t limitMm);

} // namespace yike
