// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Boundaries of communities checked before they double-count anyone, and those of larger units made from
// them.

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/unit.h"

#include <string>
#include <vector>

namespace yike {

enum class Repair { No, WithConsent };

/// Broken boundaries (self-intersections and the like) as issues to decide; mended in place with consent,
/// keeping polygons only.
[[nodiscard]] std::vector<Issue> checkBoundaries(std::vector<Unit>& units, Repair repair);

/// Pairs of communities that overlap by more than 10 m2 and 0.1 % of the smaller one.
[[nodiscard]] Result<std::vector<Issue>> findOverlaps(const std::vector<Unit>& units,
                                                      const Progress& progress);

/// Gives units above the communities that have no shape yet the union of their communities, a managing unit
/// the union of those it manages. Holes of the whole below 5,000 m2 come back as gaps.
[[nodiscard]] Result<std::vector<Issue>> dissolveParents(std::vector<Unit>& units, const Progress& progress);

} // namespace yike
