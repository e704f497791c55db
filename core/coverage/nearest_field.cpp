// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/nearest_field.h"

#include <algorithm>

namespace yike {

bool NearestField::run(std::span<const SnappedStop> stops, std::uint32_t limitMm, const Progress& progress)
{
    m_search.reset();
    for (const SnappedStop& stop : stops)
        addStop(m_search, m_network, m_costs, stop);
    m_onEdges.assign(stops, m_costs);
    return m_search.run(limitMm, progress);
}

NearestField::Ends NearestField::ends(EdgeIndex edge) const
{
    const StreetEdge& street = m_network.edges[edge];
    return {m_search.label(street.tail), m_search.label(street.head), m_onEdges.standOn(edge)};
}

Label NearestField::at(EdgePlace place, const Ends& ends) const
{
    return at(place, m_costs.to(place), ends);
}

Label NearestField::at(EdgePlace place, WaysTo ways, const Ends& ends) const
{
    const Label nearer = std::min(ends.tail.plus(ways.fromTail), ends.head.plus(ways.fromHead));
    return ends.withStops ? std::min(nearer, m_onEdges.nearest(place, ways)) : nearer;
}

void NearestField::labelBends(const Bends& bends, std::span<Label> labels) const
{
    for (std::size_t k = 0; k < bends.edges.size(); ++k)
        labelAlong(bends.edges[k], labels.subspan(bends.first[k], bends.first[k + 1] - bends.first[k]));
    for (const EdgeIndex edge : m_onEdges.edges())
        labelBeside(edge, bends, labels);
}

/// The bends of an edge by its ends alone.
void NearestField::labelAlong(EdgeIndex edge, std::span<Label> labels) const
{
    const StreetEdge& street = m_network.edges[edge];
    const Label tail = m_search.label(street.tail);
    const Label head = m_search.label(street.head);
    const std::uint32_t first = m_network.firstPoint[edge] + 1;
    if (m_costs.isLength() && tail.reached() && head.reached() && street.mm <= kFarthestMm) {
        const std::uint32_t* along = m_network.alongMm.data() + first;
        for (std::size_t i = 0; i < labels.size(); ++i)
            labels[i] = std::min(tail.plusWithin(along[i]), head.plusWithin(street.mm - along[i]));
        return;
    }
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        const WaysTo ways = m_costs.toPoint(edge, first + i);
        labels[i] = std::min(tail.plus(ways.fromTail), head.plus(ways.fromHead));
    }
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
