// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The files of `reach` read into what is measured: demand with one weight, places of facilities, streets,
// zones. Unlike an import this makes no plan: units need no names, parents or tidy boundaries.

#include "app/cli/facility_files.h"
#include "app/cli/streets/street_files.h"
#include "core/coverage/reach.h"
#include "core/model/demand.h"
#include "core/model/plan.h"
#include "core/model/unit.h"
#include "gis/geo/crs.h"
#include "gis/import/demand/demand_builder.h"
#include "gis/import/units/community_import.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yike::cli {

struct ReachFiles {
    std::string demand;                  ///< a file, or a project for its homes
    std::string weight;                  ///< column of the demand file
    std::vector<std::string> demandFrom; ///< one of demandSources(), most with a file; empty: centroid
    bool perSquareKilometre = false;     ///< what the pixels of a raster mean; else counts
    double gridMetres = 100;
    std::string facilities;
    std::string category; ///< empty: every facility
    std::string streets;  ///< empty: straight line
    std::string zones;
    std::string by; ///< column of the zones with their names
    StreetOptions streetOptions;
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
    FacilityStops facilities;
    Streets streets;
    MultiPolygon water;
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

/// The rows as points: where they stand, or where people are in their areas. The rows' weights hold; what the
/// places of `inputs` carry only says how a row's weight is shared. Errors: DemandNotAreas where `inputs`
/// asks to spread rows that are all points.
[[nodiscard]] Result<Loaded<Demand>> demandOf(const std::vector<DemandRow>& rows, DemandInputs inputs,
                                              const Progress& progress);

/// Where a project says that people are, with the communities as rows; ids are places in its list of units.
struct ProjectDemand {
    std::vector<DemandRow> rows;
    Demand demand;
};
/// `weight` is a key such as "population"; `file` for messages. Errors: DemandNone, WeightColumnMissing with
/// the keys that there are.
[[nodiscard]] Result<ProjectDemand> demandOfProject(const Plan& plan, const std::string& weight,
                                                    const std::string& file);

/// What --demand-from takes, by its word.
struct DemandSource {
    std::string_view word;
    DemandFrom from = DemandFrom::Centroid;
    bool file = false; ///< a file follows
};
[[nodiscard]] std::span<const DemandSource> demandSources();
/// Nothing where the words are none of them.
[[nodiscard]] std::optional<DemandSource> demandSource(const std::vector<std::string>& words);

} // namespace yike::cli
