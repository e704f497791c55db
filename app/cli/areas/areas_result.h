// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The areas as they are handed out: clipped, checked, as discs or bands, facility by facility.

#include "app/cli/areas/areas_files.h"
#include "app/cli/arguments.h"

#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

/// Discs: everything within a limit. Rings: what lies between a limit and the one below it.
enum class AreaShape { Discs, Rings };

struct AreasRules {
    std::vector<WalkLimit> limits; ///< ascending
    AreaMerge merge = AreaMerge::Overlap;
    AreaShape shape = AreaShape::Discs;
    Metres access{40};
    Metres snap{150};
};

struct DrawnArea {
    std::optional<FacilityId> facility; ///< nothing: of all together
    std::size_t limit = 0;              ///< place in AreasRules::limits
    double fromMetres = 0;              ///< of a band; 0 of a disc
    MultiPolygon shape;
};

struct AreasResult {
    std::vector<DrawnArea> areas; ///< by facility, then limit
    std::vector<std::string> unsnapped;
};

/// Findings go to the session. Errors: Cancelled, NoWalkableStreets, GeometryFailed.
[[nodiscard]] Result<AreasResult> drawAreas(const AreasInput& input, const AreasRules& rules,
                                            Session& session);

} // namespace yike::cli
