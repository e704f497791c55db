// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Coordinates in tables: which columns hold them and how they are written (121.6, 121°36′50″E, "121.6,38.9").

#include "core/base/feature_batch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// Columns of a table that hold positions.
struct CoordinateColumns {
    std::optional<std::size_t> x; ///< longitude or easting, by its name
    std::optional<std::size_t> y;
    std::optional<std::size_t> pair; ///< "x,y" in one cell
    std::optional<std::size_t> wkt;
    bool namedDegrees = false; ///< the names say longitude and latitude

    [[nodiscard]] bool any() const { return (x && y) || pair || wkt; }
};

[[nodiscard]] CoordinateColumns findCoordinateColumns(const std::vector<Column>& columns);

/// A number, or degrees, minutes and seconds with or without a hemisphere; nothing for other text.
[[nodiscard]] std::optional<double> parseCoordinate(std::string_view text);
[[nodiscard]] std::optional<Coordinate> parseCoordinatePair(std::string_view text);

} // namespace yike
