// SPDX-License-Identifier: GPL-3.0-or-later
// Each edge is looked at once without marking it: from its tail where that was reached, else from its head.
// The head need not even ask where the walk on to the tail stays within the limit: then the tail was reached.
// Cost: the search, the homes on the edges that it touched, and sorting those found digit by digit.
#include "core/coverage/reach_query.h"

#include "core/base/radix_sort.h"

#include <algorithm>

namespace yike {

bool ReachQuery::run(std::span<const SnappedStop> stop, std::uint32_t limitMm, const Progress& progress,
                     std::vector<ReachedHome>& reached)
{
    reached.clear();
    if (!m_field.run(stop, limitMm, progress))
        return false;
    m_found.clear();
    lookBeside(stop, limitMm);
    for (const NodeIndex node : m_search.reached())
        lookAround(node, limitMm);
    radixSort(m_found, m_spare, [](const ReachedHome& home) { return home.demand; });
    reached.assign(m_found.begin(), m_found.end());
    return true;
}

/// The facility's own edges, along which no junction need be passed.
void ReachQuery::lookBeside(std::span<const SnappedStop> stop, std::uint32_t limitMm)
{
    m_beside.clear();
    for (const SnappedStop& entrance : stop) {
        if (const auto slot = m_onEdges.slotOf(entrance.snapped.place.edge))
            m_beside.push_back(*slot);
    }
    std::sort(m_beside.begin(), m_beside.end());
    m_beside.erase(std::unique(m_beside.begin(), m_beside.end()), m_beside.end());
    for (const std::uint32_t slot : m_beside) {
        const EdgeIndex edge = m_onEdges.edgeAt(slot).edge;
        for (const HomeOnEdge& home : m_onEdges.homesOn(slot)) {
            const std::uint32_t mm = m_field.at({edge, home.mm}, home.ways).mm();
            if (mm <= limitMm)
                m_found.push_back({home.demand, mm});
        }
    }
}

bool ReachQuery::isBeside(std::uint32_t slot) const
{
    return !m_beside.empty() && slot >= m_beside.front() && slot <= m_beside.back() &&
           std::binary_search(m_beside.begin(), m_beside.end(), slot);
}

void ReachQuery::lookAround(NodeIndex node, std::uint32_t limitMm)
{
    const auto [first, last] = m_onEdges.slotsFrom(node);
    for (std::uint32_t slot = first; slot < last; ++slot)
        look(slot, limitMm);
    const std::uint64_t mm = m_search.distanceMm(node);
    for (const auto [slot, toTail] : m_onEdges.slotsInto(node)) {
        if (mm + toTail > limitMm && !m_search.label(m_onEdges.edgeAt(slot).tail).reached())
            look(slot, limitMm);
    }
}

void ReachQuery::look(std::uint32_t slot, std::uint32_t limitMm)
{
    if (isBeside(slot))
        return;
    const HomeEdge& edge = m_onEdges.edgeAt(slot);
    const std::uint64_t tail = m_search.distanceMm(edge.tail); // unreached ends are beyond every limit
    const std::uint64_t head = m_search.distanceMm(edge.head);
    for (const HomeOnEdge& home : m_onEdges.homesOn(slot)) {
        const std::uint64_t mm = std::min(tail + home.ways.fromTail, head + home.ways.fromHead);
        if (mm <= limitMm)
            m_found.push_back({home.demand, static_cast<std::uint32_t>(mm)});
    }
}

} // namespace yike
