// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walk along one street edge: homes on the same edge as a facility need no junction to reach it.

#include "core/network/shortest_paths.h"
#include "core/network/snap.h"

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
    explicit StopsOnEdges(std::vector<SnappedStop> stops);

    /// The nearest facility of the same edge, by the edge alone: its access leg and the way to `place`.
    [[nodiscard]] Label nearest(EdgePlace place) const;

    /// The edges that have facilities, in order.
    [[nodiscard]] std::vector<EdgeIndex> edges() const;

private:
    struct Entry {
        EdgePlace place;
        Label access;
        std::uint32_t bestBefore = 0; ///< entry up to this one on its edge that is best for places after it
        std::uint32_t bestAfter = 0;  ///< entry from this one on, best for places before it
    };
    [[nodiscard]] bool betterAhead(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool betterBehind(std::uint32_t a, std::uint32_t b) const;

    std::vector<Entry> m_entries; ///< by edge, then place
};

} // namespace yike
