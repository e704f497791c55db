// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/demand_on_edges.h"

#include <algorithm>

namespace yike {

namespace {

/// Beyond all limits where it would overflow.
std::uint32_t sum(std::uint32_t way, std::uint32_t leg)
{
    return leg < kUnreachedMm - way ? way + leg : kUnreachedMm;
}

/// Joined demand points, by edge.
std::vector<std::uint32_t> orderByEdge(std::span<const std::optional<Snapped>> demand)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < demand.size(); ++i) {
        if (demand[i])
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [demand](std::uint32_t a, std::uint32_t b) {
        return demand[a]->place.edge < demand[b]->place.edge;
    });
    return order;
}

void addUp(std::vector<std::uint32_t>& counts)
{
    for (std::size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
}

} // namespace

DemandOnEdges::DemandOnEdges(const StreetNetwork& network, const WalkCosts& costs,
                             std::span<const std::optional<Snapped>> demand)
{
    addHomes(network, costs, demand);
    addSlots(network, costs);
}

void DemandOnEdges::addHomes(const StreetNetwork& network, const WalkCosts& costs,
                             std::span<const std::optional<Snapped>> demand)
{
    const std::vector<std::uint32_t> order = orderByEdge(demand);
    m_homes.reserve(order.size());
    for (const std::uint32_t i : order) {
        const auto [place, access] = *demand[i];
        if (m_edges.empty() || m_edges.back().edge != place.edge) {
            const StreetEdge& edge = network.edges[place.edge];
            m_edges.push_back({place.edge, edge.tail, edge.head, static_cast<std::uint32_t>(m_homes.size())});
        }
        const WaysTo ways = costs.to(place);
        m_homes.push_back({i, place.mm, {sum(ways.fromTail, access), sum(ways.fromHead, access)}});
    }
    m_edges.push_back(
        {static_cast<EdgeIndex>(network.edges.size()), 0, 0, static_cast<std::uint32_t>(m_homes.size())});
}

void DemandOnEdges::addSlots(const StreetNetwork& network, const WalkCosts& costs)
{
    const auto slots = static_cast<std::uint32_t>(m_edges.size() - 1);
    m_firstFrom.assign(network.nodes.size() + 1, 0);
    m_firstInto.assign(network.nodes.size() + 1, 0);
    for (std::uint32_t slot = 0; slot < slots; ++slot) {
        ++m_firstFrom[m_edges[slot].tail + 1];
        m_firstInto[m_edges[slot].head + 1] += m_edges[slot].tail != m_edges[slot].head ? 1 : 0;
    }
    addUp(m_firstFrom);
    addUp(m_firstInto);
    m_inward.resize(m_firstInto.back());
    std::vector<std::uint32_t> next(m_firstInto.begin(), m_firstInto.end() - 1);
    for (std::uint32_t slot = 0; slot < slots; ++slot) {
        const HomeEdge& at = m_edges[slot];
        if (at.tail != at.head)
            m_inward[next[at.head]++] = {slot, costs.headToTail(at.edge)};
    }
}

std::optional<std::uint32_t> DemandOnEdges::slotOf(EdgeIndex edge) const
{
    const auto last = m_edges.end() - 1;
    const auto found = std::lower_bound(m_edges.begin(), last, edge,
                                        [](const HomeEdge& at, EdgeIndex e) { return at.edge < e; });
    if (found == last || found->edge != edge)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_edges.begin());
}

} // namespace yike
