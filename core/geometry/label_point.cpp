// SPDX-License-Identifier: GPL-3.0-or-later
// The pole of inaccessibility by quartering cells, most promising first (Mapbox polylabel, 2016): a cell's
// centre distance plus its half diagonal bounds what it can hold. Ends because cells halve and must promise
// more than 1 % of the figure's size beyond the best so far.
#include "core/geometry/label_point.h"

#include "core/geometry/contains.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <limits>
#include <numbers>
#include <queue>
#include <tuple>

namespace yike {

namespace {

double distanceToRing(const Ring& ring, Point p)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ring.size(); ++i)
        best = std::min(best, nearestOnSegment(ring[i - 1], ring[i], p).metres);
    return best;
}

/// Metres to the boundary, negative outside.
double depth(const Polygon& polygon, Point p)
{
    double best = distanceToRing(polygon.outer, p);
    for (const Ring& hole : polygon.holes)
        best = std::min(best, distanceToRing(hole, p));
    return contains(polygon, p) ? best : -best;
}

struct Cell {
    Point centre;
    double half = 0;
    double depth = 0;

    [[nodiscard]] double promise() const { return depth + half * std::numbers::sqrt2; }
    bool operator<(const Cell& other) const
    {
        return std::tuple(promise(), centre) < std::tuple(other.promise(), other.centre);
    }
};

class Quartering {
public:
    Quartering(const Polygon& polygon, double precision) : m_polygon(polygon), m_precision(precision) {}

    void add(Point centre, double half)
    {
        const Cell cell{centre, half, depth(m_polygon, centre)};
        if (cell.depth > m_best.depth)
            m_best = cell;
        if (promising(cell))
            m_open.push(cell);
    }
    Point run()
    {
        for (int steps = 0; steps < kMostSteps && !m_open.empty() && promising(m_open.top()); ++steps) {
            const Cell cell = m_open.top();
            m_open.pop();
            const double h = cell.half / 2;
            for (const Point shift : {Point{-h, -h}, Point{h, -h}, Point{-h, h}, Point{h, h}})
                add({cell.centre.x + shift.x, cell.centre.y + shift.y}, h);
        }
        return m_best.depth >= 0 ? m_best.centre : m_polygon.outer.front();
    }

private:
    /// Slivers thinner than the precision are searched on until a point inside is found.
    [[nodiscard]] bool promising(const Cell& cell) const
    {
        return cell.promise() > (m_best.depth > 0 ? m_best.depth + m_precision : 0.0);
    }

    static constexpr int kMostSteps = 20'000;
    const Polygon& m_polygon;
    double m_precision;
    Cell m_best{{}, 0, -std::numeric_limits<double>::infinity()};
    std::priority_queue<Cell> m_open;
};

} // namespace

Point labelPoint(const Polygon& polygon)
{
    const Box box = boundsOf(polygon);
    const double side = std::max(std::min(box.width(), box.height()), box.width() / 64 + box.height() / 64);
    if (!(area(polygon).count() > 0) || !(side > 0))
        return polygon.outer.front();
    Quartering quartering(polygon, side / 100);
    quartering.add(centroid(polygon), 0);
    for (double x = box.min.x; x < box.max.x; x += side) {
        for (double y = box.min.y; y < box.max.y; y += side)
            quartering.add({x + side / 2, y + side / 2}, side / 2);
    }
    return quartering.run();
}

Point labelPoint(const MultiPolygon& polygons)
{
    const auto largest = std::max_element(polygons.begin(), polygons.end(),
                                          [](const auto& a, const auto& b) { return area(a) < area(b); });
    return labelPoint(*largest);
}

Point insidePoint(const MultiPolygon& polygons)
{
    const Point centre = centroid(polygons);
    return contains(polygons, centre) ? centre : labelPoint(polygons);
}

} // namespace yike
