// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a unit itself says to a question that is answered by yes or no, from its values alone: a flag, or a
// date that lies in the running year or quarter.

#include "core/assessment/context.h"

#include <optional>
#include <string>

namespace yike {

struct UnitAnswer {
    std::optional<bool> yes;
    std::string missing;       ///< the value key that would tell
    Cause cause = Cause::None; ///< of a no
};

/// Flag: a number other than 0 is yes; a count answers too.
[[nodiscard]] UnitAnswer flagAnswer(const Unit& unit, const std::string& key);

/// Currency: yes where the date lies in the period of `today` and the bound is kept. A date after `today`
/// tells nothing about the time before, and an unreadable one nothing at all.
[[nodiscard]] UnitAnswer currencyAnswer(const Unit& unit, const Indicator& indicator, Date today);

/// First day of the period that `today` belongs to: of its year or quarter, or 12 or 3 months before, plus a
/// day. The 12 months up to 2024-02-29 begin on 2023-03-01.
[[nodiscard]] Date periodStart(Period period, PeriodBasis basis, Date today);

/// How many of the checklist's flags are yes, no and blank.
struct ChecklistAnswer {
    std::int64_t yes = 0;
    std::vector<std::string> no;
    std::vector<std::string> blank;
};
[[nodiscard]] ChecklistAnswer checklistAnswer(const Unit& unit, const std::vector<std::string>& flags);

/// Checklist: the number of yes against the target; no verdict that a blank value could change.
void fillChecklist(Cell& cell, const Unit& unit, const Indicator& indicator);

} // namespace yike
