// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"

#include <algorithm>

namespace yike {

namespace {

Movement movementOf(const Cell& before, const Cell& after)
{
    if (before.status == after.status)
        return before.value == after.value && before.numerator == after.numerator ? Movement::Same
                                                                                  : Movement::Moved;
    if (before.status == Status::NoData)
        return after.status == Status::NotApplicable ? Movement::Other : Movement::GotData;
    if (after.status == Status::NoData)
        return before.status == Status::NotApplicable ? Movement::Other : Movement::LostData;
    if (before.status == Status::NotMet && after.status == Status::Met)
        return Movement::Improved;
    if (before.status == Status::Met && after.status == Status::NotMet)
        return Movement::FellBack;
    return Movement::Other;
}

Difference differenceOf(const std::string& indicator, UnitId unit, const Cell& before, const Cell& after)
{
    return {indicator,    unit,        movementOf(before, after), before.status,  after.status,
            before.value, after.value, before.shortfall,          after.shortfall};
}

} // namespace

std::vector<Difference> compare(const Assessment& before, const Assessment& after)
{
    std::vector<Difference> differences;
    for (const IndicatorResult& result : before.indicators) {
        for (const auto& [unit, cell] : result.cells) {
            if (const Cell* now = after.cell(result.indicator, unit))
                differences.push_back(differenceOf(result.indicator, unit, cell, *now));
        }
    }
    return differences;
}

std::vector<Difference> changedStatus(const std::vector<Difference>& differences)
{
    std::vector<Difference> changed;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(changed),
                 [](const Difference& difference) { return difference.before != difference.after; });
    return changed;
}

} // namespace yike
