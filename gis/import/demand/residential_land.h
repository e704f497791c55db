// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Land that people live on, for plans without buildings: parcels of a land-use map cut into pieces.

#include "core/base/quantity.h"
#include "gis/import/demand/places.h"

#include <string_view>

namespace yike {

/// 居住用地, 住宅, 宅基地, R, R2, 0701, residential -> Home; other uses -> Other; blank -> Unknown.
/// Codes: R of GB 50137-2011; 0701 and 0703 of the 2020 classification of land and sea (国土空间用途分类).
[[nodiscard]] BuildingUse parseLandUse(std::string_view text);

/// Residential polygons. Land of unknown use counts as residential where no row names a use, and is said.
[[nodiscard]] Result<Loaded<std::vector<MultiPolygon>>>
readResidentialLand(PlacedLayer& layer, const LayerMapping& mapping, const Progress& progress);

/// Pieces of the land by the cells of a grid, sharing by area.
[[nodiscard]] Places placesOf(const std::vector<MultiPolygon>& land, Metres cell);

} // namespace yike
