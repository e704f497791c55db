// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a result stands to its deadline on the evaluation date. A deadline never changes a verdict; it only
// says whether there is still time.

#include "core/assessment/cell.h"
#include "core/standards/standard.h"

#include <optional>

namespace yike {

enum class DueState {
    None,       ///< the text names no day, or the unit is not asked
    Due,        ///< not met yet and still in time, the day itself included
    Overdue,    ///< not met, and the day has passed
    OnTime,     ///< met, and the day has not passed
    Met,        ///< met; the day has passed, and only an earlier assessment tells whether it was met by then
    Passed,     ///< the day has passed without a verdict: no data or no pass mark
    Continuous, ///< asked for at all times, so never due and never over
};

struct Due {
    DueState state = DueState::None;
    std::optional<Date>
        day;      ///< the deadline; for what comes every year or quarter the end of the running one
    int days = 0; ///< left until the day, or gone by since
    bool operator==(const Due&) const = default;
};

[[nodiscard]] Due dueOf(const Indicator& indicator, Status status, Date today);

} // namespace yike
