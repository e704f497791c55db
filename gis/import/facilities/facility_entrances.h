// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facilities drawn as areas get the entrances that nobody told: a park is reached at its paths, not at its
// middle.

#include "core/model/street.h"
#include "gis/import/facilities/entrance_import.h"
#include "gis/import/facilities/facility_import.h"

#include <vector>

namespace yike {

/// For rows that have an area and no entrances yet. On prepared streets where walks follow them
/// (core/streets/boundary_entrances.h); without streets (null) along the whole boundary, at most 25 m apart.
/// What was taken from the streets is told by one issue.
[[nodiscard]] std::vector<Issue> findEntrances(std::vector<FacilityRow>& rows, const Streets* streets);

} // namespace yike
