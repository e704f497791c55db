// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The facilities that a command walks to: read from the file or the project that it names, entered where
// streets meet them, in use, of one category.

#include "app/cli/placed_file.h"
#include "core/coverage/reach.h"
#include "gis/import/facilities/facility_import.h"

#include <span>
#include <string>
#include <vector>

namespace yike::cli {

struct FacilityFile {
    std::string file;
    std::string category; ///< empty: every facility
};

/// Those of a project are entered as it says. Findings go to the session; about words for categories only
/// where a category is asked for.
[[nodiscard]] Result<std::vector<FacilityRow>> readFacilityFile(const FacilityFile& which,
                                                                const NamedFiles& files, Session& session,
                                                                const Progress& progress);

/// Numbered by place, so that of equally near facilities the same one counts in whatever order they came.
struct FacilityStops {
    std::vector<Stop> stops;        ///< in use, of the category, with a place
    std::vector<std::string> names; ///< by FacilityId: code, else name, else row
    std::vector<Point> loaded;      ///< of any category and state
    std::int64_t unplaced = 0;
};

/// Errors: FacilitiesNone, CategoryNotThere.
[[nodiscard]] Result<FacilityStops> stopsOf(const std::vector<FacilityRow>& rows, const FacilityFile& which);

/// FacilitiesNotPlaced and FacilitiesUnsnapped, of `unsnapped` stops at the lowest place.
[[nodiscard]] std::vector<Issue> oddStops(std::int64_t unplaced, std::span<const Stop> stops,
                                          std::span<const std::uint32_t> unsnapped);

} // namespace yike::cli
