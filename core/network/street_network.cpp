// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/street_network.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <numeric>

namespace yike {

namespace {

/// Union-find with path halving; the lowest node stands for its set.
class Sets {
public:
    explicit Sets(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    std::uint32_t find(std::uint32_t node)
    {
        while (m_parent[node] != node) {
            m_parent[node] = m_parent[m_parent[node]];
            node = m_parent[node];
        }
        return node;
    }
    void unite(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace

EdgeIndex StreetNetwork::edgeOfPoint(std::uint32_t point) const
{
    const auto after = std::upper_bound(firstPoint.begin(), firstPoint.end(), point);
    return static_cast<EdgeIndex>(after - firstPoint.begin() - 1);
}

Point pointAt(const StreetNetwork& network, EdgePlace place)
{
    const auto along = network.along(place.edge);
    const auto shape = network.shape(place.edge);
    const auto after = std::upper_bound(along.begin(), along.end(), place.mm);
    if (after == along.end())
        return shape.back();
    const auto next = static_cast<std::size_t>(after - along.begin());
    const double span = along[next] - along[next - 1];
    return between(shape[next - 1], shape[next], (place.mm - along[next - 1]) / span);
}

Bends findBends(const StreetNetwork& network)
{
    Bends bends;
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        const auto inner = static_cast<std::uint32_t>(network.shape(edge).size() - 2);
        if (inner == 0)
            continue;
        bends.edges.push_back(edge);
        bends.first.push_back(bends.first.back() + inner);
    }
    return bends;
}

Graph distanceGraph(const StreetNetwork& network)
{
    std::vector<ArcSpec> arcs;
    arcs.reserve(2 * network.edges.size());
    for (EdgeIndex i = 0; i < network.edges.size(); ++i) {
        const StreetEdge& edge = network.edges[i];
        arcs.push_back({edge.tail, edge.head, edge.mm, i});
        arcs.push_back({edge.head, edge.tail, edge.mm, i});
    }
    return Graph(static_cast<NodeIndex>(network.nodes.size()), arcs);
}

std::size_t Components::largest() const
{
    const auto best = std::max_element(all.begin(), all.end(),
                                       [](const Component& a, const Component& b) { return a.mm < b.mm; });
    return static_cast<std::size_t>(best - all.begin());
}

Components findComponents(const StreetNetwork& network)
{
    Sets sets(network.nodes.size());
    for (const StreetEdge& edge : network.edges)
        sets.unite(edge.tail, edge.head);
    Components components;
    components.ofNode.resize(network.nodes.size());
    for (NodeIndex node = 0; node < network.nodes.size(); ++node) {
        const std::uint32_t root = sets.find(node);
        if (root == node) {
            components.ofNode[node] = static_cast<std::uint32_t>(components.all.size());
            components.all.push_back({0, 0, 0, network.nodes[node]});
        }
        components.ofNode[node] = components.ofNode[root];
        ++components.all[components.ofNode[node]].nodes;
    }
    for (const StreetEdge& edge : network.edges) {
        Component& component = components.all[components.ofNode[edge.tail]];
        ++component.edges;
        component.mm += edge.mm;
    }
    return components;
}

} // namespace yike
