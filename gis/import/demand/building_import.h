// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Footprints of buildings as places where people live: which are homes, and how much floor they have.

#include "core/base/progress.h"
#include "core/geometry/shapes.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace yike {

struct Home {
    std::int64_t row = 0;
    Point at;             ///< inside the footprint
    double floorArea = 0; ///< square metres: footprint x floors
};

struct Buildings {
    std::vector<Home> homes;
    std::vector<Polygon> footprints; ///< of all buildings, for drawing
};

enum class BuildingUse { Home, Other, Unknown };

/// 住宅, 公寓, apartments, house ... -> Home; 商业, school, garage ... -> Other; blank and "yes" -> Unknown.
[[nodiscard]] BuildingUse parseBuildingUse(std::string_view text);

/// "6", "6层", "6F", "18+1"; nothing if there is no number from 1 to 200.
[[nodiscard]] std::optional<double> parseFloors(std::string_view text);

/// A building of unknown use counts as a home. Floors not given are taken from the height at 3 m each, else
/// 1, and counted in an issue.
[[nodiscard]] Result<Loaded<Buildings>> readBuildings(PlacedLayer& layer, const LayerMapping& mapping,
                                                      const Progress& progress);

} // namespace yike
