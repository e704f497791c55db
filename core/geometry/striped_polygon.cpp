// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/striped_polygon.h"

#include "core/geometry/measure.h"

#include <algorithm>

namespace yike {

namespace {

template <class Visit>
void forEachEdge(const Ring& ring, Visit&& visit)
{
    for (std::size_t i = 0; i < ring.size(); ++i)
        visit(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
}

template <class Visit>
void forEachEdge(const Polygon& polygon, Visit&& visit)
{
    forEachEdge(polygon.outer, visit);
    for (const Ring& hole : polygon.holes)
        forEachEdge(hole, visit);
}

} // namespace

StripedPolygon::StripedPolygon(const Polygon& polygon) : m_box(boundsOf(polygon))
{
    std::size_t edges = 0;
    forEachEdge(polygon, [&](Point, Point) { ++edges; });
    const std::size_t stripes = std::max<std::size_t>(1, edges / 4);
    m_perMetre = m_box.height() > 0 ? static_cast<double>(stripes) / m_box.height() : 0;
    m_first.assign(stripes + 1, 0);
    forEachEdge(polygon, [&](Point a, Point b) {
        for (std::size_t s = stripe(std::min(a.y, b.y)); s <= stripe(std::max(a.y, b.y)); ++s)
            ++m_first[s + 1];
    });
    for (std::size_t s = 0; s < stripes; ++s)
        m_first[s + 1] += m_first[s];
    m_edges.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    forEachEdge(polygon, [&](Point a, Point b) {
        for (std::size_t s = stripe(std::min(a.y, b.y)); s <= stripe(std::max(a.y, b.y)); ++s)
            m_edges[next[s]++] = {a, b};
    });
}

Location StripedPolygon::locate(Point p) const
{
    if (m_edges.empty() || !m_box.contains(p))
        return Location::Outside;
    CrossingCount count(p);
    const std::size_t s = stripe(p.y);
    for (std::uint32_t i = m_first[s]; i < m_first[s + 1]; ++i)
        count.add(m_edges[i].a, m_edges[i].b);
    return count.location();
}

/// Grows with y, so that an edge stands in the stripe of each of its points.
std::size_t StripedPolygon::stripe(double y) const
{
    const double place = (y - m_box.min.y) * m_perMetre;
    const std::size_t last = m_first.size() - 2;
    return place > 0 ? std::min(last, static_cast<std::size_t>(place)) : 0;
}

} // namespace yike
