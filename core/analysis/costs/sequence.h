// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// In which order to spend: the measures that turn most for their money first, with running totals, so that a
// yearly budget is a line drawn across the list.

#include "core/analysis/costs/cost_to_close.h"

namespace yike {

enum class SequenceBy {
    Verdicts, ///< verdicts turned for the money
    Residents ///< residents of the unit for the money
};

struct SequenceStep {
    std::size_t closing = 0; ///< index in CostToClose::closings
    std::int64_t yuan = 0;   ///< with the running costs of the table's years
    int verdicts = 0;
    Weight residents;
    std::int64_t runningYuan = 0;
    std::int64_t runningVerdicts = 0;
    Weight runningResidents; ///< each community's once
};

/// All closings with a price. What costs nothing comes first; equal gains for the money go to the lower
/// unit, then the earlier closing. Measures of different shortages do not help each other, so the greedy
/// order is the best one for every budget that it ends at.
[[nodiscard]] std::vector<SequenceStep> sequence(const CostToClose& result, SequenceBy by, const Plan& plan);

} // namespace yike
