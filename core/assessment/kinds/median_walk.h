// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The typical walk of many residents.

#include "core/base/weight.h"

#include <cstdint>
#include <vector>

namespace yike {

struct WeightedWalk {
    std::uint32_t millimetres = 0;
    Weight weight;
};

/// The shortest walk that, with all shorter ones, holds half of the weight or more; NearestStops::kUnreached
/// for no walks. Takes time in proportion to their number.
[[nodiscard]] std::uint32_t medianWalk(std::vector<WeightedWalk> walks);

} // namespace yike
