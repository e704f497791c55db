// SPDX-License-Identifier: GPL-3.0-or-later
// G2, G3, G4, G6, G7, G8, 14c, 15d, 27a worked by hand: numerators and denominators add up.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

TEST_CASE("area per household adds up numerators and denominators and never averages ratios", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.facility(a, "community-centre", 600);
    town.facility(b, "community-centre", 300);
    town.value(a, "households.resident", 1000); // 60
    town.value(b, "households.resident", 2000); // 15
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G3", a)->value == 60.0);
    CHECK(result.cell("G3", a)->status == Status::Met);
    const Cell& small = *result.cell("G3", b);
    CHECK(small.value == 15.0);
    CHECK(small.status == Status::NotMet);
    CHECK(small.cause == Cause::TooSmall);
    CHECK(small.required == 600.0);
    CHECK(small.shortfall == 300.0);
    CHECK(small.related == std::vector<FacilityId>{FacilityId(1)});
    const Cell& street = *result.cell("G3", town.street);
    CHECK(street.value == 30.0); // 900 / 3000 x 100; the mean of the ratios would be 37.5
    CHECK(street.status == Status::Met);
    CHECK(street.tally.met == 1);
    CHECK(street.tally.notMet == 1);
}

TEST_CASE("29.96 is not 30", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 299.6);
    town.value(a, "households.resident", 1000);
    const Cell cell = *assessed(town.plan()).cell("34c", a);
    CHECK(*cell.value == Approx(29.96).margin(1e-12));
    CHECK(cell.status == Status::NotMet);
    CHECK(*cell.shortfall == Approx(0.4).margin(1e-12));
}

TEST_CASE("zero households give no value and no failure", "[assess]")
{
    Small town;
    const UnitId empty = town.community("甲社区", town.street);
    const UnitId other = town.community("乙社区", town.street);
    town.facility(empty, "community-centre", 100);
    town.facility(other, "community-centre", 500);
    town.value(empty, "households.resident", 0);
    town.value(other, "households.resident", 1000);
    const Assessment result = assessed(town.plan());
    CHECK_FALSE(result.cell("G3", empty)->value);
    CHECK(result.cell("G3", empty)->status == Status::NotApplicable);
    CHECK(result.cell("G3", empty)->denominator == 0.0);
    CHECK(result.cell("G3", town.street)->value == 60.0); // its 100 m2 still stand in the sub-district
}

TEST_CASE("a blank number or an area that is missing is no data and is left out of both sums", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId noHouseholds = town.community("乙社区", town.street);
    const UnitId noArea = town.community("丙社区", town.street);
    town.facility(a, "community-centre", 400);
    town.facility(noHouseholds, "community-centre", 9000);
    town.facility(noArea, "community-centre");
    town.value(a, "households.resident", 1000);
    town.value(noArea, "households.resident", 5000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G3", noHouseholds)->status == Status::NoData);
    CHECK(result.cell("G3", noHouseholds)->missing == std::vector<std::string>{"households.resident"});
    CHECK(result.cell("G3", noArea)->status == Status::NoData);
    CHECK(result.cell("G3", noArea)->missing == std::vector<std::string>{"floor-area"});
    const Cell& street = *result.cell("G3", town.street);
    CHECK(street.value == 40.0);
    CHECK(street.dataShare == Approx(1.0 / 3).margin(1e-12));
    CHECK(street.missing == std::vector<std::string>{"floor-area", "households.resident"});
    CHECK(street.tally.noData == 2);
}

TEST_CASE("no facility at all is an area of zero", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.value(a, "households.resident", 1000);
    const Cell cell = *assessed(town.plan()).cell("G3", a);
    CHECK(cell.value == 0.0);
    CHECK(cell.status == Status::NotMet);
    CHECK(cell.cause == Cause::NoFacility);
}

TEST_CASE("where no facility tells its area the units without any add up to no figure", "[assess]")
{
    Small town;
    const UnitId silent = town.community("甲社区", town.street);
    const UnitId none = town.community("乙社区", town.street);
    const FacilityId shelter = town.facility(silent, "emergency", 4000).id;
    town.value(silent, "population", 1000);
    town.value(none, "population", 2000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("28d", none)->value == 0.0); // it truly has none
    CHECK(result.cell("28d", silent)->status == Status::NoData);
    const Cell& city = *result.cell("28d", town.city);
    CHECK(city.status == Status::NoData);
    CHECK_FALSE(city.value);
    CHECK_FALSE(city.numerator);
    CHECK(city.missing == std::vector<std::string>{"activity-area"});
    CHECK(city.tally.noData == 1); // the share of communities with data still stands beside
    CHECK(city.dataShare == Approx(0.5).margin(1e-12));
    Plan plan = town.plan();
    plan.facilities.at(shelter).activityArea = SquareMetres(1500);
    CHECK(assessed(plan).cell("28d", town.city)->value == 0.5); // 1500 / 3000
}

TEST_CASE("nurseries that do not tell their places are no verdict", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.value(a, "population", 1000);
    town.value(b, "population", 1000);
    town.facility(a, "childcare");
    CHECK(assessed(town.plan()).cell("15d", town.city)->status == Status::NoData);
    town.facility(b, "childcare").capacities["places"] = 0;
    CHECK(assessed(town.plan()).cell("15d", town.city)->status == Status::NotMet); // one says it has none
}

TEST_CASE("registered households are counted when the planner says so", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 300);
    town.value(a, "households.resident", 2000);
    town.value(a, "households.registered", 1000);
    CHECK(assessed(town.plan()).cell("G3", a)->value == 15.0);
    const Assessment registered = assessed(town.plan(), {{"households-basis", "registered"}});
    CHECK(registered.cell("G3", a)->value == 30.0);
    CHECK(registered.options.at("households-basis") == "registered");
}

