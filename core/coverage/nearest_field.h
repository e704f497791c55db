// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far every place on the streets is from its nearest facility, and whose it is: the answer of one search
// from all facilities, read at junctions, along edges, and beside facilities on the same edge.

#include "core/coverage/stops_on_edges.h"
#include "core/network/shortest_paths.h"
#include "core/network/street_network.h"

#include <span>
#include <vector>

namespace yike {

/// Borrows the network, the sense and the search (made over the sense's graph); they must outlive it and the
/// search not be used otherwise meanwhile.
class NearestField {
public:
    NearestField(const StreetNetwork& network, const WalkSense& sense, NearestSearch& search)
        : m_network(network), m_costs(sense.costs), m_search(search)
    {
    }

    /// Searches from the stops' places, each with its access leg. False when cancelled.
    [[nodiscard]] bool run(std::span<const SnappedStop> stops, std::uint32_t limitMm,
                           const Progress& progress);

    /// What the places of one edge have in common.
    struct Ends {
        Label tail;
        Label head;
        bool withStops = false; ///< facilities stand on the edge itself
    };
    [[nodiscard]] Ends ends(EdgeIndex edge) const;

    /// May lie beyond the limit by the last bit of the way along the edge.
    [[nodiscard]] Label at(EdgePlace place) const { return at(place, ends(place.edge)); }
    /// The same for several places of an edge, whose ends() are looked up once.
    [[nodiscard]] Label at(EdgePlace place, const Ends& ends) const;
    /// Where the ways to the place from the ends of its edge are known; a leg from there may be part of both.
    [[nodiscard]] Label at(EdgePlace place, WaysTo ways) const { return at(place, ways, ends(place.edge)); }
    /// For a home: its place and access leg.
    [[nodiscard]] Label at(const Snapped& home) const { return at(home.place).plus(home.accessMm); }

    /// One label for each bend of the streets; with the search's own at the junctions that is every vertex.
    void labelBends(const Bends& bends, std::span<Label> labels) const;

private:
    [[nodiscard]] Label at(EdgePlace place, WaysTo ways, const Ends& ends) const;
    void labelAlong(EdgeIndex edge, std::span<Label> labels) const;
    void labelBeside(EdgeIndex edge, const Bends& bends, std::span<Label> labels) const;

    const StreetNetwork& m_network;
    const WalkCosts& m_costs;
    NearestSearch& m_search;
    StopsOnEdges m_onEdges;
};

/// Adds the two ends of the stop's edge as sources of a search; works for every kind of search.
template <class Search>
void addStop(Search& search, const StreetNetwork& network, const WalkCosts& costs, const SnappedStop& stop)
{
    const auto [place, access] = stop.snapped;
    const StreetEdge& edge = network.edges[place.edge];
    search.addSource(edge.tail, access + costs.toTail(place), stop.owner);
    search.addSource(edge.head, access + costs.toHead(place), stop.owner);
}

} // namespace yike
