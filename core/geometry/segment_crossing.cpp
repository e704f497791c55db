// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/segment_crossing.h"

#include "core/geometry/orientation.h"

#include <algorithm>

namespace yike {

namespace {

bool isInBox(Point a, Point b, Point p)
{
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

bool areOpposite(Side a, Side b)
{
    return static_cast<int>(a) * static_cast<int>(b) < 0;
}

} // namespace

bool isOnSegment(Point a, Point b, Point p)
{
    return isInBox(a, b, p) && sideOf(a, b, p) == Side::On;
}

Meeting meetingOf(Point a, Point b, Point c, Point d)
{
    if (areOpposite(sideOf(a, b, c), sideOf(a, b, d)) && areOpposite(sideOf(c, d, a), sideOf(c, d, b)))
        return Meeting::Crossing;
    const bool touch =
        isOnSegment(a, b, c) || isOnSegment(a, b, d) || isOnSegment(c, d, a) || isOnSegment(c, d, b);
    return touch ? Meeting::EndOnOther : Meeting::None;
}

double crossingShare(Point a, Point b, Point c, Point d)
{
    const Point way{b.x - a.x, b.y - a.y};
    const Point other{d.x - c.x, d.y - c.y};
    const Point gap{c.x - a.x, c.y - a.y};
    const double across = way.x * other.y - way.y * other.x;
    return std::clamp((gap.x * other.y - gap.y * other.x) / across, 0.0, 1.0);
}

} // namespace yike