TEST_CASE("shares of floor area add commerce and service and can ask new communities only", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.value(a, "area.commercial", 700);
    town.value(a, "area.service", 300);
    town.value(a, "area.total", 10000);
    const UnitId b = town.community("乙社区", town.street);
    town.value(b, "area.commercial", 100);
    town.value(b, "area.service", 100);
    town.value(b, "area.total", 10000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G2", a)->status == Status::Met);
    CHECK(result.cell("G2", b)->shortfall == 800.0);
    CHECK(result.cell("G2", b)->cause == Cause::BelowTarget);
    CHECK(result.cell("G2", town.city)->value == 6.0);
    town.value(a, "flag.new-build", 1);
    town.value(b, "flag.new-build", 0);
    const Assessment newOnly = assessed(town.plan(), {{"commerce-scope", "new-build"}});
    CHECK(newOnly.cell("G2", b)->status == Status::NotApplicable);
    CHECK(newOnly.cell("G2", town.city)->value == 10.0);
}

TEST_CASE("activity space is a share of the area of what is there", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId none = town.community("乙社区", town.street);
    const UnitId blank = town.community("丙社区", town.street);
    town.facility(a, "community-centre", 500).activityArea = SquareMetres(290);
    town.facility(blank, "community-centre", 500);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G4", a)->value == 58.0);
    CHECK(result.cell("G4", a)->shortfall == 10.0);
    CHECK(result.cell("G4", none)->status == Status::NotApplicable);
    CHECK(result.cell("G4", blank)->status == Status::NoData);
    CHECK(result.cell("G4", town.street)->value == 58.0);
}

TEST_CASE("a count is asked of each community by its own type and larger units pass with all of theirs",
          "[assess]")
{
    Small town; // a mixed sub-district: its village is held to the rural number
    const UnitId urban = town.community("甲社区", town.street);
    const UnitId village = town.community("乙村", town.street, Setting::Rural);
    const UnitId short_ = town.community("丙社区", town.street);
    town.value(urban, "social-orgs", 10);
    town.value(village, "social-orgs", 3);
    town.value(short_, "social-orgs", 9);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G6", urban)->status == Status::Met);
    CHECK(result.cell("G6", village)->status == Status::Met);
    CHECK(result.cell("G6", short_)->status == Status::NotMet);
    CHECK(result.cell("G6", short_)->shortfall == 1.0);
    const Cell& street = *result.cell("G6", town.street);
    CHECK(street.status == Status::NotMet);
    CHECK_FALSE(street.value);
    CHECK(street.numerator == 22.0);
    CHECK(street.shortfall == 1.0);
    CHECK(street.tally.met == 2);
    town.value(short_, "social-orgs", 12);
    CHECK(assessed(town.plan()).cell("G6", town.street)->status == Status::Met);
    CHECK(assessed(town.plan()).cell("6", town.street)->status == Status::Met);
}

TEST_CASE("zero is a number and blank is none", "[assess]")
{
    Small town;
    const UnitId zero = town.community("甲社区", town.street);
    const UnitId blank = town.community("乙社区", town.street);
    town.value(zero, "social-orgs", 0);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G6", zero)->status == Status::NotMet);
    CHECK(result.cell("G6", zero)->shortfall == 10.0);
    CHECK(result.cell("G6", blank)->status == Status::NoData);
}

TEST_CASE("a goal of the city shows the contributions of smaller units and no verdict on them", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.value(a, "workers", 10);
    town.value(b, "workers", 7);
    town.value(town.district, "population.urban", 10000);
    const Assessment result = assessed(town.plan());
    const Cell& city = *result.cell("G7", town.city);
    CHECK(city.value == 17.0);
    CHECK(city.status == Status::NotMet);
    CHECK(city.cause == Cause::CapacityExhausted);
    CHECK(city.required == 18.0);
    CHECK(city.shortfall == 1.0);
    CHECK(result.cell("G7", town.district)->value == 17.0);
    for (const UnitId below : {town.district, town.street, a}) {
        CHECK(result.cell("G7", below)->status == Status::Advisory);
        CHECK(result.cell("G7", below)->contribution);
    }
    CHECK(result.cell("G7", a)->numerator == 10.0);
    CHECK_FALSE(result.cell("G7", a)->value);
    CHECK(city.dataShare == 1.0);
}

TEST_CASE("a community that does not report leaves the city without a verdict unless the rest suffices",
          "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.community("乙社区", town.street);
    town.value(a, "workers", 17);
    town.value(town.district, "population.urban", 10000);
    const Assessment few = assessed(town.plan());
    CHECK(few.cell("G7", town.city)->status == Status::NoData);
    CHECK(few.cell("G7", town.city)->value == 17.0);
    CHECK(few.cell("G7", town.city)->dataShare == 0.5);
    town.value(a, "workers", 18);
    CHECK(assessed(town.plan()).cell("G7", town.city)->status == Status::Met);
    Small unknown;
    unknown.value(unknown.community("甲社区", unknown.street), "workers", 18);
    CHECK(assessed(unknown.plan()).cell("G7", unknown.city)->status == Status::NoData);
}

TEST_CASE("certificates are counted among the workers of urban communities", "[assess]")
{
    Small town;
    const UnitId urban = town.community("甲社区", town.street);
    const UnitId village = town.community("乙村", town.street, Setting::Rural);
    town.value(urban, "workers", 20);
    town.value(urban, "workers.certified", 7);
    town.value(village, "workers", 20);
    town.value(village, "workers.certified", 0);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G8", town.city)->value == 35.0);
    CHECK(result.cell("G8", town.city)->status == Status::Met);
    CHECK(result.cell("G8", village)->status == Status::NotApplicable);
}

TEST_CASE("one blank among many does not hide that the city falls short", "[assess]")
{
    Small town;
    for (int i = 0; i < 9; ++i)
        town.value(town.community("社区" + std::to_string(i), town.street), "beds.home-care", 200);
    const UnitId blank = town.community("空白社区", town.street);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("14c", town.city)->status == Status::NotMet); // 1,800, and 2,000 at most
    CHECK(result.cell("14c", town.city)->dataShare == 0.9);
    CHECK(result.cell("14c", town.city)->missing == std::vector<std::string>{"beds.home-care"});
    CHECK(result.cell("14c", blank)->status == Status::NoData);
    for (int i = 0; i < 6; ++i)
        town.community("又一空白" + std::to_string(i), town.street);
    CHECK(assessed(town.plan()).cell("14c", town.city)->status == Status::NoData); // 3,200 might be
}

