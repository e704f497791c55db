// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walk along one street edge: homes on the same edge as a facility need no junction to reach it.

#include "core/network/shortest_paths.h"
#include "core/network/snap.h"
#include "core/network/walk_costs.h"

#include <span>
#include <vector>

namespace yike {

/// A facility's entrance joined to the streets.
struct SnappedStop {
    Snapped snapped;
    std::uint32_t owner = 0;
};

/// Answers in logarithmic time however many facilities stand on the edge.
class StopsOnEdges {
public:
    StopsOnEdges() = default;
    StopsOnEdges(std::span<const SnappedStop> stops, const WalkCosts& costs) { assign(stops, costs); }
    /// Other stops, in the room that is there already.
    void assign(std::span<const SnappedStop> stops, const WalkCosts& costs);

    /// The nearest facility of the same edge, by the edge alone: its access leg and the way to `place`, which
    /// `ways` are the costs of.
    [[nodiscard]] Label nearest(EdgePlace place, WaysTo ways) const;
    /// Calls `visit(label)` for every facility of the edge, as nearest() measures it.
    template <class Visit>
    void forEach(EdgePlace place, WaysTo ways, Visit&& visit) const;
    [[nodiscard]] bool standOn(EdgeIndex edge) const
    {
        const std::size_t first = firstOf(edge);
        return first < m_entries.size() && m_entries[first].place.edge == edge;
    }
    /// The edges that have facilities, in order.
    [[nodiscard]] std::vector<EdgeIndex> edges() const;

private:
    struct Entry {
        EdgePlace place;
        WaysTo ways;
        Label access;
        std::uint32_t bestBefore = 0; ///< entry up to this one on its edge that is best for places after it
        std::uint32_t bestAfter = 0;  ///< entry from this one on, best for places before it
    };
    void findBest();
    [[nodiscard]] bool betterAhead(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool betterBehind(std::uint32_t a, std::uint32_t b) const;
    static Label ahead(const Entry& entry, WaysTo ways)
    {
        return entry.access.plus(ways.fromTail - entry.ways.fromTail);
    }
    static Label behind(const Entry& entry, WaysTo ways)
    {
        return entry.access.plus(ways.fromHead - entry.ways.fromHead);
    }
    [[nodiscard]] std::size_t firstOf(EdgeIndex edge) const;

    std::vector<Entry> m_entries; ///< by edge, then place
};

template <class Visit>
void StopsOnEdges::forEach(EdgePlace place, WaysTo ways, Visit&& visit) const
{
    for (std::size_t i = firstOf(place.edge); i < m_entries.size() && m_entries[i].place.edge == place.edge;
         ++i)
        visit(m_entries[i].place.mm <= place.mm ? ahead(m_entries[i], ways) : behind(m_entries[i], ways));
}

} // namespace yike
