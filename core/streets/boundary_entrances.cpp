// SPDX-License-Identifier: GPL-3.0-or-later
// Boundary edges ask the tree of street segments for those they cross; junctions and dead ends beside the
// boundary are moved onto it; failing both, the nearest pair of a boundary and a street place. O(e log n) for
// e boundary edges. After the pseudo entrances of global-indicators (GHSCI issue 653), which takes points of
// a buffer instead.
#include "core/streets/boundary_entrances.h"

#include "core/geometry/contains.h"
#include "core/geometry/segment_crossing.h"
#include "core/streets/millimetre.h"
#include "core/streets/vertex_graph.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// Calls `visit(a, b)` for every edge of every ring, holes included: a lake in a park has a shore as well.
template <class Visit>
void forEachEdge(const MultiPolygon& area, Visit&& visit)
{
    const auto walk = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i)
            visit(ring[i - 1], ring[i]);
    };
    for (const Polygon& polygon : area) {
        walk(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), walk);
    }
}

Box widened(Box box, double metres)
{
    box.min = {box.min.x - metres, box.min.y - metres};
    box.max = {box.max.x + metres, box.max.y + metres};
    return box;
}

struct NearPlace {
    double metres = std::numeric_limits<double>::infinity();
    Point at;
    auto operator<=>(const NearPlace&) const = default;
};

NearPlace nearestOnBoundary(const MultiPolygon& area, Point p)
{
    NearPlace best;
    forEachEdge(area, [&](Point a, Point b) {
        const NearestOnSegment there = nearestOnSegment(a, b, p);
        best = std::min(best, NearPlace{there.metres, onMillimetre(between(a, b, there.share))});
    });
    return best;
}

void sortUnique(std::vector<Point>& points)
{
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
}

/// Whether a walker has a choice at the vertex, or none but to turn back.
bool isNode(const VertexGraph& graph, std::uint32_t vertex)
{
    const auto arms = graph.arms(vertex);
    if (arms.empty())
        return false;
    std::size_t ways = 1;
    for (std::size_t i = 1; i < arms.size(); ++i)
        ways += arms[i].to != arms[i - 1].to ? 1 : 0;
    return ways != 2;
}

} // namespace

BoundaryEntrances::BoundaryEntrances(const Streets& streets)
    : m_segments(streets, StreetSegments::Levels::Ground)
{
    const VertexGraph graph(streets);
    std::vector<Box> boxes;
    for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
        if (!isNode(graph, vertex) || streets[graph.arms(vertex).front().segment.street].level != 0)
            continue;
        m_nodes.push_back(graph.at(vertex));
        boxes.emplace_back().add(graph.at(vertex));
    }
    m_nodeTree = BoxTree(std::move(boxes));
}

std::vector<Point> BoundaryEntrances::of(const MultiPolygon& area, Metres limit) const
{
    std::vector<Point> found;
    if (area.empty())
        return found;
    addCrossings(area, found);
    addNearNodes(area, found);
    if (found.empty())
        return nearestPlace(area, limit);
    sortUnique(found);
    return found;
}

void BoundaryEntrances::addCrossings(const MultiPolygon& area, std::vector<Point>& found) const
{
    forEachEdge(area, [&](Point a, Point b) {
        Box window;
        window.add(a);
        window.add(b);
        m_segments.tree().within(window, [&](std::size_t i) {
            const Point c = m_segments.from(i);
            const Point d = m_segments.to(i);
            const Meeting meeting = meetingOf(a, b, c, d);
            if (meeting == Meeting::Crossing)
                found.push_back(onMillimetre(between(a, b, crossingShare(a, b, c, d))));
            if (meeting != Meeting::EndOnOther)
                return;
            for (const Point end : {c, d})
                if (isOnSegment(a, b, end))
                    found.push_back(end);
            for (const Point end : {a, b})
                if (isOnSegment(c, d, end))
                    found.push_back(end);
        });
    });
}

void BoundaryEntrances::addNearNodes(const MultiPolygon& area, std::vector<Point>& found) const
{
    m_nodeTree.within(widened(boundsOf(area), kNearBoundary.count()), [&](std::size_t i) {
        if (contains(area, m_nodes[i]))
            return;
        const NearPlace place = nearestOnBoundary(area, m_nodes[i]);
        if (place.metres <= kNearBoundary.count())
            found.push_back(place.at);
    });
}

/// Of two figures that do not meet, an end of an edge of one of them is nearest to the other.
std::vector<Point> BoundaryEntrances::nearestPlace(const MultiPolygon& area, Metres limit) const
{
    NearPlace best{limit.count(), {}};
    bool known = false;
    const auto offer = [&](const NearPlace& place) {
        if (place.metres > limit.count() || (known && best < place))
            return;
        best = place;
        known = true;
    };
    forEachEdge(area, [&](Point a, Point) {
        const auto street = m_segments.nearest(a, Metres(best.metres), [](std::size_t) { return true; });
        if (street)
            offer({street->metres, onMillimetre(a)});
    });
    m_segments.tree().within(widened(boundsOf(area), best.metres), [&](std::size_t i) {
        offer(nearestOnBoundary(area, m_segments.from(i)));
        offer(nearestOnBoundary(area, m_segments.to(i)));
    });
    return known ? std::vector<Point>{best.at} : std::vector<Point>{};
}

std::vector<Point> pointsAlong(const MultiPolygon& area, Metres metres)
{
    std::vector<Point> points;
    forEachEdge(area, [&](Point a, Point b) {
        const auto steps =
            static_cast<std::size_t>(std::max(1.0, std::ceil(distance(a, b) / metres.count())));
        for (std::size_t i = 0; i < steps; ++i)
            points.push_back(
                onMillimetre(between(a, b, static_cast<double>(i) / static_cast<double>(steps))));
    });
    sortUnique(points);
    return points;
}

} // namespace yike
