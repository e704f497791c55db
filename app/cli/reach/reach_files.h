// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The files of `reach` read into what is measured: demand with one weight, places of facilities, streets,
// zones. Unlike an import this makes no plan: units need no names, parents or tidy boundaries.

#include "app/cli/session.h"
#include "core/coverage/reach.h"
#include "core/model/demand.h"
#include "core/model/unit.h"
#include "gis/geo/crs.h"
#include "gis/import/community_import.h"
#include "gis/import/demand_builder.h"

#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

struct ReachFiles {
    std::string demand;
    std::string weight;                  ///< column of the demand file
    std::vector<std::string> demandFrom; ///< centroid, grid, or buildings and a file; empty: centroid
    double gridMetres = 100;
    std::string facilities;
    std::string category; ///< empty: every facility
    std::string streets;  ///< empty: straight line
    std::string zones;
    std::string by; ///< column of the zones with their names
};

/// A row of the demand file that has a weight, by row.
struct DemandRow {
    std::int64_t id = 0; ///< feature id in the file
    Weight weight;
    MultiPolygon area;       ///< of polygons
    std::optional<Point> at; ///< of points; nothing: no place
};

struct ReachInput {
    Crs crs; ///< working system
    std::vector<DemandRow> rows;
    /// Points whose community is the place in `rows`, and whose one weight is kReachWeight.
    Demand demand;
    std::vector<Stop> facilities; ///< in use, of the category, with a place
    std::int64_t facilitiesUnplaced = 0;
    std::vector<std::string> facilityNames; ///< by FacilityId: code, else name, else row
    Streets streets;
    std::vector<Zone> zones;
};

inline constexpr const char* kReachWeight = "population";

/// Findings go to the session. Errors: of the files; WeightColumnMissing, ZoneColumnMissing, FacilitiesNone,
/// DemandNone.
[[nodiscard]] Result<ReachInput> readReachFiles(const ReachFiles& files, Session& session);

/// The column's place; the error names what there is.
[[nodiscard]] Result<std::size_t> columnNamed(const std::string& name, const LayerInfo& layer,
                                              Code otherwise);

/// The rows of the demand file, placed in `crs`.
[[nodiscard]] Result<Loaded<std::vector<DemandRow>>>
readDemandRows(PlacedLayer& layer, const std::string& weight, const Progress& progress);

/// The rows as points: where they stand, or where people are in their areas.
[[nodiscard]] Result<Loaded<Demand>> demandOf(const std::vector<DemandRow>& rows, DemandFrom from,
                                              double gridMetres, const Buildings* buildings,
                                              const Progress& progress);

} // namespace yike::cli
