// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the rows of a table are: columns of coordinates, of pairs or of WKT, told by their names or by the
// planner; latitude and longitude put right where they stand in each other's column.

#include "gis/io/coordinate_text.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/io/table/row_source.h"
#include "gis/io/vector_reader.h"

#include <span>
#include <vector>

namespace yike {

class TablePositions {
public:
    /// Says a column that the planner named and that is not there.
    void choose(const LayerInfo& layer, const OpenOptions& options, std::vector<Issue>& issues);
    [[nodiscard]] bool any() const { return m_columns.any(); }

    /// `columns`: where those of the layer stand in the row. What is odd about the place is noted at the
    /// door.
    [[nodiscard]] Shape shapeOf(const TextRow& row, std::span<const std::size_t> columns,
                                ShapeDoor& door) const;

    /// Once the extent of all rows is known: which column is which, and the coordinate system.
    void settle(LayerInfo& layer, const OpenOptions& options, std::vector<Issue>& issues);

private:
    struct Cells;
    [[nodiscard]] std::optional<Coordinate> positionIn(const Cells& cells, ShapeDoor& door) const;

    CoordinateColumns m_columns; ///< of the layer
    bool m_swapped = false;
};

} // namespace yike
