// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where an area is entered when nobody said where its gates are: a park is reached at its paths, not at its
// middle.

#include "core/geometry/shapes.h"
#include "core/streets/street_segments.h"

#include <vector>

namespace yike {

/// A street that comes this near to a boundary leads to it.
inline constexpr Metres kNearBoundary{10};

/// Finds entrances of areas on the streets. Borrows the streets.
class BoundaryEntrances {
public:
    explicit BoundaryEntrances(const Streets& streets);

    /// On the area's boundary, by position: where walkable streets on the ground cross it or end on it, and
    /// next to junctions and dead ends within kNearBoundary outside it; else the one place that is nearest to
    /// a street, within `limit`; else none. For several areas the boundary of all.
    [[nodiscard]] std::vector<Point> of(const MultiPolygon& area, Metres limit) const;

private:
    void addCrossings(const MultiPolygon& area, std::vector<Point>& found) const;
    void addNearNodes(const MultiPolygon& area, std::vector<Point>& found) const;
    [[nodiscard]] std::vector<Point> nearestPlace(const MultiPolygon& area, Metres limit) const;

    StreetSegments m_segments;  ///< on the ground
    std::vector<Point> m_nodes; ///< junctions and dead ends, in Hilbert order
    BoxTree m_nodeTree;
};

/// Places along the boundary, no farther apart than `metres`: how an area is reached where there are no
/// streets.
[[nodiscard]] std::vector<Point> pointsAlong(const MultiPolygon& area, Metres metres);

} // namespace yike
