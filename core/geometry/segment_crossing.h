// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How two segments meet, decided exactly; the place itself is as good as doubles are.

#include "core/base/point.h"

namespace yike {

enum class Meeting {
    None,
    Crossing,  ///< inside both
    EndOnOther ///< an end of one lies on the other, or they run along each other
};

[[nodiscard]] Meeting meetingOf(Point a, Point b, Point c, Point d);

/// Whether `p` lies on the segment, ends included; exact.
[[nodiscard]] bool isOnSegment(Point a, Point b, Point p);

/// Where the line through `c` and `d` crosses a-b, as share of the way from `a`. Precondition: they cross.
[[nodiscard]] double crossingShare(Point a, Point b, Point c, Point d);

} // namespace yike
