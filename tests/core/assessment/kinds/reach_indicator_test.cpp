// SPDX-License-Identifier: GPL-3.0-or-later
// 18a, 20a and 23: residents within a walk, and why the others are not.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

TEST_CASE("residents are counted at their homes and stay advisory without a pass mark", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.home(a, {0, 0}, 60);
    town.home(a, {500, 0}, 20);
    town.home(a, {500.001, 0}, 20);
    town.home(b, {900, 0}, 300);
    town.facility(a, "fitness").position = Point{0, 0};
    const Assessment result = assessed(town.plan());
    const Cell& near = *result.cell("18a", a);
    CHECK(near.value == 80.0);
    CHECK(near.numerator == 80.0);
    CHECK(near.denominator == 100.0);
    CHECK(near.status == Status::Advisory);
    CHECK(near.nearestMetres == 0.0);
    CHECK(near.counted == std::vector<FacilityId>{FacilityId(0)});
    CHECK(result.cell("18a", b)->value == 0.0);
    CHECK(result.cell("18a", b)->cause == Cause::TooFar);
    CHECK(result.cell("18a", b)->nearestMetres == 900.0);
    CHECK(result.cell("18a", town.street)->value == 20.0); // 80 of 400, not the mean of 80 and 0
    CHECK_FALSE(result.alongNetwork);
}

TEST_CASE("999.5 metres lie within 1000 and 1000.5 do not", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {999.5, 0}, 1);
    town.home(a, {1000.5, 0}, 1);
    town.facility(a, "community-centre", 500).position = Point{0, 0};
    CHECK(assessed(town.plan()).cell("G1", a)->secondaryValue == 50.0);
}

TEST_CASE("a pass mark of the planner makes it a verdict and says so", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 80);
    town.home(a, {2000, 0}, 20);
    town.facility(a, "fitness").position = Point{0, 0};
    const Assessment met = assessed(town.plan(), {{"fitness-pass", "80"}});
    CHECK(met.cell("18a", a)->status == Status::Met);
    CHECK(met.find("18a")->targetChosen);
    const Assessment missed = assessed(town.plan(), {{"fitness-pass", "80.1"}});
    CHECK(missed.cell("18a", a)->status == Status::NotMet);
    CHECK(missed.cell("18a", a)->cause == Cause::TooFar);
    CHECK(*missed.cell("18a", a)->shortfall == Approx(0.1).margin(1e-9));
    CHECK(assessed(town.plan(), {{"fitness-metres", "2000"}}).cell("18a", a)->value == 100.0);
}

TEST_CASE("near as the crow flies but across the river is out of reach", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {-100, 0}, 50);
    town.facility(a, "fitness").position = Point{100, 0};
    const Plan plan = town.plan();
    const Assessment result = assessed(plan, {}, riverTown(plan));
    CHECK(result.alongNetwork);
    const Cell& cell = *result.cell("18a", a);
    CHECK(cell.value == 0.0);
    CHECK(cell.cause == Cause::OutOfReach);
    CHECK(cell.related == std::vector<FacilityId>{FacilityId(0)});
    CHECK_FALSE(cell.nearestMetres);
}

TEST_CASE("too far is said only where no other cause holds for a third", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {-100, 0}, 40);
    town.home(a, {-5000, 0}, 60);
    town.facility(a, "fitness").position = Point{100, 0};
    Plan plan = town.plan();
    CHECK(assessed(plan, {}, riverTown(plan)).cell("18a", a)->cause == Cause::OutOfReach);
    town.home(a, {-6000, 0}, 60);
    plan = town.plan();
    CHECK(assessed(plan, {}, riverTown(plan)).cell("18a", a)->cause == Cause::TooFar);
}

TEST_CASE("what would serve if it were open is the cause before anything else", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {-100, 0}, 50);
    town.facility(a, "fitness").position = Point{100, 0};
    Facility& closed = town.facility(a, "fitness");
    closed.position = Point{-200, 0};
    closed.status = FacilityStatus::Closed;
    const Plan plan = town.plan();
    const Assessment result = assessed(plan, {}, riverTown(plan));
    CHECK(result.cell("18a", a)->cause == Cause::NotOpen);
    CHECK(result.cell("18a", a)->related == std::vector<FacilityId>{FacilityId(1)});
}

TEST_CASE("no facility anywhere is told apart from one that is far", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 50);
    town.facility(a, "fitness"); // not placed
    CHECK(assessed(town.plan()).cell("18a", a)->cause == Cause::NoFacility);
}

TEST_CASE("a facility outside every community counts for those who walk to it", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 50);
    town.facility(std::nullopt, "fitness").position = Point{10, 0};
    CHECK(assessed(town.plan()).cell("18a", a)->value == 100.0);
}

TEST_CASE("a facility is reached at its entrances", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 50);
    Facility& park = town.facility(a, "fitness");
    park.position = Point{5000, 0};
    park.entrances = {{4800, 0}, {450, 0}};
    CHECK(assessed(town.plan()).cell("18a", a)->value == 100.0);
}

TEST_CASE("all fourteen basic categories must be in reach unless fewer are chosen", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.home(a, {0, 0}, 50);
    const auto& categories = dalian().find("23")->categories;
    for (const std::string& category : categories) {
        if (category != "pharmacy")
            town.facility(a, category).position = Point{10, 0};
    }
    const Plan plan = town.plan();
    const Assessment all = assessed(plan);
    CHECK(all.cell("23", a)->value == 0.0);
    CHECK(all.cell("23", a)->missing == std::vector<std::string>{"pharmacy"});
    CHECK(all.cell("23", a)->cause == Cause::NoFacility);
    CHECK(assessed(plan, {{"convenience-categories", "13"}}).cell("23", a)->value == 100.0);
}

TEST_CASE("rural communities are not asked for the urban fitness circle", "[assess][reach]")
{
    Small town;
    const UnitId urban = town.community("甲社区", town.street);
    const UnitId village = town.community("乙村", town.street, Setting::Rural);
    town.home(urban, {0, 0}, 50);
    town.home(village, {9000, 0}, 50);
    town.facility(urban, "fitness").position = Point{10, 0};
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("18a", village)->status == Status::NotApplicable);
    CHECK(result.cell("18a", town.street)->value == 100.0);
    CHECK(result.cell("18a", town.street)->denominator == 50.0);
}

TEST_CASE("no homes and no weight are no data", "[assess][reach]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId empty = town.community("乙社区", town.street);
    const UnitId nobody = town.community("丙社区", town.street);
    CHECK(assessed(town.plan()).cell("18a", a)->status == Status::NoData);
    town.home(a, {0, 0}, 50);
    town.value(nobody, "population", 0);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("18a", empty)->status == Status::NoData);
    CHECK(result.cell("18a", empty)->missing == std::vector<std::string>{"population"});
    CHECK(result.cell("18a", nobody)->status == Status::NotApplicable);
    CHECK(result.cell("20a", a)->status == Status::NoData);
    CHECK(result.cell("20a", a)->missing == std::vector<std::string>{"population.16to59"});
    CHECK(result.cell("18a", town.city)->dataShare == 0.5);
}
