// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The files of `service-areas` read into what is drawn: places of facilities, streets, what legs cannot
// cross, the study area.

#include "app/cli/facility_files.h"
#include "app/cli/streets/street_files.h"
#include "core/service_area/service_area.h"
#include "gis/geo/crs.h"

#include <string>
#include <vector>

namespace yike::cli {

struct AreasFiles {
    std::string facilities;
    std::string category; ///< empty: every facility
    std::string streets;
    StreetOptions streetOptions; ///< barriers stop legs too; no leg crosses the water and no area has it
    std::string boundary;
};

struct AreasInput {
    Crs crs; ///< working system around the facilities
    FacilityStops facilities;
    Streets streets;
    LegObstacles obstacles;
    MultiPolygon boundary; ///< empty: none
};

/// Findings go to the session. Errors: of the files and of stopsOf(); AreasNone for a boundary or water
/// without polygons.
[[nodiscard]] Result<AreasInput> readAreasFiles(const AreasFiles& files, Session& session);

} // namespace yike::cli
