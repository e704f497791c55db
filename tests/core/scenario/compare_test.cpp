// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"
#include "core/scenario/edit.h"

#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

const Difference& of(const std::vector<Difference>& all, const char* indicator, UnitId unit)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Difference& difference) {
        return difference.indicator == indicator && difference.unit == unit;
    });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("a scenario is held against the baseline unit by unit", "[compare]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.facility(a, "community-centre", 300);
    town.facility(b, "community-centre", 500);
    town.value(a, "households.resident", 900);
    town.value(b, "households.resident", 900);
    const Plan baseline = town.plan();
    const auto scenario =
        withScenario(baseline, {"扩建",
                                {ResizeFacility{FacilityId(0), SquareMetres(450), std::nullopt},
                                 SetUnitValue{b, "households.resident", std::nullopt}}});
    REQUIRE(scenario);
    const auto differences = compare(assessed(baseline), assessed(*scenario));
    CHECK(of(differences, "34a", a).movement == Movement::Improved);
    CHECK(of(differences, "34a", a).shortfallBefore == 100.0);
    CHECK_FALSE(of(differences, "34a", a).shortfallAfter);
    CHECK(of(differences, "34a", b).movement == Movement::LostData);
    CHECK(of(differences, "G3", a).movement == Movement::Moved);
    CHECK(of(differences, "G1", a).movement == Movement::Same);
    const auto back = compare(assessed(*scenario), assessed(baseline));
    CHECK(of(back, "34a", a).movement == Movement::FellBack);
    CHECK(of(back, "34a", b).movement == Movement::GotData);
    for (const Difference& difference : changedStatus(differences))
        CHECK(difference.before != difference.after);
}

TEST_CASE("undoing a scenario brings the assessment back to the digit", "[compare]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.value(a, "households.resident", 900);
    town.home(a, {0, 0}, 100);
    Plan plan = town.plan();
    const Assessment before = assessed(plan);
    Facility centre;
    centre.id = plan.nextFacilityId();
    centre.categories = {"community-centre"};
    centre.floorArea = SquareMetres(400);
    centre.position = Point{10, 10};
    centre.host = a;
    const auto inverse = applyEdit(plan, AddFacility{centre});
    REQUIRE(inverse);
    CHECK_FALSE(changedStatus(compare(before, assessed(plan))).empty());
    REQUIRE(applyEdit(plan, *inverse));
    for (const Difference& difference : compare(before, assessed(plan)))
        CHECK(difference.movement == Movement::Same);
}

TEST_CASE("units of another file are found again by code and else by parent and name", "[compare]")
{
    Small before;
    const UnitId a = before.community("甲社区", before.street);
    const UnitId b = before.community("乙社区", before.street);
    const UnitId gone = before.community("丙社区", before.street);
    before.at(b).code.clear();
    Small after; // another order, other ids, one community new and one gone
    const UnitId added = after.community("丁社区", after.street);
    const UnitId b2 = after.community("乙社区居委会", after.street);
    const UnitId a2 = after.community("甲社区（改名）", after.street);
    after.at(added).code = "990001";
    after.at(b2).code = "990002";
    after.at(a2).code = before.at(a).code;
    const SameUnits same = sameUnits(before.plan().units, after.plan().units);
    CHECK(same[a.index()] == a2);
    CHECK(same[b.index()] == b2);
    CHECK_FALSE(same[gone.index()]);
    CHECK(same[before.city.index()] == after.city);
}

TEST_CASE("progress tells improving from merely getting data and says how far", "[compare]")
{
    Small before;
    Small after;
    for (Small* town : {&before, &after}) {
        for (const char* name : {"甲社区", "乙社区", "丙社区", "丁社区", "戊社区"})
            town->community(name, town->street);
    }
    const UnitId first(4);
    const auto report = [](Small& town, std::initializer_list<std::optional<double>> figures) {
        std::uint32_t unit = 4;
        for (const auto& figure : figures) {
            if (figure)
                town.value(UnitId(unit), "social-orgs", *figure);
            ++unit;
        }
    };
    report(before, {7, 12, std::nullopt, 10, 4});
    report(after, {10, 9, 3, std::nullopt, 6});
    const auto differences = compare(assessed(before.plan()), assessed(after.plan()),
                                     sameUnits(before.plan().units, after.plan().units));
    const auto at = [&](std::uint32_t unit) { return of(differences, "G6", UnitId(unit)); };
    CHECK(at(4).movement == Movement::Improved);
    CHECK(at(4).change() == 3.0);
    CHECK(at(4).gapClosed() == 3.0);
    CHECK(at(5).movement == Movement::FellBack);
    CHECK(at(5).gapClosed() == -1.0);
    CHECK(at(6).movement == Movement::GotData); // 3 of 10: not met now, but that is no falling back
    CHECK_FALSE(at(6).change());
    CHECK(at(7).movement == Movement::LostData);
    CHECK(at(8).movement == Movement::Moved);
    CHECK(at(8).gapClosed() == 2.0);
    const MovementCounts counts = countMovements(differences).at("G6");
    CHECK(counts.at(Movement::Improved) == 1);
    CHECK(counts.at(Movement::GotData) == 1);
    CHECK(of(differences, "G6", first).unit == first);
}

TEST_CASE("the only city is found again under another name unless codes or strangers say otherwise",
          "[compare]")
{
    const auto named = [](std::string city, std::string code, std::string community) {
        std::vector<Unit> units(2);
        units[0].id = UnitId(0);
        units[0].level = Level::City;
        units[0].name = std::move(city);
        units[0].code = std::move(code);
        units[1].id = UnitId(1);
        units[1].parent = UnitId(0);
        units[1].name = std::move(community);
        return units;
    };
    const auto was = named("去年", "", "海社区");
    CHECK(sameUnits(was, named("今年", "", "海社区")) == SameUnits{UnitId(0), UnitId(1)});
    CHECK(sameUnits(was, named("今年", "210200", "海社区"))[0] == UnitId(0));
    CHECK(sameUnits(named("去年", "210100", "海社区"), named("今年", "210200", "海社区"))[0] == std::nullopt);
    CHECK(sameUnits(was, named("今年", "", "山社区")) == SameUnits{std::nullopt, std::nullopt});
    auto two = named("今年", "", "海社区");
    two.push_back(two[0]);
    two[2].id = UnitId(2);
    two[2].name = "邻市";
    CHECK(sameUnits(was, two)[0] == std::nullopt);
}
