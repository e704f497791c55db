// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A polygon prepared for many containment tests: its edges lie in horizontal stripes, so that a test looks at
// a handful of them however winding the boundary is.

#include "core/geometry/contains.h"
#include "core/geometry/shapes.h"

#include <cstdint>
#include <vector>

namespace yike {

/// Answers like contains(); parts and holes together by the even-odd rule, which is the same for valid
/// shapes.
class StripedPolygon {
public:
    StripedPolygon() = default;
    explicit StripedPolygon(const Polygon& polygon);

    [[nodiscard]] Location locate(Point p) const;
    [[nodiscard]] bool contains(Point p) const { return locate(p) != Location::Outside; }
    [[nodiscard]] const Box& box() const { return m_box; }

private:
    struct Edge {
        Point a;
        Point b;
    };
    [[nodiscard]] std::size_t stripe(double y) const;

    Box m_box;
    double m_perMetre = 0;              ///< stripes per metre
    std::vector<std::uint32_t> m_first; ///< per stripe, one more at the end
    std::vector<Edge> m_edges;          ///< stripe by stripe; an edge stands in each that it touches
};

} // namespace yike
