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

/// Borrows the network and the search, which must outlive it and not be used otherwise meanwhile.
class NearestField {
public:
    NearestField(const StreetNetwork& network, NearestSearch& search) : m_network(network), m_search(search)
    {
    }

    /// Searches from the stops' places, each with its access leg. False when cancelled.
    [[nodiscard]] bool run(std::vector<SnappedStop> stops, std::uint32_t limitMm, const Progress& progress);

    /// May lie beyond the limit by the last bit of the way along the edge.
    [[nodiscard]] Label at(EdgePlace place) const;
    /// For a home: its place and access leg.
    [[nodiscard]] Label at(const Snapped& home) const { return at(home.place).plus(home.accessMm); }

    /// One label for each bend of the streets; with the search's own at the junctions that is every vertex.
    void labelBends(const Bends& bends, std::span<Label> labels) const;

private:
    void labelBeside(EdgeIndex edge, const Bends& bends, std::span<Label> labels) const;

    const StreetNetwork& m_network;
    NearestSearch& m_search;
    StopsOnEdges m_onEdges;
};

} // namespace yike
