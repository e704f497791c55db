// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a point lies in a polygon. A point on the boundary, also of a hole, counts as inside.

#include "core/geometry/shapes.h"

#include <span>

namespace yike {

enum class Location { Outside, Boundary, Inside };

/// By the even-odd rule, exactly. The ring need not repeat its first point.
[[nodiscard]] Location locate(std::span<const Point> ring, Point p);

[[nodiscard]] Location locate(const Polygon& polygon, Point p);

[[nodiscard]] bool contains(const Polygon& polygon, Point p);
[[nodiscard]] bool contains(const MultiPolygon& polygons, Point p);

/// Counts the boundary crossings of a ray from `p` to the east, edge by edge, in any order.
class CrossingCount {
public:
    explicit CrossingCount(Point p) : m_p(p) {}
    void add(Point a, Point b);
    [[nodiscard]] Location location() const;

private:
    Point m_p;
    bool m_odd = false;
    bool m_onBoundary = false;
};

} // namespace yike
