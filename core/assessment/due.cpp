// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/due.h"

#include <cstdlib>

namespace yike {

namespace {

using std::chrono::last;
using std::chrono::month;

/// The last day of the running year or quarter; the deadline for what is due once.
std::optional<Date> dayOf(const Indicator& indicator, Date today)
{
    switch (indicator.recurrence) {
    case Recurrence::Once:
        return indicator.deadline;
    case Recurrence::Continuous:
        return std::nullopt;
    case Recurrence::Yearly:
        return Date(today.year() / 12 / last);
    case Recurrence::Quarterly:
        return Date(today.year() / month((static_cast<unsigned>(today.month()) + 2) / 3 * 3) / last);
    }
    return std::nullopt;
}

DueState stateOf(Status status, bool passed)
{
    switch (status) {
    case Status::Met:
        return passed ? DueState::Met : DueState::OnTime;
    case Status::NotMet:
        return passed ? DueState::Overdue : DueState::Due;
    case Status::NoData:
    case Status::Advisory:
        return passed ? DueState::Passed : DueState::Due;
    case Status::NotApplicable:
        break;
    }
    return DueState::None;
}

} // namespace

Due dueOf(const Indicator& indicator, Status status, Date today)
{
    if (status == Status::NotApplicable)
        return {};
    const auto day = dayOf(indicator, today);
    if (!day)
        return {
            indicator.recurrence == Recurrence::Continuous ? DueState::Continuous : DueState::None, {}, 0};
    const int left = daysBetween(today, *day);
    return {stateOf(status, left < 0), day, std::abs(left)};
}

} // namespace yike
