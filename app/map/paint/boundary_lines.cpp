// SPDX-License-Identifier: GPL-3.0-or-later
// Edges are sorted by their ends; the edges at a point are found by search in a second list sorted by end.
// Lines start at forks and loose ends first, what is left are rings. n log n; no hashing, so the order is
// fixed.
#include "app/map/paint/boundary_lines.h"

#include <algorithm>
#include <cstdint>

namespace yike {

namespace {

void addRing(const Ring& ring, std::vector<Edge>& edges)
{
    for (std::size_t i = 1; i < ring.size(); ++i) {
        if (ring[i - 1] != ring[i])
            edges.push_back({std::min(ring[i - 1], ring[i]), std::max(ring[i - 1], ring[i])});
    }
}

std::vector<Edge> allEdges(const std::vector<const MultiPolygon*>& areas)
{
    std::vector<Edge> edges;
    for (const MultiPolygon* polygons : areas) {
        for (const Polygon& polygon : *polygons) {
            addRing(polygon.outer, edges);
            for (const Ring& hole : polygon.holes)
                addRing(hole, edges);
        }
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

class Chains {
public:
    explicit Chains(const std::vector<Edge>& edges) : m_edges(edges), m_used(edges.size())
    {
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            m_ends.push_back({edges[i].first, i});
            m_ends.push_back({edges[i].second, i});
        }
        std::sort(m_ends.begin(), m_ends.end());
    }

    std::vector<Polyline> lines()
    {
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            if (!m_used[m_ends[i].edge] && endsAt(m_ends[i].at).size() != 2)
                follow(m_ends[i].at, m_ends[i].edge);
        }
        for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
            if (!m_used[i])
                follow(m_edges[i].first, i);
        }
        return std::move(m_lines);
    }

private:
    struct End {
        Point at;
        std::uint32_t edge = 0;
        auto operator<=>(const End&) const = default;
    };
    struct Range {
        const End* from;
        const End* to;
        [[nodiscard]] std::size_t size() const { return std::size_t(to - from); }
    };

    [[nodiscard]] Range endsAt(Point at) const
    {
        const auto [from, to] = std::equal_range(m_ends.begin(), m_ends.end(), End{at, 0},
                                                 [](const End& a, const End& b) { return a.at < b.at; });
        return {m_ends.data() + (from - m_ends.begin()), m_ends.data() + (to - m_ends.begin())};
    }

    void follow(Point at, std::uint32_t edge)
    {
        Polyline line{at};
        for (bool more = true; more;) {
            m_used[edge] = true;
            at = m_edges[edge].first == at ? m_edges[edge].second : m_edges[edge].first;
            line.push_back(at);
            more = false;
            const Range ends = endsAt(at);
            for (const End* end = ends.from; ends.size() == 2 && end != ends.to; ++end) {
                if (!m_used[end->edge]) {
                    edge = end->edge;
                    more = true;
                }
            }
        }
        m_lines.push_back(std::move(line));
    }

    const std::vector<Edge>& m_edges;
    std::vector<bool> m_used;
    std::vector<End> m_ends;
    std::vector<Polyline> m_lines;
};

} // namespace

std::vector<Edge> edgesOf(const std::vector<const MultiPolygon*>& areas)
{
    std::vector<Edge> edges = allEdges(areas);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<Edge> outlineOf(const std::vector<const MultiPolygon*>& areas)
{
    const std::vector<Edge> edges = allEdges(areas);
    std::vector<Edge> once;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const bool asBefore = i > 0 && edges[i - 1] == edges[i];
        const bool asNext = i + 1 < edges.size() && edges[i + 1] == edges[i];
        if (!asBefore && !asNext)
            once.push_back(edges[i]);
    }
    return once;
}

std::vector<Edge> without(const std::vector<Edge>& edges, const std::vector<Edge>& higher)
{
    std::vector<Edge> left;
    std::set_difference(edges.begin(), edges.end(), higher.begin(), higher.end(), std::back_inserter(left));
    return left;
}

std::vector<Polyline> chained(const std::vector<Edge>& edges)
{
    return Chains(edges).lines();
}

} // namespace yike
