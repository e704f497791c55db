// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The way from a home to its nearest facility, as a line to draw.

#include "core/base/id.h"
#include "core/coverage/nearest_field.h"
#include "core/geometry/shapes.h"

#include <optional>
#include <vector>

namespace yike {

struct Route {
    FacilityId facility;
    std::uint32_t mm = 0; ///< with both access legs, as nearest() measures it
    Polyline line;        ///< from the home to the facility
};

/// A facility's entrance with its own place, where the route ends.
struct StopPoint {
    SnappedStop joined;
    Point at;
};

/// Follows a finished search back from a home. Borrows everything.
class RouteTracer {
public:
    /// `opposite` has the arcs of the search's graph turned round (the same graph where they are alike).
    RouteTracer(const StreetNetwork& network, const WalkSense& sense, const Graph& opposite,
                const NearestSearch& search, const std::vector<StopPoint>& stops);

    /// From `home`, joined at `joined`; `label` is what the search's field says there, access leg included.
    [[nodiscard]] Route trace(Point home, const Snapped& joined, Label label) const;

private:
    struct Start {
        NodeIndex node = 0;
        Label label;
        std::size_t stop = 0;
    };
    [[nodiscard]] const StopPoint* alongEdge(const Snapped& joined, Label place) const;
    [[nodiscard]] const Start* startAt(NodeIndex node) const;
    void append(Polyline& line, EdgeIndex edge, std::uint32_t fromMm, std::uint32_t toMm) const;
    const StopPoint& follow(NodeIndex node, Polyline& line) const;
    NodeIndex stepBack(NodeIndex node, Polyline& line) const;

    const StreetNetwork& m_network;
    const WalkCosts& m_costs;
    const Graph& m_opposite;
    const NearestSearch& m_search;
    const std::vector<StopPoint>& m_stops;
    std::vector<Start> m_starts; ///< by node, then label
};

} // namespace yike
