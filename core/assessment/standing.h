// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a group of units stands with one indicator: how many pass, how many households live in those that do,
// and what all the others lack together.

#include "core/assessment/assessment.h"
#include "core/model/plan.h"

#include <optional>
#include <vector>

namespace yike {

/// Resident households of a unit, else the registered ones.
[[nodiscard]] std::optional<double> householdsOf(const Unit& unit);

struct Standing {
    Tally tally;
    double householdsMet = 0;     ///< in units that pass; of those with households and a verdict
    double householdsJudged = 0;  ///< in units that pass or fail
    double shortfall = 0;         ///< of the failing units, in the indicator's natural unit
    std::int64_t unknownGaps = 0; ///< failing units whose gap cannot be said in numbers
    std::vector<UnitId> notMet;   ///< in the order of `units`
    bool operator==(const Standing&) const = default;
};

/// Sums are taken in the order of `units`; contributions count as advisory, never as a verdict.
[[nodiscard]] Standing standingOf(const IndicatorResult& result, const Plan& plan,
                                  const std::vector<UnitId>& units);

/// The sign of a count of units: met when all with data pass, not met when one fails (look/README 9).
[[nodiscard]] Status signOf(const Tally& tally);

/// Counts only, for columns of many rows.
[[nodiscard]] Tally tallyOf(const IndicatorResult& result, const std::vector<UnitId>& units);

} // namespace yike
