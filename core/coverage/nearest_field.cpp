// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/nearest_field.h"

#include <algorithm>

namespace yike {

bool NearestField::run(std::vector<SnappedStop> stops, std::uint32_t limitMm, const Progress& progress)
{
    m_search.reset();
    for (const SnappedStop& stop : stops) {
        const auto [place, access] = stop.snapped;
        const StreetEdge& edge = m_network.edges[place.edge];
        m_search.addSource(edge.tail, access + place.mm, stop.owner);
        m_search.addSource(edge.head, access + (edge.mm - place.mm), stop.owner);
    }
    m_onEdges = StopsOnEdges(std::move(stops));
    return m_search.run(limitMm, progress);
}

Label NearestField::at(EdgePlace place) const
{
    const StreetEdge& edge = m_network.edges[place.edge];
    const Label byTail = m_search.label(edge.tail).plus(place.mm);
    const Label byHead = m_search.label(edge.head).plus(edge.mm - place.mm);
    return std::min({byTail, byHead, m_onEdges.nearest(place)});
}

void NearestField::labelPoints(std::span<Label> labels) const
{
    for (EdgeIndex i = 0; i < m_network.edges.size(); ++i) {
        const StreetEdge& edge = m_network.edges[i];
        const Label tail = m_search.label(edge.tail);
        const Label head = m_search.label(edge.head);
        for (std::uint32_t p = m_network.firstPoint[i]; p < m_network.firstPoint[i + 1]; ++p) {
            const std::uint32_t mm = m_network.alongMm[p];
            labels[p] = std::min(tail.plus(mm), head.plus(edge.mm - mm));
        }
    }
    for (const EdgeIndex i : m_onEdges.edges()) {
        for (std::uint32_t p = m_network.firstPoint[i]; p < m_network.firstPoint[i + 1]; ++p)
            labels[p] = std::min(labels[p], m_onEdges.nearest({i, m_network.alongMm[p]}));
    }
}

} // namespace yike
