// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where people may be, of one kind: homes, estates, cells of a raster, pieces of residential land. All kinds
// come to this, so that one rule spreads a community's people over any of them.

#include "core/base/progress.h"
#include "gis/import/demand/building_import.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <map>
#include <string>
#include <vector>

namespace yike {

/// Parallel arrays over places.
struct Places {
    std::vector<Point> at;
    std::vector<double> share; ///< relative size, >= 0: of the people whose numbers the places do not carry
    std::map<std::string, std::vector<double>, std::less<>> own; ///< by value key; 0 where nothing is said

    [[nodiscard]] std::size_t size() const { return at.size(); }
    [[nodiscard]] bool empty() const { return at.empty(); }
};

/// Puts `more` behind `places`.
void append(Places& places, const Places& more);

/// A point, cell or area that carries its own people.
struct WeightedPoint {
    std::int64_t row = 0;
    Point at;
    std::map<std::string, double> weights; ///< by value key; 0 where the cell says 0
};

/// Fails where no mapped column is a weight.
[[nodiscard]] Result<Loaded<std::vector<WeightedPoint>>>
readWeightedPoints(PlacedLayer& layer, const LayerMapping& mapping, const Progress& progress);

/// Homes share by floor area, which they also carry as "floor-area" (m2).
[[nodiscard]] Places placesOf(const std::vector<Home>& homes);
/// Points share by their people, else households, else whatever they count.
[[nodiscard]] Places placesOf(const std::vector<WeightedPoint>& points);

} // namespace yike
