// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/contains.h"

#include "core/geometry/orientation.h"

#include <algorithm>

namespace yike {

void CrossingCount::add(Point a, Point b)
{
    if (a.y > b.y)
        std::swap(a, b);
    if (m_p.y < a.y || m_p.y > b.y || m_p.x > std::max(a.x, b.x))
        return;
    if (a.y == b.y) {
        m_onBoundary = m_onBoundary || m_p.x >= std::min(a.x, b.x);
        return;
    }
    const Side side = m_p.x < std::min(a.x, b.x) ? Side::Left : sideOf(a, b, m_p);
    m_onBoundary = m_onBoundary || side == Side::On;
    // Half-open in y, so that a vertex on the ray counts once.
    if (side == Side::Left && m_p.y < b.y)
        m_odd = !m_odd;
}

Location CrossingCount::location() const
{
    if (m_onBoundary)
        return Location::Boundary;
    return m_odd ? Location::Inside : Location::Outside;
}

Location locate(std::span<const Point> ring, Point p)
{
    CrossingCount count(p);
    for (std::size_t i = 0; i < ring.size(); ++i)
        count.add(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
    return count.location();
}

Location locate(const Polygon& polygon, Point p)
{
    const Location outer = locate(polygon.outer, p);
    if (outer != Location::Inside)
        return outer;
    for (const Ring& hole : polygon.holes) {
        const Location inHole = locate(hole, p);
        if (inHole != Location::Outside)
            return inHole == Location::Boundary ? Location::Boundary : Location::Outside;
    }
    return Location::Inside;
}

bool contains(const Polygon& polygon, Point p)
{
    return locate(polygon, p) != Location::Outside;
}

bool contains(const MultiPolygon& polygons, Point p)
{
    return std::any_of(polygons.begin(), polygons.end(),
                       [p](const Polygon& polygon) { return contains(polygon, p); });
}

} // namespace yike
