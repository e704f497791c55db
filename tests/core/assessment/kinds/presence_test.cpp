// SPDX-License-Identifier: GPL-3.0-or-later
// G1 (service centre), 14a (six functions), G5 and 16a (yes or no), 37a (townships) worked by hand.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

TEST_CASE("a community has its centre or has it not, and larger units count communities", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    const UnitId c = town.community("丙村", town.township, Setting::Rural);
    town.facility(a, "community-centre", 500);
    town.facility(c, "community-centre", 500);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G1", a)->status == Status::Met);
    CHECK(result.cell("G1", a)->counted == std::vector<FacilityId>{FacilityId(0)});
    const Cell& without = *result.cell("G1", b);
    CHECK(without.status == Status::NotMet);
    CHECK(without.value == 0.0);
    CHECK(without.cause == Cause::NoFacility);
    const Cell& street = *result.cell("G1", town.street);
    CHECK(street.value == 50.0);
    CHECK(street.tally.met == 1);
    CHECK(street.tally.notMet == 1);
    CHECK(street.cause == Cause::NoFacility);
    CHECK(result.cell("G1", town.township)->status == Status::Met);
    const Cell& city = *result.cell("G1", town.city);
    CHECK(*city.value == Approx(100.0 * 2 / 3).margin(1e-12));
    CHECK(city.numerator == 2.0);
    CHECK(city.denominator == 3.0);
    CHECK(city.shortfall == 1.0);
    CHECK(city.dataShare == 1.0);
}

TEST_CASE("seven of seven communities are one hundred percent and six of seven are not", "[assess]")
{
    Small town;
    std::vector<UnitId> communities;
    for (int i = 0; i < 7; ++i) {
        communities.push_back(town.community("社区" + std::to_string(i), town.street));
        town.facility(communities.back(), "community-centre", 500);
    }
    Plan plan = town.plan();
    CHECK(assessed(plan).cell("G1", town.street)->status == Status::Met);
    CHECK(assessed(plan).cell("G1", town.street)->value == 100.0);
    plan.facilities.erase(FacilityId(3));
    CHECK(assessed(plan).cell("G1", town.street)->status == Status::NotMet);
}

TEST_CASE("what is closed, planned or not yet open does not serve on the evaluation date", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 500).opened = parseDate("2025-07-01");
    town.facility(a, "community-centre", 500).status = FacilityStatus::Planned;
    town.facility(a, "community-centre", 500).status = FacilityStatus::Closed;
    Plan plan = town.plan();
    const Assessment today = assessed(plan);
    CHECK(today.cell("G1", a)->status == Status::NotMet);
    CHECK(today.cell("G1", a)->cause == Cause::NotOpen);
    CHECK(today.cell("G1", a)->related.size() == 3);
    plan.evaluationDate = *parseDate("2025-07-01");
    CHECK(assessed(plan).cell("G1", a)->status == Status::Met);
}

TEST_CASE("a facility that is not placed counts administratively and is told", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 100);
    town.facility(a, "community-centre", 500);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G1", a)->status == Status::Met);
    CHECK(result.cell("G1", a)->secondaryValue == 0.0);
    const bool told = std::any_of(result.issues.begin(), result.issues.end(), [](const Issue& issue) {
        return issue.code == Code::FacilitiesNotPlaced && issue.count == 1;
    });
    CHECK(told);
}

TEST_CASE("administrative and spatial coverage are told apart", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.home(a, {0, 0}, 300);
    town.home(a, {3000, 0}, 100);
    town.home(b, {600, 0}, 100);
    town.facility(a, "community-centre", 500).position = Point{0, 0};
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G1", a)->value == 100.0);
    CHECK(result.cell("G1", a)->secondaryValue == 75.0);
    const Cell& neighbour = *result.cell("G1", b);
    CHECK(neighbour.status == Status::NotMet);
    CHECK(neighbour.secondaryValue == 100.0);
    CHECK(neighbour.cause == Cause::OutsideBoundary);
    CHECK(neighbour.related == std::vector<FacilityId>{FacilityId(0)});
    CHECK(result.cell("G1", town.city)->value == 50.0);
    CHECK(result.cell("G1", town.city)->secondaryValue == 80.0);
}

TEST_CASE("only where half of the residents walk to a neighbour's centre is the boundary the cause",
          "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.home(b, {0, 0}, 49);
    town.home(b, {5000, 0}, 51);
    town.facility(a, "community-centre", 500).position = Point{100, 0};
    CHECK(assessed(town.plan()).cell("G1", b)->cause == Cause::NoFacility);
    town.home(b, {50, 0}, 2);
    CHECK(assessed(town.plan()).cell("G1", b)->cause == Cause::OutsideBoundary);
}

TEST_CASE("a facility of no community is walked to but counts for nobody administratively", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 300);
    town.facility(std::nullopt, "community-centre", 500).position = Point{100, 0};
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G1", a)->status == Status::NotMet);
    CHECK(result.cell("G1", a)->secondaryValue == 100.0);
    CHECK(result.cell("G1", a)->cause == Cause::OutsideBoundary);
}

