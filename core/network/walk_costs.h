// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What walking along an edge costs, both ways, at every place of it. The unit is always the millimetre on the
// flat: a climb that takes as long as 100 m on the flat costs 100,000, so one search serves metres and
// minutes.

#include "core/network/graph.h"
#include "core/network/street_network.h"

#include <cstdint>
#include <vector>

namespace yike {

/// The cost of walking to a place on an edge from either end.
struct WaysTo {
    std::uint32_t fromTail = 0;
    std::uint32_t fromHead = 0;
    bool operator==(const WaysTo&) const = default;
};

/// Keeps a reference to the network, which must stay where it is.
class WalkCosts {
public:
    /// Every way costs its length.
    explicit WalkCosts(const StreetNetwork& network) : m_network(&network) {}
    /// `there[i]` and `back[i]`: to the network's shape point i from its edge's tail and from its head;
    /// between shape points in proportion to the length.
    WalkCosts(const StreetNetwork& network, std::vector<std::uint32_t> there, std::vector<std::uint32_t> back)
        : m_network(&network), m_there(std::move(there)), m_back(std::move(back))
    {
    }

    [[nodiscard]] WaysTo to(EdgePlace place) const;
    /// To the shape point `point` of the network, which belongs to `edge`.
    [[nodiscard]] WaysTo toPoint(EdgeIndex edge, std::uint32_t point) const;
    /// The whole edge: from tail to head, and from head to tail.
    [[nodiscard]] std::uint32_t tailToHead(EdgeIndex edge) const;
    [[nodiscard]] std::uint32_t headToTail(EdgeIndex edge) const;
    /// From a place to either end of its edge.
    [[nodiscard]] std::uint32_t toTail(EdgePlace place) const
    {
        return headToTail(place.edge) - to(place).fromHead;
    }
    [[nodiscard]] std::uint32_t toHead(EdgePlace place) const
    {
        return tailToHead(place.edge) - to(place).fromTail;
    }

    /// Whether both directions cost the length.
    [[nodiscard]] bool isLength() const { return m_there.empty(); }
    /// The costs of the opposite walks: what leads from A to B here leads from B to A there.
    [[nodiscard]] WalkCosts turnedRound() const;

private:
    const StreetNetwork* m_network;
    std::vector<std::uint32_t> m_there; ///< empty: the length
    std::vector<std::uint32_t> m_back;
};

/// Both directions of every edge at their cost.
[[nodiscard]] Graph costGraph(const StreetNetwork& network, const WalkCosts& costs);

/// Walks from facilities in one sense: away from them, or (turned round) towards them.
struct WalkSense {
    WalkCosts costs;
    Graph graph;
};

} // namespace yike
