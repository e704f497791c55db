// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A change of coordinate system for millions of points and several threads: PROJ at the corners of a grid, in
// between by proportion. Off by the sagitta of a cell, d^2 / 8R: under a centimetre for cells of 500 m.

#include "core/geometry/shapes.h"
#include "gis/geo/transform.h"

#include <optional>
#include <vector>

namespace yike {

class TransformGrid {
public:
    /// Good within `box` of `from` and a cell around it. Errors: CrsNoTransform; CoordinateUnusable where
    /// PROJ cannot convert a corner.
    [[nodiscard]] static Result<TransformGrid> over(const Box& box, const Crs& from, const Crs& to);

    /// Nothing outside the box.
    [[nodiscard]] std::optional<Coordinate> operator()(Point p) const;

private:
    Point m_origin;
    double m_cell = 1;
    std::size_t m_columns = 0; ///< of corners
    std::size_t m_rows = 0;
    std::vector<Coordinate> m_corners; ///< row by row
};

} // namespace yike
