// SPDX-License-Identifier: GPL-3.0-or-later
// Four-level networks (13a, 20b), two-level ones (7a) and checklists (14e, S4b) worked by hand.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

constexpr const char* kNode = "flag.community-education";

/// City, county, two sub-districts; 甲 and 乙 in the street, 丙 in the township: seven units.
struct Levels : Small {
    UnitId a = community("甲社区", street);
    UnitId b = community("乙社区", street);
    UnitId c = community("丙村", township, Setting::Rural);

    void sayEverywhere(const char* key, double number)
    {
        for (const UnitId id : {city, district, street, township, a, b, c})
            value(id, key, number);
    }
};

} // namespace

TEST_CASE("a network is complete when every unit of every level has its node", "[assess][network]")
{
    Levels town;
    town.sayEverywhere(kNode, 1);
    const Assessment all = assessed(town.plan());
    CHECK(all.cell("13a", town.city)->status == Status::Met);
    CHECK(all.cell("13a", town.city)->numerator == 7.0);
    CHECK(all.cell("13a", town.city)->denominator == 7.0);
    CHECK(all.cell("13a", town.district)->denominator == 6.0);
    CHECK(all.cell("13a", town.street)->denominator == 3.0);
    CHECK(all.cell("13a", town.a)->value == 100.0);

    town.value(town.street, kNode, 0); // the street's own post is missing, its communities have theirs
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("13a", town.a)->status == Status::Met);
    const Cell& street = *result.cell("13a", town.street);
    CHECK(street.status == Status::NotMet);
    CHECK(*street.value == Approx(100.0 * 2 / 3).margin(1e-12));
    CHECK(street.tally.notMet == 1);
    CHECK(street.shortfall == 1.0);
    CHECK(street.cause == Cause::BelowTarget);
    CHECK(result.cell("13a", town.township)->status == Status::Met);
    CHECK(result.cell("13a", town.city)->status == Status::NotMet);
    CHECK(*result.cell("13a", town.city)->value == Approx(100.0 * 6 / 7).margin(1e-12));
}

TEST_CASE("a level that nobody reported leaves a network without verdict", "[assess][network]")
{
    Levels town;
    for (const UnitId id : {town.a, town.b, town.c, town.street, town.township, town.district})
        town.value(id, kNode, 1); // the city itself is silent
    const Assessment result = assessed(town.plan());
    const Cell& city = *result.cell("13a", town.city);
    CHECK(city.status == Status::NoData);
    CHECK(city.value == 100.0);
    CHECK(city.missing == std::vector<std::string>{kNode});
    CHECK(city.dataShare == Approx(6.0 / 7).margin(1e-12));
    CHECK(result.cell("13a", town.district)->status == Status::Met);
    town.value(town.c, kNode, 0); // now the silent one cannot save it
    CHECK(assessed(town.plan()).cell("13a", town.city)->status == Status::NotMet);
    CHECK(assessed(Levels().plan()).cell("13a", town.a)->status == Status::NoData);
}

TEST_CASE("a facility that a unit hosts itself is its node", "[assess][network]")
{
    Levels town;
    town.facility(town.a, "community-centre", 500);
    town.facility(town.b, "community-centre", 500).status = FacilityStatus::Closed;
    town.value(town.street, "flag.party-mass-centre", 1);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("7a", town.a)->status == Status::Met);
    CHECK(result.cell("7a", town.a)->counted == std::vector<FacilityId>{FacilityId(0)});
    CHECK(result.cell("7a", town.b)->status == Status::NotMet); // others of its level have one, it has not
    CHECK(result.cell("7a", town.street)->numerator == 2.0);
    CHECK(result.cell("7a", town.street)->denominator == 3.0);
    CHECK(result.cell("7a", town.township)->status == Status::NotMet); // its village has none
    CHECK(result.cell("7a", town.township)->missing == std::vector<std::string>{"flag.party-mass-centre"});
    town.facility(town.township, "community-centre", 900); // hosted by the township: no node of the village
    CHECK(assessed(town.plan()).cell("7a", town.township)->numerator == 1.0);
    CHECK(assessed(town.plan()).cell("7a", town.c)->status == Status::NotMet);
}

TEST_CASE("a network asked of urban units leaves townships and villages out", "[assess][network]")
{
    Levels town;
    town.sayEverywhere("flag.mechanism-1331", 1);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("1c", town.c)->status == Status::NotApplicable);
    CHECK(result.cell("1c", town.township)->status == Status::NotApplicable);
    CHECK(result.cell("1c", town.city)->denominator == 3.0); // the street and its two communities
    Levels virtualTown;
    virtualTown.at(virtualTown.a).isVirtual = true;
    virtualTown.sayEverywhere(kNode, 1);
    CHECK(assessed(virtualTown.plan()).cell("13a", virtualTown.city)->denominator == 6.0);
}

TEST_CASE("a network without pass mark is advisory until the planner sets one", "[assess][network]")
{
    Levels town;
    town.sayEverywhere("flag.social-work-station", 1);
    town.value(town.c, "flag.social-work-station", 0);
    CHECK(assessed(town.plan()).cell("49a", town.city)->status == Status::Advisory);
    const Assessment low = assessed(town.plan(), {{"coverage-pass", "80"}});
    CHECK(low.cell("49a", town.city)->status == Status::Met); // 6 of 7 are 85.7 %
    CHECK(low.find("49a")->targetChosen);
    CHECK(assessed(town.plan(), {{"coverage-pass", "90"}}).cell("49a", town.city)->status == Status::NotMet);
}

TEST_CASE("a checklist counts what is there and gives no verdict that a blank could change",
          "[assess][checklist]")
{
    Levels town;
    town.value(town.district, "flag.elder-1n", 1);
    const Cell half = *assessed(town.plan()).cell("14e", town.district);
    CHECK(half.status == Status::NoData);
    CHECK(half.value == 1.0);
    CHECK(half.missing == std::vector<std::string>{"flag.elder-platform"});
    town.value(town.district, "flag.elder-platform", 0);
    const Cell failed = *assessed(town.plan()).cell("14e", town.district);
    CHECK(failed.status == Status::NotMet);
    CHECK(failed.shortfall == 1.0);
    CHECK(failed.denominator == 2.0);
    CHECK(failed.cause == Cause::MissingFunction);
    CHECK(failed.missing == std::vector<std::string>{"flag.elder-platform"});
    town.value(town.district, "flag.elder-platform", 1);
    const Assessment done = assessed(town.plan());
    CHECK(done.cell("14e", town.district)->status == Status::Met);
    CHECK(done.cell("14e", town.city)->status == Status::Met);
    CHECK(assessed(Levels().plan()).cell("14e", town.district)->status == Status::NoData);
}

TEST_CASE("one no settles a checklist whatever the blanks would say", "[assess][checklist]")
{
    Levels town;
    town.value(town.district, "flag.price-water", 1);
    town.value(town.district, "flag.price-gas", 0);
    const Cell cell = *assessed(town.plan()).cell("S4b", town.district);
    CHECK(cell.status == Status::NotMet);
    CHECK(cell.value == 1.0);
    CHECK(cell.missing == std::vector<std::string>{"flag.price-gas"});
}
