// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach/walks_needed.h"

#include "core/assessment/parts/cause.h"
#include "core/assessment/parts/operand_sums.h"

#include <algorithm>

namespace yike {

namespace {

using To = WalkSearch::To;

/// The categories whose absence gets a reason.
std::vector<std::string> categoriesThatMayLack(const Indicator& indicator)
{
    switch (indicator.kind) {
    case Kind::Presence:
    case Kind::AreaRule:
    case Kind::Functions:
        return indicator.categories;
    case Kind::Ratio:
    case Kind::Share:
    case Kind::StaffedRate:
    case Kind::Count:
        return countsFacilities(indicator.numerator) ? indicator.numerator.keys : std::vector<std::string>();
    default:
        return {};
    }
}

bool someUnitLacks(const std::vector<std::string>& categories, Level level, const Plan& plan,
                   const FacilityIndex& facilities)
{
    return std::any_of(plan.units.begin(), plan.units.end(), [&](const Unit& unit) {
        return unit.level == level && !unit.isVirtual && facilities.open(unit.id, categories).empty() &&
               facilities.notOpen(unit.id, categories).empty();
    });
}

} // namespace

std::vector<std::vector<std::string>> askedApart(const Indicator& indicator, const ReachRule& rule)
{
    if (!rule.allCategories)
        return {indicator.categories};
    std::vector<std::vector<std::string>> groups;
    for (const std::string& category : indicator.categories)
        groups.push_back({category});
    return groups;
}

std::vector<WalkSearch> walksNeeded(const Indicator& indicator, const Plan& plan,
                                    const FacilityIndex& facilities, bool alongNetwork)
{
    std::vector<WalkSearch> searches;
    if (indicator.kind == Kind::Reach) {
        for (const auto& categories : askedApart(indicator, indicator.reach)) {
            searches.push_back({To::Open, categories, indicator.reach.metres});
            searches.push_back({To::NotOpen, categories, indicator.reach.metres});
            // Where walks are straight lines themselves, the crow knows nothing more.
            if (alongNetwork)
                searches.push_back({To::OpenByCrow, categories, indicator.reach.metres});
        }
    }
    if (indicator.kind == Kind::Presence && indicator.secondaryReach) {
        for (const auto& categories : askedApart(indicator, *indicator.secondaryReach))
            searches.push_back({To::Open, categories, indicator.secondaryReach->metres});
    }
    const auto lacking = categoriesThatMayLack(indicator);
    if (!lacking.empty() && someUnitLacks(lacking, indicator.level, plan, facilities))
        searches.push_back({To::Open, lacking, neighbourMetres(indicator)});
    return searches;
}

} // namespace yike
