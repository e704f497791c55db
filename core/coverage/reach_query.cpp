// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/reach_query.h"

#include <algorithm>

namespace yike {

bool ReachQuery::run(std::span<const SnappedStop> stop, std::uint32_t limitMm, const Progress& progress,
                     std::vector<ReachedHome>& reached)
{
    reached.clear();
    if (!m_field.run(stop, limitMm, progress))
        return false;
    if (++m_run == 0) { // after four thousand million runs the marks start anew
        std::fill(m_seen.begin(), m_seen.end(), 0U);
        m_run = 1;
    }
    for (const SnappedStop& entrance : stop) {
        if (const auto slot = m_onEdges.slotOf(entrance.snapped.place.edge))
            look(*slot, limitMm, reached);
    }
    for (const NodeIndex node : m_search.reached()) {
        for (const std::uint32_t slot : m_onEdges.slotsAt(node))
            look(slot, limitMm, reached);
    }
    std::sort(reached.begin(), reached.end());
    return true;
}

void ReachQuery::look(std::uint32_t slot, std::uint32_t limitMm, std::vector<ReachedHome>& reached)
{
    if (m_seen[slot] == m_run)
        return;
    m_seen[slot] = m_run;
    const EdgeIndex edge = m_onEdges.edgeOf(slot);
    const NearestField::Ends ends = m_field.ends(edge);
    for (const HomeOnEdge& home : m_onEdges.homesOn(slot)) {
        const std::uint32_t mm = m_field.at({edge, home.mm}, ends).plus(home.accessMm).mm();
        if (mm <= limitMm)
            reached.push_back({home.demand, mm});
    }
}

} // namespace yike
