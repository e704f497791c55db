// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/nearest_field.h"

#include <algorithm>

namespace yike {

bool NearestField::run(std::span<const SnappedStop> stops, std::uint32_t limitMm, const Progress& progress)
{
    m_search.reset();
    for (const SnappedStop& stop : stops)
        addStop(m_search, m_network, m_costs, stop);
    m_onEdges = StopsOnEdges(stops, m_costs);
    return m_search.run(limitMm, progress);
}

Label NearestField::at(EdgePlace place) const
{
    const StreetEdge& edge = m_network.edges[place.edge];
    const WaysTo ways = m_costs.to(place);
    const Label byTail = m_search.label(edge.tail).plus(ways.fromTail);
    const Label byHead = m_search.label(edge.head).plus(ways.fromHead);
    return std::min({byTail, byHead, m_onEdges.nearest(place, ways)});
}

void NearestField::labelBends(const Bends& bends, std::span<Label> labels) const
{
    for (std::size_t k = 0; k < bends.edges.size(); ++k) {
        const EdgeIndex edge = bends.edges[k];
        const Label tail = m_search.label(m_network.edges[edge].tail);
        const Label head = m_search.label(m_network.edges[edge].head);
        std::uint32_t point = m_network.firstPoint[edge];
        for (std::uint32_t bend = bends.first[k]; bend < bends.first[k + 1]; ++bend) {
            const WaysTo ways = m_costs.toPoint(edge, ++point);
            labels[bend] = std::min(tail.plus(ways.fromTail), head.plus(ways.fromHead));
        }
    }
    for (const EdgeIndex edge : m_onEdges.edges())
        labelBeside(edge, bends, labels);
}

/// The bends of an edge that has facilities itself.
void NearestField::labelBeside(EdgeIndex edge, const Bends& bends, std::span<Label> labels) const
{
    const auto found = std::lower_bound(bends.edges.begin(), bends.edges.end(), edge);
    if (found == bends.edges.end() || *found != edge)
        return;
    const auto k = static_cast<std::size_t>(found - bends.edges.begin());
    std::uint32_t point = m_network.firstPoint[edge];
    for (std::uint32_t bend = bends.first[k]; bend < bends.first[k + 1]; ++bend) {
        const EdgePlace place{edge, m_network.alongMm[++point]};
        labels[bend] = std::min(labels[bend], m_onEdges.nearest(place, m_costs.toPoint(edge, point)));
    }
}

} // namespace yike
