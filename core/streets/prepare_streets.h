// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From streets as drawn to streets as walked: slips joined, crossings connected, barriers cut, in this order,
// so that no join leads through a wall. The one way before buildNetwork().

#include "core/streets/barriers/barriers.h"
#include "core/streets/barriers/cut_streets.h"
#include "core/streets/crossings.h"
#include "core/streets/street_settings.h"
#include "core/streets/undershoots.h"

#include <vector>

namespace yike {

struct PreparedStreets {
    Streets streets;
    std::vector<Undershoot> joined;
    std::vector<Undershoot> suspected; ///< left as they are, within kSuspectedUndershoot
    std::vector<Crossing> crossings;   ///< connected if the settings say so, else told
    std::vector<StreetCut> cuts;
    std::vector<Point> idleGates;
};

/// Does not depend on the order or direction of streets and barriers. Errors: Code::Cancelled.
[[nodiscard]] Result<PreparedStreets> prepareStreets(Streets streets, const Barriers& barriers,
                                                     const StreetSettings& settings,
                                                     const Progress& progress);

/// What was found and done: one issue a kind, with its number and first place.
[[nodiscard]] std::vector<Issue> issuesOf(const PreparedStreets& prepared, const StreetSettings& settings);

} // namespace yike
