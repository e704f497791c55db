// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/walk_costs.h"

#include <algorithm>

namespace yike {

namespace {

/// `share` of the way from one cost to the other.
std::uint32_t part(std::uint32_t from, std::uint32_t to, std::uint64_t share, std::uint64_t of)
{
    const std::uint64_t low = std::min(from, to);
    const std::uint64_t step = (std::max(from, to) - low);
    const std::uint64_t way = to >= from ? share : of - share;
    return static_cast<std::uint32_t>(low + (step * way + of / 2) / of);
}

} // namespace

WaysTo WalkCosts::to(EdgePlace place) const
{
    if (isLength())
        return {place.mm, m_network->edges[place.edge].mm - place.mm};
    const auto along = m_network->along(place.edge);
    const auto after = std::upper_bound(along.begin() + 1, along.end() - 1, place.mm);
    const auto next = static_cast<std::size_t>(after - along.begin());
    const std::size_t point = m_network->firstPoint[place.edge] + next;
    const std::uint32_t span = std::max(1U, along[next] - along[next - 1]);
    const std::uint32_t share = std::min(span, place.mm - along[next - 1]);
    return {part(m_there[point - 1], m_there[point], share, span),
            part(m_back[point - 1], m_back[point], share, span)};
}

WaysTo WalkCosts::toPoint(EdgeIndex edge, std::uint32_t point) const
{
    if (isLength())
        return {m_network->alongMm[point], m_network->edges[edge].mm - m_network->alongMm[point]};
    return {m_there[point], m_back[point]};
}

std::uint32_t WalkCosts::tailToHead(EdgeIndex edge) const
{
    return isLength() ? m_network->edges[edge].mm : m_there[m_network->firstPoint[edge + 1] - 1];
}

std::uint32_t WalkCosts::headToTail(EdgeIndex edge) const
{
    return isLength() ? m_network->edges[edge].mm : m_back[m_network->firstPoint[edge]];
}

WalkCosts WalkCosts::turnedRound() const
{
    WalkCosts turned = *this;
    if (isLength())
        return turned;
    for (EdgeIndex edge = 0; edge < m_network->edges.size(); ++edge) {
        for (std::uint32_t i = m_network->firstPoint[edge]; i < m_network->firstPoint[edge + 1]; ++i) {
            turned.m_there[i] = headToTail(edge) - m_back[i];
            turned.m_back[i] = tailToHead(edge) - m_there[i];
        }
    }
    return turned;
}

Graph costGraph(const StreetNetwork& network, const WalkCosts& costs)
{
    std::vector<ArcSpec> arcs;
    arcs.reserve(2 * network.edges.size());
    for (EdgeIndex i = 0; i < network.edges.size(); ++i) {
        const StreetEdge& edge = network.edges[i];
        arcs.push_back({edge.tail, edge.head, costs.tailToHead(i), i});
        arcs.push_back({edge.head, edge.tail, costs.headToTail(i), i});
    }
    return Graph(static_cast<NodeIndex>(network.nodes.size()), arcs);
}

} // namespace yike
