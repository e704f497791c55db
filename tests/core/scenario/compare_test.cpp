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
