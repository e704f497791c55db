// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the residents of a community are: its totals spread over homes, over points and cells with weights of
// their own, over a grid in its polygon, or put on one point. Totals are kept to the thousandth of a person.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/demand.h"
#include "core/model/unit.h"
#include "gis/import/building_import.h"
#include "gis/import/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// A point or cell that carries its own people.
struct WeightedPoint {
    std::int64_t row = 0;
    Point at;
    std::map<std::string, double> weights; ///< by value key; 0 where the cell says 0
};

/// Fails where no mapped column is a weight.
[[nodiscard]] Result<Loaded<std::vector<WeightedPoint>>>
readWeightedPoints(PlacedLayer& layer, const LayerMapping& mapping, const Progress& progress);

/// What the demand is made from; `Automatic` takes the best there is: points, homes (at least one for every
/// second community), grid.
enum class DemandFrom { Automatic, Points, Buildings, Grid, Centroid };

struct DemandInputs {
    DemandFrom from = DemandFrom::Automatic;
    const Buildings* buildings = nullptr;               ///< may be absent
    const std::vector<WeightedPoint>* points = nullptr; ///< may be absent
    DemandOrigin pointsAre = DemandOrigin::Cells;       ///< or Estates
    const std::vector<MultiPolygon>* water = nullptr;   ///< nobody lives there; may be absent
    double gridMetres = 100;
};

/// Every value key that counts people or households is a weight; homes also weigh "floor-area" (m2). Points
/// are ordered by community, then place, so that input order never matters. A community without a home falls
/// back to the grid, one too small for the grid to its inside point.
[[nodiscard]] Result<Loaded<Demand>> buildDemand(const std::vector<Unit>& units, const UnitIndex& communities,
                                                 const DemandInputs& inputs, const Progress& progress);

/// True of "population", "households.resident" and the like: what is spread over demand points.
[[nodiscard]] bool isDemandKey(std::string_view key);

} // namespace yike
