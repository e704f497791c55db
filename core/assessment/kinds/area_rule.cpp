// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/kinds/area_rule.h"

#include "core/assessment/kinds/shared_area.h"
#include "core/assessment/parts/cause.h"
#include "core/assessment/parts/operand_sums.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/verdict.h"

#include <algorithm>

namespace yike {

namespace {

/// What the rule looks at.
struct Site {
    Facilities open;
    std::vector<FacilityId> shared; ///< of the sub-district, a share of whose area counts here
    Amount area;                    ///< of all open facilities, and that share
    Amount smallest;                ///< of one of them; 0 without any
    Amount fixed;
    Amount byHouseholds;
};

void require(Cell& cell, Amount has, Amount required, Binding binding)
{
    cell.binding = binding;
    cell.value = cell.numerator = has.number();
    cell.required = required.number();
    cell.status = has >= required ? Status::Met : Status::NotMet;
    if (has < required)
        setShortfall(cell, required - has);
}

Amount areaOf(const Facility& facility)
{
    return Amount::fromNumber(facility.floorArea->count()).value_or(Amount{});
}

Facilities smallerThan(const Facilities& open, Amount fixed)
{
    Facilities small;
    std::copy_if(open.begin(), open.end(), std::back_inserter(small),
                 [&](const Facility* facility) { return areaOf(*facility) < fixed; });
    return small;
}

/// What all facilities below the fixed minimum lack together; one of that size where there is none.
Amount lackOfEach(const Site& site)
{
    Amount lack = site.open.empty() ? site.fixed : Amount{};
    for (const Facility* facility : smallerThan(site.open, site.fixed))
        lack += site.fixed - areaOf(*facility);
    return lack;
}

Amount smallestArea(const Facilities& open)
{
    std::optional<Amount> least;
    for (const Facility* facility : open)
        least = least ? std::min(*least, areaOf(*facility)) : areaOf(*facility);
    return least.value_or(Amount{});
}

void judge(Cell& cell, const Site& site, bool eachFacility)
{
    const bool fixedBinds = site.fixed >= site.byHouseholds;
    const Binding binding = fixedBinds ? Binding::FixedMinimum : Binding::PerHousehold;
    if (!eachFacility)
        return require(cell, site.area, std::max(site.fixed, site.byHouseholds), binding);
    // The fixed minimum speaks first when it fails, or when the sum is enough for the households.
    if (site.smallest < site.fixed || (fixedBinds && site.area >= site.byHouseholds)) {
        require(cell, site.smallest, site.fixed, Binding::FixedMinimum);
        if (cell.status == Status::NotMet)
            setShortfall(cell, std::max(lackOfEach(site), site.byHouseholds - site.area));
        return;
    }
    require(cell, site.area, site.byHouseholds, Binding::PerHousehold);
}

void explain(Cell& cell, const Site& site, UnitId unit, const Indicator& indicator, const Context& context)
{
    if (cell.status != Status::NotMet)
        return;
    if (!site.open.empty() || !site.shared.empty()) {
        const bool single = indicator.eachFacility && cell.binding == Binding::FixedMinimum;
        cell.cause = Cause::TooSmall;
        cell.related = idsOf(single ? smallerThan(site.open, site.fixed) : site.open);
        if (!single)
            addUnique(cell.related, site.shared);
        return;
    }
    takeReason(cell, whyNone(unit, indicator.categories, neighbourMetres(indicator), context));
}

} // namespace

void fillAreaRule(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context)
{
    const Operand floorArea{Operand::Of::FloorArea, indicator.categories, {}, Level::County, false};
    Site site;
    site.open = context.facilities.open(unit, indicator.categories);
    OperandSum area = sumOver(floorArea, site.open);
    if (sharesOut(indicator, floorArea, context.plan.unit(unit))) {
        const OperandSum shared = sharedArea(floorArea, unit, context);
        site.shared = shared.counted;
        area.add(shared);
    }
    const OperandSum households = partOf(indicator.denominator, unit, context);
    addUnique(cell.missing, area.missing);
    addUnique(cell.missing, households.missing);
    if (!area.complete || !households.complete)
        return;
    site.area = area.amount;
    site.smallest = smallestArea(site.open);
    site.fixed =
        Amount::fromNumber(targetFor(indicator, context.plan.unit(unit)).value_or(0)).value_or(Amount{});
    site.byHouseholds = households.amount.scaled(indicator.areaRate);
    cell.counted = idsOf(site.open);
    addUnique(cell.counted, site.shared);
    cell.denominator = households.amount.number();
    judge(cell, site, indicator.eachFacility);
    explain(cell, site, unit, indicator, context);
}

} // namespace yike
