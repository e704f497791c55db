// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which homes are joined to which street edge, so that a search knows the homes near the junctions it
// reached.

#include "core/network/snap.h"
#include "core/network/street_network.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

struct HomeOnEdge {
    std::uint32_t demand = 0;
    std::uint32_t mm = 0; ///< its place: from the edge's tail
    std::uint32_t accessMm = 0;
};

class DemandOnEdges {
public:
    DemandOnEdges() = default;
    DemandOnEdges(const StreetNetwork& network, std::span<const std::optional<Snapped>> demand);

    /// Edges that have homes are numbered one after the other: slots.
    [[nodiscard]] std::size_t slotCount() const { return m_edges.size(); }
    [[nodiscard]] std::optional<std::uint32_t> slotOf(EdgeIndex edge) const;
    [[nodiscard]] EdgeIndex edgeOf(std::uint32_t slot) const { return m_edges[slot]; }
    /// Slots of the edges that begin or end at a node.
    [[nodiscard]] std::span<const std::uint32_t> slotsAt(NodeIndex node) const
    {
        return {m_slots.data() + m_firstSlot[node], m_firstSlot[node + 1] - m_firstSlot[node]};
    }
    /// Demand points on the slot's edge, ascending.
    [[nodiscard]] std::span<const HomeOnEdge> homesOn(std::uint32_t slot) const
    {
        return {m_homes.data() + m_firstHome[slot], m_firstHome[slot + 1] - m_firstHome[slot]};
    }

private:
    std::vector<EdgeIndex> m_edges;         ///< per slot, ascending
    std::vector<std::uint32_t> m_firstHome; ///< per slot, one more at the end
    std::vector<HomeOnEdge> m_homes;
    std::vector<std::uint32_t> m_firstSlot; ///< per node, one more at the end
    std::vector<std::uint32_t> m_slots;
};

} // namespace yike
