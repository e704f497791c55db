// SPDX-License-Identifier: GPL-3.0-or-later
// 34a and 34b: 400 m2 (rural 350) and 30 m2 per 100 households; 34d: functions.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

/// One community with one centre and so many households; its cell of the indicator.
Cell centre(double area, double households, const char* indicator = "34a", Setting setting = Setting::Urban,
            const std::map<std::string, std::string>& options = {})
{
    Small town;
    const UnitId a = town.community("甲社区", town.street, setting);
    if (area > 0)
        town.facility(a, "community-centre", area);
    town.value(a, "households.resident", households);
    return *assessed(town.plan(), options).cell(indicator, a);
}

} // namespace

TEST_CASE("400 square metres bind up to 1333 households and the households above", "[assess][area]")
{
    CHECK(centre(400, 1333).status == Status::Met);
    CHECK(centre(400, 1333).binding == Binding::FixedMinimum);
    CHECK(centre(400, 1333).required == 400.0);
    CHECK(centre(400, 1334).status == Status::NotMet);
    CHECK(centre(400, 1334).binding == Binding::PerHousehold);
    CHECK(*centre(400, 1334).required == Approx(400.2).margin(1e-9));
    CHECK(*centre(400, 1334).shortfall == Approx(0.2).margin(1e-9));
}

TEST_CASE("rural communities are held to 350 square metres", "[assess][area]")
{
    CHECK(centre(350, 1166, "34b", Setting::Rural).status == Status::Met);
    CHECK(centre(350, 1167, "34b", Setting::Rural).binding == Binding::PerHousehold);
    CHECK(centre(350, 100, "34b", Setting::Urban).status == Status::NotApplicable);
    CHECK(centre(350, 100, "34a", Setting::Rural).status == Status::NotApplicable);
    CHECK(centre(350, 100, "34a", Setting::Unknown).status == Status::NoData);
}

TEST_CASE("a centre that is too small says by how much and which rule asked", "[assess][area]")
{
    const Cell cell = centre(314, 900);
    CHECK(cell.status == Status::NotMet);
    CHECK(cell.cause == Cause::TooSmall);
    CHECK(cell.shortfall == 86.0);
    CHECK(cell.binding == Binding::FixedMinimum);
    CHECK(cell.value == 314.0);
    CHECK(cell.denominator == 900.0);
    CHECK(centre(399.5, 900).status == Status::NotMet);
    CHECK(centre(539.7, 1799).status == Status::Met);
}

TEST_CASE("nobody living there leaves the fixed minimum", "[assess][area]")
{
    CHECK(centre(400, 0).status == Status::Met);
    CHECK(centre(0, 0).status == Status::NotMet);
    CHECK(centre(0, 0).cause == Cause::NoFacility);
    CHECK(centre(0, 0).shortfall == 400.0);
}

TEST_CASE("without households or area there is no verdict on the area", "[assess][area]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.facility(a, "community-centre", 100);
    town.facility(b, "community-centre");
    town.value(b, "households.resident", 100);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("34a", a)->status == Status::NoData);
    CHECK(result.cell("34a", a)->missing == std::vector<std::string>{"households.resident"});
    CHECK(result.cell("34a", b)->status == Status::NoData);
    CHECK(result.cell("34a", b)->missing == std::vector<std::string>{"floor-area"});
    CHECK(result.cell("34a", town.street)->status == Status::NoData);
}

TEST_CASE("two centres may add up or each be asked by itself", "[assess][area]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 450);
    town.facility(a, "community-centre", 150);
    town.facility(a, "elder-care", 300);
    town.value(a, "households.resident", 2500); // 750 by households
    const Plan plan = town.plan();
    const Cell sum = *assessed(plan).cell("34a", a);
    CHECK(sum.value == 600.0);
    CHECK(sum.shortfall == 150.0);
    CHECK(sum.related == std::vector<FacilityId>{FacilityId(0), FacilityId(1)});
    const Cell each = *assessed(plan, {{"area-measure", "each-facility"}}).cell("34a", a);
    CHECK(each.binding == Binding::FixedMinimum);
    CHECK(each.value == 150.0);
    CHECK(each.shortfall == 250.0);
    CHECK(each.related == std::vector<FacilityId>{FacilityId(1)});
    CHECK(assessed(plan, {{"facility-scope", "with-services"}}).cell("34a", a)->status == Status::Met);
}

TEST_CASE("surplus in one community never hides a lack in another", "[assess][area]")
{
    Small town;
    const UnitId rich = town.community("甲社区", town.street);
    const UnitId poor = town.community("乙社区", town.street);
    town.facility(rich, "community-centre", 5000);
    town.facility(poor, "community-centre", 300);
    town.value(rich, "households.resident", 1000);
    town.value(poor, "households.resident", 1000);
    const Cell street = *assessed(town.plan()).cell("34a", town.street);
    CHECK(street.status == Status::NotMet);
    CHECK(street.numerator == 5300.0);
    CHECK(street.required == 800.0);
    CHECK(street.shortfall == 100.0);
    CHECK(street.tally.met == 1);
    CHECK(street.cause == Cause::TooSmall);
}

TEST_CASE("functions are counted and stay advisory until the planner sets how many", "[assess][area]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 500).functions = {"老年食堂", "书画"};
    const Assessment open = assessed(town.plan());
    const Cell& cell = *open.cell("34d", a);
    CHECK(cell.status == Status::Advisory);
    CHECK(cell.value == 1.0);
    CHECK(cell.denominator == 3.0);
    CHECK(cell.missing == std::vector<std::string>{"日间照料", "儿童托管"});
    CHECK(cell.cause == Cause::MissingFunction);
    CHECK_FALSE(open.find("34d")->targetChosen);
    town.facility(town.community("乙社区", town.street), "community-centre", 500); // functions blank
    CHECK(assessed(town.plan()).cell("34d", town.street)->status == Status::Advisory);
    CHECK(assessed(town.plan()).cell("34d", town.street)->dataShare == 0.5);
    const Assessment chosen = assessed(town.plan(), {{"functions-pass", "2"}});
    CHECK(chosen.cell("34d", a)->status == Status::NotMet);
    CHECK(chosen.find("34d")->targetChosen);
    CHECK(chosen.find("34d")->target == 2.0);
}
