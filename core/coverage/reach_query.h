// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who lives within a limit of one facility: a search from it alone, then the homes on the edges it touched.
// For one thread at a time; made once and reused.

#include "core/coverage/demand_on_edges.h"
#include "core/coverage/nearest_field.h"
#include "core/coverage/reach.h"

#include <span>
#include <vector>

namespace yike {

/// Borrows everything it is made with; `onEdges` must have been made with the costs of `sense`.
class ReachQuery {
public:
    ReachQuery(const StreetNetwork& network, const WalkSense& sense, const DemandOnEdges& onEdges)
        : m_onEdges(onEdges), m_search(sense.graph), m_field(network, sense, m_search)
    {
    }
    ReachQuery(const ReachQuery&) = delete; // the field refers to the search beside it
    ReachQuery& operator=(const ReachQuery&) = delete;

    /// Homes within `limitMm` of the facility whose entrances are `stop`, by demand point. False when
    /// cancelled.
    [[nodiscard]] bool run(std::span<const SnappedStop> stop, std::uint32_t limitMm, const Progress& progress,
                           std::vector<ReachedHome>& reached);

private:
    void lookBeside(std::span<const SnappedStop> stop, std::uint32_t limitMm);
    void lookAround(NodeIndex node, std::uint32_t limitMm);
    void look(std::uint32_t slot, std::uint32_t limitMm);
    [[nodiscard]] bool isBeside(std::uint32_t slot) const;

    const DemandOnEdges& m_onEdges;
    NearestSearch m_search;
    NearestField m_field;
    std::vector<std::uint32_t> m_beside; ///< slots of the facility's own edges, ascending
    std::vector<ReachedHome> m_found;
    std::vector<ReachedHome> m_spare;
};

} // namespace yike
