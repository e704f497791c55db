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

void NearestField::labelBends(const Bends& bends, std::span<Label> labels) const
{
    for (std::size_t k = 0; k < bends.edges.size(); ++k) {
        const StreetEdge& edge = m_network.edges[bends.edges[k]];
        const Label tail = m_search.label(edge.tail);
        const Label head = m_search.label(edge.head);
        const auto along = m_network.along(bends.edges[k]).subspan(1);
        const auto here = labels.subspan(bends.first[k], bends.first[k + 1] - bends.first[k]);
        for (std::size_t i = 0; i < here.size(); ++i)
            here[i] = std::min(tail.plus(along[i]), head.plus(edge.mm - along[i]));
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
    const auto along = m_network.along(edge);
    const std::uint32_t first = bends.first[static_cast<std::size_t>(found - bends.edges.begin())];
    for (std::size_t i = 1; i + 1 < along.size(); ++i)
        labels[first + i - 1] = std::min(labels[first + i - 1], m_onEdges.nearest({edge, along[i]}));
}

} // namespace yike
