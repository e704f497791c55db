// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which homes are joined to which street edge, so that a search knows the homes near the junctions it
// reached. Laid out for reading: the edges from a junction stand side by side, and so do their homes.

#include "core/network/snap.h"
#include "core/network/street_network.h"
#include "core/network/walk_costs.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

struct HomeOnEdge {
    std::uint32_t demand = 0;
    std::uint32_t mm = 0; ///< its place: from the edge's tail
    WaysTo ways;          ///< from either end of the edge to the home, its access leg included
};

/// An edge that has homes.
struct HomeEdge {
    EdgeIndex edge = 0;
    NodeIndex tail = 0;
    NodeIndex head = 0;
    std::uint32_t firstHome = 0;
};

class DemandOnEdges {
public:
    DemandOnEdges() = default;
    /// `costs`: of the walks that will be asked for.
    DemandOnEdges(const StreetNetwork& network, const WalkCosts& costs,
                  std::span<const std::optional<Snapped>> demand);

    /// Edges that have homes are numbered one after the other: slots.
    [[nodiscard]] std::optional<std::uint32_t> slotOf(EdgeIndex edge) const;
    [[nodiscard]] const HomeEdge& edgeAt(std::uint32_t slot) const { return m_edges[slot]; }
    /// Demand points on the slot's edge, ascending.
    [[nodiscard]] std::span<const HomeOnEdge> homesOn(std::uint32_t slot) const
    {
        const std::uint32_t first = m_edges[slot].firstHome;
        return {m_homes.data() + first, m_edges[slot + 1].firstHome - first};
    }

    /// Slots of the edges that begin at a node: from `first` to before `last`.
    struct Slots {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    [[nodiscard]] Slots slotsFrom(NodeIndex node) const { return {m_firstFrom[node], m_firstFrom[node + 1]}; }
    /// An edge as its head sees it.
    struct Inward {
        std::uint32_t slot = 0;
        std::uint32_t toTail = 0; ///< what the whole edge costs from here
    };
    /// Of the edges that end at a node and begin at another.
    [[nodiscard]] std::span<const Inward> slotsInto(NodeIndex node) const
    {
        return {m_inward.data() + m_firstInto[node], m_firstInto[node + 1] - m_firstInto[node]};
    }

private:
    void addHomes(const StreetNetwork& network, const WalkCosts& costs,
                  std::span<const std::optional<Snapped>> demand);
    void addSlots(const StreetNetwork& network, const WalkCosts& costs);

    std::vector<HomeEdge> m_edges; ///< ascending, and therefore by tail; one more at the end
    std::vector<HomeOnEdge> m_homes;
    std::vector<std::uint32_t> m_firstFrom; ///< per node, one more at the end
    std::vector<std::uint32_t> m_firstInto; ///< per node, one more at the end
    std::vector<Inward> m_inward;
};

} // namespace yike
