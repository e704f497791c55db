// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Puts vertices into streets where they are to be met or cut, without changing how long they are.

#include "core/streets/street_segments.h"

#include <vector>

namespace yike {

/// A vertex at `at`, `share` of the way along the segment. One that falls on an end of its segment, to the
/// millimetre, is none.
struct NewVertex {
    SegmentRef on;
    double share = 0;
    Point at; ///< on the millimetre
};

/// In any order, also several on a segment. The lengths of the pieces add up to that of the segment exactly.
void insertVertices(Streets& streets, std::vector<NewVertex> vertices);

} // namespace yike
