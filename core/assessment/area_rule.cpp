// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/area_rule.h"

#include "core/assessment/cause.h"
#include "core/assessment/operand_sums.h"
#include "core/assessment/roll_up.h"

#include <algorithm>

namespace yike {

namespace {

/// What the rule looks at.
struct Site {
    Facilities open;
    Amount area;     ///< of all open facilities
    Amount smallest; ///< of one of them; 0 without any
    Amount fixed;
    Amount byHouseholds;
};

Amount smallestArea(const Facilities& open)
{
    std::optional<Amount> least;
    for (const Facility* facility : open) {
        const Amount area = Amount::fromNumber(facility->floorArea->count()).value_or(Amount{});
        least = least ? std::min(*least, area) : area;
    }
    return least.value_or(Amount{});
}

void require(Cell& cell, Amount has, Amount required, Binding binding)
{
    cell.binding = binding;
    cell.value = cell.numerator = has.number();
    cell.required = required.number();
    cell.status = has >= required ? Status::Met : Status::NotMet;
    if (has < required)
        cell.shortfall = (required - has).number();
}

void judge(Cell& cell, const Site& site, bool eachFacility)
{
    const bool fixedBinds = site.fixed >= site.byHouseholds;
    const Binding binding = fixedBinds ? Binding::FixedMinimum : Binding::PerHousehold;
    if (!eachFacility)
        return require(cell, site.area, std::max(site.fixed, site.byHouseholds), binding);
    // The fixed minimum speaks first when it fails, or when the sum is enough for the households.
    if (site.smallest < site.fixed || (fixedBinds && site.area >= site.byHouseholds))
        return require(cell, site.smallest, site.fixed, Binding::FixedMinimum);
    require(cell, site.area, site.byHouseholds, Binding::PerHousehold);
}

Facilities smallerThan(const Facilities& open, Amount fixed)
{
    Facilities small;
    std::copy_if(open.begin(), open.end(), std::back_inserter(small), [&](const Facility* facility) {
        return Amount::fromNumber(facility->floorArea->count()).value_or(Amount{}) < fixed;
    });
    return small;
}

Result<void> explain(Cell& cell, const Site& site, UnitId unit, const Indicator& indicator, Context& context)
{
    if (cell.status != Status::NotMet)
        return {};
    if (!site.open.empty()) {
        const bool single = indicator.eachFacility && cell.binding == Binding::FixedMinimum;
        cell.cause = Cause::TooSmall;
        cell.related = idsOf(single ? smallerThan(site.open, site.fixed) : site.open);
        return {};
    }
    const auto why = whyNone(unit, indicator.categories, neighbourMetres(indicator), context);
    if (!why)
        return tl::unexpected(why.error());
    cell.cause = why->cause;
    cell.related = why->related;
    return {};
}

} // namespace

Result<void> fillAreaRule(Cell& cell, UnitId unit, const Indicator& indicator, Context& context)
{
    const Operand floorArea{Operand::Of::FloorArea, indicator.categories, {}, Level::County, false};
    Site site;
    site.open = context.facilities.open(unit, indicator.categories);
    const OperandSum area = sumOver(floorArea, site.open);
    const OperandSum households = partOf(indicator.denominator, unit, context);
    addUnique(cell.missing, area.missing);
    addUnique(cell.missing, households.missing);
    if (!area.complete || !households.complete)
        return {};
    site.area = area.amount;
    site.smallest = smallestArea(site.open);
    site.fixed =
        Amount::fromNumber(targetFor(indicator, context.plan.unit(unit)).value_or(0)).value_or(Amount{});
    site.byHouseholds = households.amount.scaled(indicator.areaRate);
    cell.counted = idsOf(site.open);
    cell.denominator = households.amount.number();
    judge(cell, site, indicator.eachFacility);
    return explain(cell, site, unit, indicator, context);
}

} // namespace yike
