// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clip.h"

#include "core/geometry/measure.h"

#include <cmath>
#include <cstdint>
#include <map>

namespace yike {

namespace {

enum class Axis { X, Y };

/// The half plane on one side of an axis-parallel line.
struct HalfPlane {
    Axis axis = Axis::X;
    double line = 0;
    bool above = true; ///< keeps coordinates >= line, else <= line

    [[nodiscard]] double coordinate(Point p) const { return axis == Axis::X ? p.x : p.y; }
    [[nodiscard]] bool keeps(Point p) const { return above ? coordinate(p) >= line : coordinate(p) <= line; }
    [[nodiscard]] Point crossing(Point a, Point b) const
    {
        const double share = (line - coordinate(a)) / (coordinate(b) - coordinate(a));
        Point p = between(a, b, share);
        (axis == Axis::X ? p.x : p.y) = line;
        return p;
    }
};

Ring clipHalf(const Ring& ring, const HalfPlane& half)
{
    Ring kept;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point& a = ring[i - 1];
        const Point& b = ring[i];
        if (half.keeps(a) != half.keeps(b))
            kept.push_back(half.crossing(a, b));
        if (half.keeps(b))
            kept.push_back(b);
    }
    if (!kept.empty() && kept.front() != kept.back())
        kept.push_back(kept.front());
    return kept;
}

Ring clipBand(const Ring& ring, Axis axis, double from, double to)
{
    return clipHalf(clipHalf(ring, {axis, from, true}), {axis, to, false});
}

std::int64_t cellOf(double coordinate, double size)
{
    return static_cast<std::int64_t>(std::floor(coordinate / size));
}

/// Signed area and moments per cell: outer rings add, holes take away.
struct CellSum {
    double area = 0;
    double x = 0;
    double y = 0;
};
using CellSums = std::map<std::pair<std::int64_t, std::int64_t>, CellSum>; ///< by row, column

void addStripCells(CellSums& sums, const Ring& strip, std::int64_t row, double size, double sign)
{
    const Box box = boundsOf(strip);
    for (std::int64_t column = cellOf(box.min.x, size); column <= cellOf(box.max.x, size); ++column) {
        const double left = static_cast<double>(column) * size;
        const Ring part = clipBand(strip, Axis::X, left, left + size);
        const double partArea = std::abs(signedArea(part));
        if (partArea <= 0)
            continue;
        const Point centre = centroid(Polygon{part, {}});
        CellSum& sum = sums[{row, column}];
        sum.area += sign * partArea;
        sum.x += sign * partArea * centre.x;
        sum.y += sign * partArea * centre.y;
    }
}

void addRingCells(CellSums& sums, const Ring& ring, double size, double sign)
{
    const Box box = boundsOf(ring);
    if (box.empty())
        return;
    for (std::int64_t row = cellOf(box.min.y, size); row <= cellOf(box.max.y, size); ++row) {
        const double bottom = static_cast<double>(row) * size;
        const Ring strip = clipBand(ring, Axis::Y, bottom, bottom + size);
        if (!strip.empty())
            addStripCells(sums, strip, row, size, sign);
    }
}

} // namespace

Ring clipRing(const Ring& ring, const Box& box)
{
    return clipBand(clipBand(ring, Axis::X, box.min.x, box.max.x), Axis::Y, box.min.y, box.max.y);
}

SquareMetres areaInside(const MultiPolygon& polygons, const Box& box)
{
    double sum = 0;
    for (const Polygon& polygon : polygons) {
        sum += std::abs(signedArea(clipRing(polygon.outer, box)));
        for (const Ring& hole : polygon.holes)
            sum -= std::abs(signedArea(clipRing(hole, box)));
    }
    return SquareMetres(std::max(0.0, sum));
}

std::vector<GridCell> cellsInside(const MultiPolygon& polygons, Metres size)
{
    CellSums sums;
    for (const Polygon& polygon : polygons) {
        addRingCells(sums, polygon.outer, size.count(), 1);
        for (const Ring& hole : polygon.holes)
            addRingCells(sums, hole, size.count(), -1);
    }
    std::vector<GridCell> cells;
    const double smallest = 1e-9 * size.count() * size.count();
    for (const auto& [place, sum] : sums) {
        if (sum.area > smallest)
            cells.push_back(
                {place.second, place.first, SquareMetres(sum.area), {sum.x / sum.area, sum.y / sum.area}});
    }
    return cells;
}

} // namespace yike
