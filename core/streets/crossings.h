// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where streets cross or touch without a common vertex. They connect there only when the planner says so, and
// never across levels: a bridge does not meet what is below it.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/streets/street_segments.h"

#include <vector>

namespace yike {

struct Crossing {
    Point at; ///< on the millimetre
    PlaceOnStreet first;
    PlaceOnStreet second;
};

/// Pairs of segments of one level that cross, or of which one passes exactly through an end of the other, and
/// that have no end in common there. By position. Errors: Code::Cancelled.
[[nodiscard]] Result<std::vector<Crossing>> findCrossings(const Streets& streets, const Progress& progress);

/// Both streets get a vertex at each.
void connectCrossings(Streets& streets, const std::vector<Crossing>& crossings);

} // namespace yike