TEST_CASE("beds are summed over the city", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.value(a, "beds.home-care", 2000);
    town.value(b, "beds.home-care", 999.5);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("14c", town.city)->value == 2999.5);
    CHECK(result.cell("14c", town.city)->status == Status::NotMet);
    CHECK(result.cell("14c", town.city)->shortfall == 0.5);
    CHECK(result.cell("14c", a)->value == 2000.0);
    CHECK(result.cell("14c", a)->status == Status::Advisory);
}

TEST_CASE("childcare places count wherever they are hosted in the city", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.value(a, "population", 10000);
    town.facility(a, "childcare").capacities["places"] = 30;
    town.facility(town.street, "childcare").capacities["places"] = 14;
    const Assessment result = assessed(town.plan());
    const Cell& city = *result.cell("15d", town.city);
    CHECK(*city.value == Approx(4.4).margin(1e-12));
    CHECK(city.status == Status::NotMet);
    CHECK(city.cause == Cause::CapacityExhausted);
    CHECK(city.shortfall == 1.0);
    CHECK(*result.cell("15d", a)->value == Approx(3.0).margin(1e-12));
    CHECK(result.cell("15d", a)->contribution);
}

TEST_CASE("correction bases are held against statutory counties without leading zones", "[assess]")
{
    Small town;
    const UnitId zone = town.unit(Level::County, "澄北先导区", town.city);
    town.at(zone).countyKind = CountyKind::LeadingZone;
    const UnitId second = town.unit(Level::County, "岭海市", town.city);
    town.at(second).countyKind = CountyKind::CountyCity;
    const UnitId a = town.community("甲社区", town.street);
    town.at(a).managedBy = zone;
    town.facility(a, "correction-base");
    Assessment result = assessed(town.plan());
    CHECK(result.cell("27a", town.city)->denominator == 2.0);
    CHECK(result.cell("27a", town.city)->value == 50.0);
    CHECK(result.cell("27a", town.city)->status == Status::NotMet);
    CHECK(result.cell("27a", town.city)->cause == Cause::NoFacility);
    CHECK(result.cell("27a", zone)->numerator == 1.0);
    CHECK_FALSE(result.cell("27a", zone)->value);
    town.facility(zone, "correction-base");
    result = assessed(town.plan());
    CHECK(result.cell("27a", town.city)->status == Status::Met);
}

