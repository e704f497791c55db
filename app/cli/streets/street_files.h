// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Streets as a command walks on them: read, slips joined, crossings connected, cut at barriers, as its
// options say. And what else those options name.

#include "app/cli/placed_file.h"
#include "app/cli/streets/street_options.h"
#include "core/geometry/shapes.h"
#include "core/model/facility.h"
#include "core/scenario/project.h"
#include "core/streets/prepare_streets.h"
#include "gis/import/facilities/facility_import.h"

#include <span>
#include <string>
#include <vector>

namespace yike::cli {

/// The files that the street options name, each in its role.
[[nodiscard]] std::vector<RoleFile> roleFilesOf(const StreetOptions& options);

/// Streets with the barriers that they were cut at.
struct StreetsAndBarriers {
    PreparedStreets prepared;
    Barriers barriers;
};

/// Lines of a file, or the streets of a saved project with its own barriers and settings beside those of the
/// options. Findings go to the session.
[[nodiscard]] Result<StreetsAndBarriers> readStreetsAndBarriers(const std::string& file,
                                                                const StreetOptions& options,
                                                                const NamedFiles& files, Session& session,
                                                                const Progress& progress);
/// The same for whom the streets are enough.
[[nodiscard]] Result<PreparedStreets> readStreetFile(const std::string& file, const StreetOptions& options,
                                                     const NamedFiles& files, Session& session,
                                                     const Progress& progress);

/// The areas of --water; none where it is not given.
[[nodiscard]] Result<MultiPolygon> readWaterFile(const StreetOptions& options, const NamedFiles& files,
                                                 Session& session, const Progress& progress);

/// Gives the facilities the entrances of --entrances; nothing where it is not given.
[[nodiscard]] Result<void> readEntranceFile(const StreetOptions& options,
                                            std::span<Facility* const> facilities, const NamedFiles& files,
                                            Session& session, const Progress& progress);

/// The same for rows of a file; those drawn as areas are then entered where paths meet their boundary, or
/// anywhere on it where there are no streets.
[[nodiscard]] Result<void> enterFacilities(std::vector<FacilityRow>& rows, const Streets& streets,
                                           const StreetOptions& options, const NamedFiles& files,
                                           Session& session, const Progress& progress);

/// Makes the streets of a saved project anew with the options beside what it keeps itself, and gives its
/// facilities entrances, for this run.
[[nodiscard]] Result<void> applyTo(Project& project, const StreetOptions& options, Session& session,
                                   const Progress& progress);

} // namespace yike::cli
