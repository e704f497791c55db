// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much of a rectangle lies in a polygon: demand on a regular grid is spread by these shares.

#include "core/base/quantity.h"
#include "core/geometry/shapes.h"

#include <cstdint>
#include <vector>

namespace yike {

/// The part of a ring inside `box` (Sutherland and Hodgman 1974). A concave ring may come out with parts
/// joined along the box's sides: its area is right, its outline is for measuring, not for drawing.
[[nodiscard]] Ring clipRing(const Ring& ring, const Box& box);

/// Area common to the polygons and the box.
[[nodiscard]] SquareMetres areaInside(const MultiPolygon& polygons, const Box& box);

/// A cell of the grid whose lines stand at whole multiples of the cell size.
struct GridCell {
    std::int64_t column = 0; ///< from column * size to (column + 1) * size in x
    std::int64_t row = 0;
    SquareMetres inside; ///< of the cell's area
    Point centre;        ///< of the part inside; may fall outside a concave part
};

/// Cells that have a part inside, by row, then column. The areas add up to the figure's.
/// Precondition: size > 0.
[[nodiscard]] std::vector<GridCell> cellsInside(const MultiPolygon& polygons, Metres size);

} // namespace yike