TEST_CASE("a leading zone holds what it manages and the city counts each community once", "[assess]")
{
    Small town;
    const UnitId zone = town.unit(Level::County, "澄北先导区", town.city);
    town.at(zone).countyKind = CountyKind::LeadingZone;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.township);
    town.at(b).managedBy = zone;
    for (const UnitId community : {a, b}) {
        town.value(community, "households.resident", 1000);
        town.facility(community, "community-centre", community == a ? 600 : 100);
    }
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G3", zone)->value == 10.0);
    CHECK(result.cell("G3", town.district)->value == 35.0); // geographic: both lie in it
    CHECK(result.cell("G3", town.city)->value == 35.0);
    CHECK(result.cell("G3", town.city)->denominator == 2000.0);
    CHECK(result.cell("16a", zone)->tally.noData == 1); // manages every community of the township
}

TEST_CASE("what a leading zone reports is part of its counties and counts for itself only", "[assess]")
{
    Small town;
    const UnitId zone = town.unit(Level::County, "澄北先导区", town.city);
    town.at(zone).countyKind = CountyKind::LeadingZone;
    const UnitId a = town.community("甲社区", town.street);
    town.at(a).managedBy = zone;
    town.value(a, "workers", 20);
    town.value(town.district, "population.urban", 10000);
    CHECK(assessed(town.plan()).cell("G7", town.city)->value == 20.0);
    CHECK_FALSE(assessed(town.plan()).cell("G7", zone)->value);
    town.value(zone, "population.urban", 4000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("G7", town.city)->denominator == 10000.0);
    CHECK(result.cell("G7", zone)->value == 50.0);
}

TEST_CASE("numbers that cannot be are taken as missing", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 500);
    town.value(a, "households.resident", -5);
    CHECK(assessed(town.plan()).cell("G3", a)->status == Status::NoData);
}
