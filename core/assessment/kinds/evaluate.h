// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One function per family of indicator kinds; each gives a cell to every unit of the plan. Used by assess()
// only.
//
// Units of the indicator's level get the verdict. Above it numerators and denominators add up; below it sums
// show as contributions and everything else does not apply.

#include "core/assessment/context.h"

namespace yike {

/// Presence, Flag and Currency: units that have it, of all units with data.
[[nodiscard]] Cells evaluateUnitShare(const Indicator& indicator, const Context& context);
/// Ratio, Share, StaffedRate and Count: sums of areas, people, places.
[[nodiscard]] Cells evaluateSums(const Indicator& indicator, const Context& context);
/// Reach: demand weight within the rule.
[[nodiscard]] Cells evaluateReach(const Indicator& indicator, const Context& context);
/// Network: nodes that are there, over the units of several levels.
[[nodiscard]] Cells evaluateNetwork(const Indicator& indicator, const Context& context);
/// AreaRule, MinimumSize, Functions, Checklist, Entered: each unit by itself; larger units pass when all of
/// theirs do.
[[nodiscard]] Cells evaluateEachUnit(const Indicator& indicator, const Context& context);
/// Narrative: applies to nobody.
[[nodiscard]] Cells evaluateNarrative(const Context& context);

/// By its kind.
[[nodiscard]] Cells evaluate(const Indicator& indicator, const Context& context);

} // namespace yike
