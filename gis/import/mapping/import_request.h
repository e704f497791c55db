// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What to import and how: filled by a guess, shown, changed by the planner, then built into a plan.

#include "core/base/date.h"
#include "core/model/street.h"
#include "core/streets/street_settings.h"
#include "gis/geo/datum_shift.h"
#include "gis/import/demand/demand_builder.h"
#include "gis/import/demand/population_raster.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/streets/walking_rules.h"
#include "gis/io/vector_reader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// One layer of one file in one role. A file may stand here several times with different layers.
struct InputLayer {
    std::filesystem::path file;
    OpenOptions open; ///< layer, encoding and coordinate system where not as detected
    Role role = Role::Ignore;
    std::optional<LayerMapping> mapping; ///< absent: guessed from the columns
    std::optional<Offset> offset;        ///< absent: found by a vote (gis/import/offset)
    std::string defaultCategory;         ///< of facilities whose rows name none; the kind of such barriers
    bool knownCategoriesOnly = false;    ///< leaves out rows of unknown category: benches of OpenStreetMap
};

struct ImportRequest {
    std::string name;     ///< of the plan; a folder's name
    std::string cityName; ///< where no column names the city
    std::vector<InputLayer> layers;
    Date evaluationDate{};
    int epsg = 0; ///< working coordinate system; 0: chosen from the place
    DemandFrom demandFrom = DemandFrom::Automatic;
    double gridMetres = 100;
    RasterPeople rasterPeople = RasterPeople::Counts; ///< what the pixels of population rasters mean
    bool repairShapes = false;                        ///< the planner's consent to repair broken boundaries
    StreetSettings streets;
    std::optional<WalkingRules> walkingRules; ///< absent: the built-in ones
};

} // namespace yike
