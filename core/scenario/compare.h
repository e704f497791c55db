// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two assessments side by side: the baseline and a scenario, or the same city at two dates.

#include "core/assessment/assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

/// How a unit's status moved for one indicator.
enum class Movement {
    Same,     ///< the same status and the same value
    Moved,    ///< the same status, another value
    Improved, ///< not met before, met now
    FellBack, ///< met before, not met now
    GotData,  ///< no data before; that is no improvement
    LostData,
    Other ///< became advisory, stopped applying ...
};

struct Difference {
    std::string indicator;
    UnitId unit;
    Movement movement = Movement::Same;
    Status before = Status::NoData;
    Status after = Status::NoData;
    std::optional<double> valueBefore;
    std::optional<double> valueAfter;
    std::optional<double> shortfallBefore;
    std::optional<double> shortfallAfter;
    bool operator==(const Difference&) const = default;
};

/// Every indicator and unit that both assessments have, in the order of `before`'s indicators, then by unit.
[[nodiscard]] std::vector<Difference> compare(const Assessment& before, const Assessment& after);

/// Those of `differences` whose status changed.
[[nodiscard]] std::vector<Difference> changedStatus(const std::vector<Difference>& differences);

} // namespace yike
