// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/demand_on_edges.h"

#include <algorithm>

namespace yike {

DemandOnEdges::DemandOnEdges(const StreetNetwork& network, std::span<const std::optional<Snapped>> demand)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < demand.size(); ++i) {
        if (demand[i])
            order.push_back(i);
    }
    const auto edgeOf = [demand](std::uint32_t i) { return demand[i]->place.edge; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return edgeOf(a) < edgeOf(b); });
    m_homes.reserve(order.size());
    for (const std::uint32_t i : order) {
        if (m_edges.empty() || m_edges.back() != edgeOf(i)) {
            m_edges.push_back(edgeOf(i));
            m_firstHome.push_back(static_cast<std::uint32_t>(m_homes.size()));
        }
        m_homes.push_back({i, demand[i]->place.mm, demand[i]->accessMm});
    }
    m_firstHome.push_back(static_cast<std::uint32_t>(m_homes.size()));

    m_firstSlot.assign(network.nodes.size() + 1, 0);
    for (const EdgeIndex edge : m_edges) {
        ++m_firstSlot[network.edges[edge].tail + 1];
        ++m_firstSlot[network.edges[edge].head + 1];
    }
    for (std::size_t node = 0; node < network.nodes.size(); ++node)
        m_firstSlot[node + 1] += m_firstSlot[node];
    m_slots.resize(m_firstSlot.back());
    std::vector<std::uint32_t> next(m_firstSlot.begin(), m_firstSlot.end() - 1);
    for (std::uint32_t slot = 0; slot < m_edges.size(); ++slot) {
        m_slots[next[network.edges[m_edges[slot]].tail]++] = slot;
        m_slots[next[network.edges[m_edges[slot]].head]++] = slot;
    }
}

std::optional<std::uint32_t> DemandOnEdges::slotOf(EdgeIndex edge) const
{
    const auto found = std::lower_bound(m_edges.begin(), m_edges.end(), edge);
    if (found == m_edges.end() || *found != edge)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_edges.begin());
}

} // namespace yike
