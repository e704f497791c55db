// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The streets within a walk of facilities, cut into straight pieces along each of which the walk grows
// evenly. A place in the middle of an edge may be farther than both of its ends: there two pieces meet.

#include "core/coverage/nearest_field.h"
#include "core/service_area/streets/leg_mask.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yike {

/// Walked from `near` to `far`; millimetres from the facility at both. A piece without length is where a
/// facility joins the street.
struct StreetPiece {
    Point near;
    Point far;
    double nearMm = 0;
    double farMm = 0;
    std::uint32_t owner = 0;
    std::uint32_t segment = 0; ///< the network point that the street segment starts at
};

/// Which edges begin or end at each node; loops stand there once.
class EdgesAtNodes {
public:
    explicit EdgesAtNodes(const StreetNetwork& network);
    [[nodiscard]] std::span<const EdgeIndex> at(NodeIndex node) const
    {
        return {m_edges.data() + m_first[node], m_first[node + 1] - m_first[node]};
    }

private:
    std::vector<std::uint32_t> m_first;
    std::vector<EdgeIndex> m_edges;
};

/// Borrows everything it is made with; shared by threads.
class ReachedStreets {
public:
    ReachedStreets(const StreetNetwork& network, const WalkCosts& costs, const EdgesAtNodes& edgesAt,
                   const LegMask& mask)
        : m_network(network), m_costs(costs), m_edgesAt(edgesAt), m_mask(mask)
    {
    }

    /// What `field` reached from `stops` within `limitMm`, in no particular order but the same each time.
    /// `search` is the one that the field ran. Many streets in parallel. Nothing when cancelled.
    [[nodiscard]] std::optional<std::vector<StreetPiece>>
    collect(const NearestField& field, const NearestSearch& search, std::span<const SnappedStop> stops,
            std::uint32_t limitMm, const Progress& progress) const;

private:
    [[nodiscard]] std::vector<StreetPiece> alongEdges(const NearestSearch& search,
                                                      std::span<const NodeIndex> nodes,
                                                      std::span<const EdgePlace> places,
                                                      std::uint32_t limitMm) const;
    [[nodiscard]] std::vector<StreetPiece> besideStops(const NearestField& field,
                                                       std::span<const SnappedStop> stops,
                                                       std::span<const EdgePlace> places,
                                                       std::uint32_t limitMm) const;

    const StreetNetwork& m_network;
    const WalkCosts& m_costs;
    const EdgesAtNodes& m_edgesAt;
    const LegMask& m_mask;
};

} // namespace yike
