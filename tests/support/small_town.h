// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An invented town for tests: twelve communities in three sub-districts on a coast, an island, a virtual
// community, with streets, houses, facilities, a small standard and a finished assessment in which every
// status and most causes occur. Everything is worked out by rule: no randomness, no files.

#include "core/assessment/assessment.h"
#include "core/model/plan.h"
#include "core/scenario/project.h"
#include "core/standards/standard.h"

namespace yike::test {

/// Units 0 city, 1 district, 2-4 sub-districts, 5-16 communities row by row from the south-west, 17 island,
/// 18 virtual. Two communities are called 槐里. About 4.4 km x 2.7 km.
[[nodiscard]] Plan smallTown();

/// G1 presence, G3 area per 100 households, 14a sub-district presence, 15d city ratio, 18a reach, 34a area
/// rule.
[[nodiscard]] Standard smallStandard();

/// Worked out from the plan's own figures by a few lines that know nothing of the engine.
[[nodiscard]] Assessment smallAssessment(const Plan& plan, const Standard& standard);

/// The town with a scenario that builds, enlarges, moves and closes centres.
[[nodiscard]] Project smallProject();

} // namespace yike::test