TEST_CASE("a sub-district centre needs all six functions in one facility unless the planner says any",
          "[assess]")
{
    Small town;
    town.community("甲社区", town.street);
    Facility& half = town.facility(town.street, "elder-care-comprehensive", 2000);
    half.functions = {"全托", "日托", "上门", "助餐"};
    town.facility(town.street, "elder-care-comprehensive", 900).functions = {"助浴", "助医"};
    const Plan plan = town.plan();
    const Cell all = *assessed(plan).cell("14a", town.street);
    CHECK(all.status == Status::NotMet);
    CHECK(all.cause == Cause::MissingFunction);
    CHECK(all.missing == std::vector<std::string>{"助浴", "助医"});
    CHECK(assessed(plan, {{"elder-care-functions", "any"}}).cell("14a", town.street)->status == Status::Met);
    CHECK(assessed(plan).cell("14a", town.township)->status == Status::NotApplicable);
    CHECK(assessed(plan).cell("14a", town.city)->denominator == 1.0);
}

TEST_CASE("a blank function field is no data and not a missing function", "[assess]")
{
    Small town;
    town.community("甲社区", town.street);
    town.facility(town.street, "elder-care-comprehensive", 2000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("14a", town.street)->status == Status::NoData);
    CHECK(result.cell("14a", town.street)->missing == std::vector<std::string>{"functions"});
    CHECK(result.cell("14a", town.city)->status == Status::NoData);
}

TEST_CASE("yes and no are counted and blank stays no data", "[assess]")
{
    Small town;
    const UnitId yes = town.community("甲社区", town.street);
    const UnitId no = town.community("乙社区", town.street);
    const UnitId blank = town.community("丙社区", town.street);
    const UnitId village = town.community("丁村", town.street, Setting::Rural);
    town.value(yes, "flag.self-service-terminal", 1);
    town.value(no, "flag.self-service-terminal", 0);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G5", yes)->status == Status::Met);
    CHECK(result.cell("G5", no)->status == Status::NotMet);
    CHECK(result.cell("G5", no)->cause == Cause::BelowTarget);
    CHECK(result.cell("G5", blank)->status == Status::NoData);
    CHECK(result.cell("G5", blank)->missing == std::vector<std::string>{"flag.self-service-terminal"});
    CHECK(result.cell("G5", village)->status == Status::NotApplicable);
    const Cell& street = *result.cell("G5", town.street);
    CHECK(street.value == 50.0);
    CHECK(street.dataShare == Approx(2.0 / 3).margin(1e-12));
    CHECK(street.status == Status::NotMet);
    CHECK(street.tally.notApplicable == 1);
}

TEST_CASE("a larger unit gets no verdict that the missing answers could change", "[assess]")
{
    Small town;
    const UnitId yes = town.community("甲社区", town.street);
    town.community("乙社区", town.street);
    town.value(yes, "flag.self-service-terminal", 1);
    const Assessment result = assessed(town.plan());
    const Cell& street = *result.cell("G5", town.street);
    CHECK(street.value == 100.0);
    CHECK(street.dataShare == 0.5);
    CHECK(street.status == Status::NoData);
}

TEST_CASE("sub-districts and townships are judged by their own flag", "[assess]")
{
    Small town;
    town.community("甲社区", town.street);
    town.value(town.street, "flag.medical-insurance-window", 1);
    town.value(town.township, "flag.medical-insurance-window", 0);
    town.facility(town.township, "columbarium");
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("16a", town.street)->status == Status::Met);
    CHECK(result.cell("16a", town.township)->status == Status::NotMet);
    CHECK(result.cell("16a", town.city)->value == 50.0);
    CHECK(result.cell("37a", town.street)->status == Status::NotApplicable);
    CHECK(result.cell("37a", town.township)->status == Status::Met);
    town.value(town.township, "flag.urban-subdistrict", 1);
    CHECK(assessed(town.plan()).cell("37a", town.township)->status == Status::NotApplicable);
    const Assessment everywhere = assessed(town.plan(), {{"ash-facility-units", "all"}});
    CHECK(everywhere.cell("37a", town.city)->value == 50.0);
    const Assessment counties = assessed(town.plan(), {{"ash-facility-units", "counties"}});
    CHECK(counties.cell("37a", town.district)->status == Status::Met);
}

TEST_CASE("virtual communities and those of unknown type are not judged", "[assess]")
{
    Small town;
    const UnitId ghost = town.community("虚拟社区", town.street);
    const UnitId unknown = town.community("甲社区", town.street, Setting::Unknown);
    town.at(ghost).isVirtual = true;
    town.value(unknown, "flag.self-service-terminal", 1);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G1", ghost)->status == Status::NotApplicable);
    CHECK(result.cell("G1", unknown)->status == Status::NotMet);
    CHECK(result.cell("G5", unknown)->status == Status::NoData);
    CHECK(result.cell("G5", unknown)->missing == std::vector<std::string>{"setting"});
    CHECK(result.cell("G1", town.street)->tally.applicable() == 1);
}
