// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Chains of boundary joined into rings, and rings into polygons with their holes.

#include "core/base/progress.h"
#include "core/service_area/outline/contour.h"

#include <vector>

namespace yike {

/// Every chain's end must be another one's start. Outer rings run counter-clockwise, holes clockwise; each
/// ring starts at its westernmost point (the lowest of these), polygons and holes stand in that order.
/// Points that lie within 1/2500 of the spacing (2 mm of 5 m) of the line through their neighbours are left
/// out; of a border that two owners share, the same ones from both.
/// Useless when cancelled.
[[nodiscard]] MultiPolygon polygonsOf(std::vector<Chain> chains, const AreaGrid& grid,
                                      const Progress& progress);

} // namespace yike
