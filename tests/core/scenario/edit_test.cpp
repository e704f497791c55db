// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/edit.h"
#include "core/scenario/project.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

namespace {

Facility centre(std::uint32_t id)
{
    Facility facility;
    facility.id = FacilityId(id);
    facility.name = "渔火社区党群服务中心";
    facility.categories = {"community-centre"};
    facility.floorArea = SquareMetres(310);
    facility.position = Point{100, 200};
    facility.host = UnitId(0);
    return facility;
}

Plan smallPlan()
{
    Plan plan;
    plan.units.resize(2);
    plan.units[1].id = UnitId(1);
    plan.units[0].values["population"] = {1200, SourceId(3)};
    plan.facilities[FacilityId(0)] = centre(0);
    plan.facilities[FacilityId(4)] = centre(4);
    return plan;
}

bool same(const Plan& a, const Plan& b)
{
    return a.facilities == b.facilities && a.units == b.units;
}

/// Applies the edit and its inverse; the plan must then be what it was, and the edit must have changed it.
void checkUndone(const Edit& edit)
{
    const Plan before = smallPlan();
    Plan plan = before;
    const auto inverse = applyEdit(plan, edit);
    REQUIRE(inverse);
    CHECK_FALSE(same(plan, before));
    const Plan after = plan;
    const auto redo = applyEdit(plan, *inverse);
    REQUIRE(redo);
    CHECK(same(plan, before));
    REQUIRE(applyEdit(plan, *redo));
    CHECK(same(plan, after));
}

void checkRefused(const Edit& edit, Code code)
{
    const Plan before = smallPlan();
    Plan plan = before;
    const auto inverse = applyEdit(plan, edit);
    REQUIRE_FALSE(inverse);
    CHECK(inverse.error().code == code);
    CHECK(same(plan, before));
}

} // namespace

TEST_CASE("every kind of edit is undone to the digit and redone", "[edit]")
{
    checkUndone(AddFacility{centre(5)});
    checkUndone(RemoveFacility{FacilityId(4)});
    checkUndone(MoveFacility{FacilityId(0), Point{1, 2}, UnitId(1), {Point{1, 1}}});
    checkUndone(MoveFacility{FacilityId(0), std::nullopt, std::nullopt});
    checkUndone(
        SetFacilityStatus{FacilityId(0), FacilityStatus::Closed, std::nullopt, parseDate("2025-01-01")});
    checkUndone(ResizeFacility{FacilityId(0), SquareMetres(412.5), std::nullopt});
    checkUndone(SetUnitValue{UnitId(0), "population", Value{1300, SourceId(4)}});
    checkUndone(SetUnitValue{UnitId(0), "population", std::nullopt});
    checkUndone(SetUnitValue{UnitId(1), "households.resident", Value{0, SourceId(4)}});
}

TEST_CASE("an edit that does not fit is refused and changes nothing", "[edit]")
{
    checkRefused(AddFacility{centre(4)}, Code::EditFacilityIdTaken);
    checkRefused(RemoveFacility{FacilityId(9)}, Code::EditFacilityUnknown);
    checkRefused(MoveFacility{FacilityId(0), Point{1, 2}, UnitId(7)}, Code::EditUnitUnknown);
    checkRefused(MoveFacility{FacilityId(0), Point{std::nan(""), 2}, UnitId(1)}, Code::EditNumberUnusable);
    checkRefused(ResizeFacility{FacilityId(0), SquareMetres(-1), std::nullopt}, Code::EditNumberUnusable);
    checkRefused(SetFacilityStatus{FacilityId(9)}, Code::EditFacilityUnknown);
    checkRefused(SetUnitValue{UnitId(9), "population", Value{1, SourceId(0)}}, Code::EditUnitUnknown);
    checkRefused(SetUnitValue{UnitId(0), "population", Value{INFINITY, SourceId(0)}},
                 Code::EditNumberUnusable);
}

TEST_CASE("a scenario applies its edits in order on a copy of the baseline", "[scenario]")
{
    const Scenario scenario{"加密方案",
                            {AddFacility{centre(7)}, ResizeFacility{FacilityId(7), SquareMetres(500), {}}}};
    const auto plan = withScenario(smallPlan(), scenario);
    REQUIRE(plan);
    CHECK(plan->facilities.at(FacilityId(7)).floorArea == SquareMetres(500));
}

TEST_CASE("a scenario that no longer fits names itself and the reason", "[scenario]")
{
    const auto plan = withScenario(smallPlan(), {"旧方案", {RemoveFacility{FacilityId(99)}}});
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == Code::ScenarioNotApplicable);
    REQUIRE(plan.error().cause);
    CHECK(plan.error().cause->code == Code::EditFacilityUnknown);
}

TEST_CASE("a new facility never takes the id of one that a scenario or the history brought in", "[scenario]")
{
    Project project;
    project.baseline = smallPlan();
    CHECK(nextFacilityId(project) == FacilityId(5));
    project.scenarios = {{"甲", {AddFacility{centre(11)}}}};
    CHECK(nextFacilityId(project) == FacilityId(12));
    project.history = {{RemoveFacility{FacilityId(20)}, AddFacility{centre(20)}, ""}};
    CHECK(nextFacilityId(project) == FacilityId(21));
}
