// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/kinds/unit_answer.h"

#include "core/assessment/parts/verdict.h"
#include "core/standards/reading/fields.h"

namespace yike {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;

Date monthsBefore(Date today, int count)
{
    const auto month = today.year() / today.month() - months(count);
    const Date same = month / today.day();
    return same.ok() ? same : Date(month / last);
}

Date firstOfQuarter(Date today)
{
    const unsigned first = (static_cast<unsigned>(today.month()) - 1) / 3 * 3 + 1;
    return today.year() / month(first) / day(1);
}

} // namespace

UnitAnswer flagAnswer(const Unit& unit, const std::string& key)
{
    const auto flag = unit.values.find(key);
    if (flag == unit.values.end())
        return {std::nullopt, key, Cause::None};
    const bool yes = flag->second.number != 0;
    return {yes, {}, yes ? Cause::None : Cause::BelowTarget};
}

Date periodStart(Period period, PeriodBasis basis, Date today)
{
    if (basis == PeriodBasis::Rolling) {
        const Date before = monthsBefore(today, period == Period::Year ? 12 : 3);
        return Date(sys_days(before) + std::chrono::days(1));
    }
    return period == Period::Year ? today.year() / month(1) / day(1) : firstOfQuarter(today);
}

UnitAnswer currencyAnswer(const Unit& unit, const Indicator& indicator, Date today)
{
    const std::string& key = indicator.numerator.keys.at(0);
    const auto value = unit.values.find(key);
    const auto date = value == unit.values.end() ? std::nullopt : dateOfNumber(value->second.number);
    if (!date || *date > today)
        return {std::nullopt, key, Cause::None};
    if (*date < periodStart(indicator.period, indicator.periodBasis, today))
        return {false, {}, Cause::OutOfDate};
    if (!indicator.bound)
        return {true, {}, Cause::None};
    const auto second = unit.values.find(indicator.bound->key);
    if (second == unit.values.end())
        return {std::nullopt, indicator.bound->key, Cause::None};
    const bool kept = second->second.number <= indicator.bound->atMost;
    return {kept, {}, kept ? Cause::None : Cause::AboveTarget};
}

ChecklistAnswer checklistAnswer(const Unit& unit, const std::vector<std::string>& flags)
{
    ChecklistAnswer answer;
    for (const std::string& key : flags) {
        const UnitAnswer flag = flagAnswer(unit, key);
        if (!flag.yes)
            answer.blank.push_back(key);
        else if (*flag.yes)
            ++answer.yes;
        else
            answer.no.push_back(key);
    }
    return answer;
}

void fillChecklist(Cell& cell, const Unit& unit, const Indicator& indicator)
{
    const ChecklistAnswer answer = checklistAnswer(unit, indicator.flags);
    const bool nothingKnown = answer.blank.size() == indicator.flags.size();
    const auto target = targetFor(indicator, unit);
    const Fraction known{Amount::fromCount(answer.yes), Amount::fromCount(1), 1};
    if (!nothingKnown) {
        fillNumbers(cell, known, indicator.comparator, target);
        cell.denominator = static_cast<double>(indicator.flags.size());
        cell.status = verdictDespiteGaps(known, Amount::fromCount(std::int64_t(answer.blank.size())),
                                         indicator.comparator, target);
    }
    cell.missing =
        cell.status == Status::NotMet || cell.status == Status::Advisory ? answer.no : answer.blank;
    if (cell.status == Status::NotMet)
        cell.cause = Cause::MissingFunction;
}

} // namespace yike
