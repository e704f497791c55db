// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Limits in millimetres, as every comparison with a distance is made.

#include "core/base/quantity.h"
#include "core/network/graph.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace yike {

/// Rounded to the millimetre, between 0 and the farthest walk there is.
inline std::uint32_t limitMm(Metres limit)
{
    return static_cast<std::uint32_t>(std::clamp(std::round(limit.count() * 1000), 0.0, double{kFarthestMm}));
}

} // namespace yike
