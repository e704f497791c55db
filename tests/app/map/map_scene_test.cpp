// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/identify.h"
#include "app/map/map_scene.h"

#include "tests/support/catch.h"
#include "tests/support/small_town.h"

#include <algorithm>

using namespace yike;

namespace {

struct Town {
    Plan plan = test::smallTown();
    Standard standard = test::smallStandard();
    Assessment assessment = test::smallAssessment(plan, standard);
    std::shared_ptr<const MapGeometry> geometry = makeGeometry(plan);

    MapScene scene(const char* indicator) const
    {
        SceneOptions options;
        options.indicator = standard.find(indicator);
        return makeScene(geometry, plan, &assessment, options);
    }
};

const SceneFacility* find(const MapScene& scene, std::uint32_t id)
{
    const auto found =
        std::find_if(scene.facilities.begin(), scene.facilities.end(),
                     [&](const SceneFacility& facility) { return facility.id == FacilityId(id); });
    return found == scene.facilities.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("units with a shape are coloured by their status and failing ones show their value")
{
    const Town town;
    const MapScene scene = town.scene("G3");
    CHECK(scene.units.size() == 13); // the virtual community has no shape
    for (const SceneUnit& unit : scene.units) {
        CHECK(unit.status == town.assessment.cell("G3", unit.id)->status);
        CHECK(unit.value.empty() == (unit.status != Status::NotMet));
    }
    CHECK(scene.units.front().name == "渔火");
}

TEST_CASE("facilities of the category in question are told apart")
{
    const MapScene scene = Town().scene("G3");
    REQUIRE(find(scene, 10) != nullptr);
    CHECK(find(scene, 10)->ofIndicator);
    CHECK_FALSE(find(scene, 40)->ofIndicator);
}

TEST_CASE("a map without assessment has no verdicts")
{
    const Town town;
    const MapScene scene = makeScene(town.geometry, town.plan, nullptr, {});
    CHECK_FALSE(scene.coloured);
    CHECK(scene.units.size() == 13);
}

TEST_CASE("hidden categories are not drawn")
{
    const Town town;
    SceneOptions options;
    options.layers.hiddenCategories = {"community-centre"};
    CHECK(find(makeScene(town.geometry, town.plan, nullptr, options), 10) == nullptr);
}

TEST_CASE("a scenario marks what is new changed moved and removed")
{
    const Project project = test::smallProject();
    const Scenario& scenario = project.scenarios.front();
    const Plan plan = *withScenario(project.baseline, scenario);
    SceneOptions options;
    options.edits = scenario.edits;
    options.baseline = &project.baseline;
    const MapScene scene = makeScene(makeGeometry(plan), plan, nullptr, options);
    REQUIRE(find(scene, 200) != nullptr);
    CHECK(find(scene, 200)->change == EditMark::New);
    CHECK(find(scene, 10)->change == EditMark::Changed);
    CHECK_FALSE(find(scene, 10)->from.has_value());
    CHECK(find(scene, 15)->from.has_value());
    REQUIRE(find(scene, 19) != nullptr); // gone from the plan, still shown where it was
    CHECK(find(scene, 19)->change == EditMark::Removed);
}

TEST_CASE("identify finds the unit and the nearest facility")
{
    const Town town;
    const MapScene scene = town.scene("G3");
    const MapView view = MapView::fitted(town.geometry->extent, {1000, 700});
    const Point centre = *town.plan.facilities.at(FacilityId(10)).position;
    const Hit hit = identify(scene, view, view.toScreen(centre) + QPointF(2, 1));
    CHECK(hit.facility == FacilityId(10));
    CHECK(hit.unit == UnitId(5));
    CHECK_FALSE(identify(scene, view, {1, 1}).unit.has_value());
    CHECK(unitAt(*town.geometry, Level::SubDistrict, centre) == UnitId(2));
}

TEST_CASE("a frame selects the units whose middle it holds")
{
    const Town town;
    const MapScene scene = town.scene("G3");
    const MapView view = MapView::fitted(town.geometry->extent, {1000, 700});
    CHECK(unitsIn(scene, view, QRectF(0, 0, 1000, 700)).size() == 13);
    CHECK(unitsIn(scene, view, QRectF(0, 0, 1, 1)).empty());
}
