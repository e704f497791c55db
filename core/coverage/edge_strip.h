// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who lives so near to the edge of the study area that facilities beyond it, which nobody loaded, may serve
// them (design.md 5, "edge of the area"; pitfalls 5.2).

#include "core/base/progress.h"
#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/geometry/shapes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yike {

struct StudyArea {
    std::vector<const MultiPolygon*> areas; ///< together the area; borrowed
    std::vector<Point> facilities;          ///< all that were loaded; those outside make their edge known
    std::vector<const MultiPolygon*> water; ///< borrowed
};

/// Demand points within `width` of an edge that is open, ascending. A boundary is no edge where another area
/// begins within 5 m (what is drawn unclean is no gap), nor where it lies in the sea: water 50 m, half the
/// width and the whole width beyond it. An edge is not open where a facility outside the area is loaded
/// within `width` of it. Errors: Code::Cancelled.
[[nodiscard]] Result<std::vector<std::uint32_t>> pointsNearOpenEdge(const StudyArea& study,
                                                                    std::span<const Point> demand,
                                                                    Metres width, const Progress& progress);

} // namespace yike
