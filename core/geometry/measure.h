// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sizes and places of plane figures: area, length, centroid, a point to put a label on.

#include "core/base/quantity.h"
#include "core/geometry/shapes.h"

#include <span>

namespace yike {

[[nodiscard]] double distance(Point a, Point b); ///< metres

[[nodiscard]] Metres length(const Polyline& line);

/// Square metres, positive where the ring runs counter-clockwise. The ring need not repeat its first point.
[[nodiscard]] double signedArea(std::span<const Point> ring);

/// Outer ring less its holes, whatever their directions; parts add up.
[[nodiscard]] SquareMetres area(const Polygon& polygon);
[[nodiscard]] SquareMetres area(const MultiPolygon& polygons);

/// Centre of gravity, which may lie outside. Of a figure without area: the middle of its box.
/// Precondition: not empty.
[[nodiscard]] Point centroid(const Polygon& polygon);
[[nodiscard]] Point centroid(const MultiPolygon& polygons);

[[nodiscard]] Box boundsOf(std::span<const Point> points);
[[nodiscard]] Box boundsOf(const Polygon& polygon);
[[nodiscard]] Box boundsOf(const MultiPolygon& polygons);

/// A nearest point of the segment a-b, as share of the way from `a` (0 .. 1), and its distance.
struct NearestOnSegment {
    double share = 0;
    double metres = 0;
};
[[nodiscard]] NearestOnSegment nearestOnSegment(Point a, Point b, Point p);

[[nodiscard]] inline Point between(Point a, Point b, double share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

} // namespace yike
