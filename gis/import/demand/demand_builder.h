// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the residents of a community are: its totals spread over homes, estates, cells, land or a grid in its
// polygon, or put on one point. Totals are kept to the thousandth of a person.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/demand.h"
#include "core/model/unit.h"
#include "gis/import/demand/places.h"

#include <map>
#include <string_view>
#include <vector>

namespace yike {

/// What the demand is made from; `Automatic` takes the best there is, in the order of design.md 6. Buildings
/// count as there with one home at least for every second community, and only where there are people to
/// spread on them or nothing else is there.
enum class DemandFrom { Automatic, Buildings, Estates, Raster, Cells, Land, Grid, Centroid };

struct DemandInputs {
    DemandFrom from = DemandFrom::Automatic;
    std::map<DemandFrom, Places> places;              ///< by Buildings, Estates, Raster, Cells or Land
    const std::vector<MultiPolygon>* water = nullptr; ///< nobody lives there; may be absent
    double gridMetres = 100;
};

/// Every value key that counts people or households is a weight; homes also weigh "floor-area" (m2). What a
/// community states of itself holds exactly, and places share it by the people they carry; what it does not
/// state is the sum of its places. Nobody stays in water: those people go to the other places of their
/// community. A community without a place falls back to the grid, one too small for the grid to its inside
/// point. Points are ordered by community, then place, so that input order never matters.
///
/// Issues: what lies in water, in no community (homes and raster cells there are left out, estates and cells
/// count in the total), in several communities (counts in the first); communities whose places carry another
/// total than they state. Errors: Code::Cancelled.
[[nodiscard]] Result<Loaded<Demand>> buildDemand(const std::vector<Unit>& units, const UnitIndex& communities,
                                                 const DemandInputs& inputs, const Progress& progress);

/// True of "population", "households.resident" and the like: what is spread over demand points.
[[nodiscard]] bool isDemandKey(std::string_view key);

} // namespace yike
