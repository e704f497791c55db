// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Joins facilities and homes to the streets.
//
// The rule, in full: a point joins the nearest place on any walkable street edge, measured straight in the
// working coordinate system. The access leg is that distance rounded to the millimetre; beyond the limit
// (compared in millimetres, the limit itself counts) the point is not joined at all, never to a farther
// street. The edge is split at that place only in thought: the place is so many millimetres from the edge's
// tail, the share of the drawn segment taken of its geodesic length and rounded. Of equally near edges the
// lower id has the point. A walk is access leg + streets + access leg; two points on the same edge may also
// walk straight along it.

#include "core/base/quantity.h"
#include "core/geometry/box_tree.h"
#include "core/network/street_network.h"

#include <optional>
#include <span>

namespace yike {

struct Snapped {
    EdgePlace place;
    std::uint32_t accessMm = 0;
    bool operator==(const Snapped&) const = default;
};

/// Finds nearest edges. Keeps a reference to the network, which must stay where it is.
class Snapper {
public:
    explicit Snapper(const StreetNetwork& network);

    /// Nothing where no street is within `limit`, or the point is not finite.
    [[nodiscard]] std::optional<Snapped> snap(Point p, Metres limit) const;

private:
    const StreetNetwork& m_network;
    BoxTree m_segments; ///< item i: from network point i to the next; empty at the end of an edge
};

} // namespace yike
