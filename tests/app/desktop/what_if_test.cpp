// SPDX-License-Identifier: GPL-3.0-or-later
// Trying a fix through the real window.
#include "tests/app/desktop/desk_fixture.h"

#include "app/desktop/document/edit_command.h"
#include "app/desktop/models/words/fixes.h"
#include "core/geometry/label_point.h"
#include "gis/project/catalogues.h"
#include "gis/project/project_file.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>

using namespace yike;
using namespace yike::test;

namespace {

/// What the engine says of `plan` by itself, without document, jobs or a kept walking model.
Assessment fresh(const Plan& plan, const Standard& standard = smallStandard())
{
    auto assessment = assess(plan, standard, AssessOptions{}, Progress{});
    REQUIRE(assessment);
    return *assessment;
}

Facility centre(const PlanDocument& document, UnitId community, double area)
{
    const Point at = labelPoint(document.plan().unit(community).shape);
    return newFacility(document, QStringLiteral("新中心"), "community-centre", SquareMetres(area), at,
                       community);
}

void checkSameCells(const Assessment& a, const Assessment& b)
{
    REQUIRE(a.indicators.size() == b.indicators.size());
    for (std::size_t i = 0; i < a.indicators.size(); ++i) {
        INFO(a.indicators[i].indicator);
        CHECK(a.indicators[i].cells == b.indicators[i].cells);
    }
}

} // namespace

TEST_CASE("a centre tried in a failing community counts as if it were in the file", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    const auto community = desk.failing("34a");
    REQUIRE(community);
    const Assessment before = *desk.document.assessment(kBaseline);
    const Facility facility = centre(desk.document, *community, 900);

    desk.window.tools().addFacility(facility);
    desk.settle();

    REQUIRE(desk.document.activeScenario());
    CHECK(desk.document.baseline().facilities.count(facility.id) == 0);
    Plan written = smallTown();
    written.facilities[facility.id] = facility;
    const Assessment expected = fresh(written);
    const Assessment& scenario = *desk.document.assessment();
    CHECK(scenario.cell("34a", *community)->status == Status::Met);
    const UnitId subDistrict = *written.unit(*community).parent;
    CHECK(*scenario.cell("34a", subDistrict) == *expected.cell("34a", subDistrict));
    checkSameCells(scenario, expected);

    desk.document.undoStack().undo();
    desk.settle();
    CHECK_FALSE(desk.document.activeScenario());
    checkSameCells(*desk.document.assessment(), before);
}

TEST_CASE("on the sample a centre tried in the window counts as if it were in the file", "[what-if]")
{
    const auto standard = findStandard("dalian-2023-2025");
    REQUIRE(standard);
    const auto sample = openProject(YIKE_SOURCE_DIR "/data/sample/chengwan.yike");
    REQUIRE(sample);
    DeskFixture desk(standard->value);
    desk.open(sample->value);
    const auto community = desk.failing("34a");
    REQUIRE(community);
    const Assessment before = *desk.document.assessment(kBaseline);
    const Facility facility = centre(desk.document, *community, 2000);

    desk.window.tools().addFacility(facility);
    desk.settle();

    Plan written = sample->value.baseline;
    written.facilities[facility.id] = facility;
    const Assessment expected = fresh(written, standard->value);
    CHECK(desk.document.assessment()->cell("34a", *community)->status == Status::Met);
    checkSameCells(*desk.document.assessment(), expected);

    desk.document.undoStack().undo();
    desk.settle();
    checkSameCells(*desk.document.assessment(), before);
}

TEST_CASE("every tool ends in a scenario and undo takes each step back", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    const auto facilities = desk.document.baseline().facilities;
    const FacilityId first = facilities.begin()->first;

    desk.window.tools().resizeFacility(first, SquareMetres(1234), std::nullopt);
    desk.window.tools().moveFacility(first, labelPoint(desk.document.plan().unit(UnitId(6)).shape));
    desk.window.tools().closeFacility(first);
    desk.settle();

    REQUIRE(desk.document.activeScenario());
    CHECK(desk.document.activeScenario()->edits.size() == 3);
    CHECK(desk.document.plan().facilities.at(first).status == FacilityStatus::Closed);
    CHECK(desk.document.baseline().facilities == facilities);
    CHECK(desk.window.comparison().edits().model().rowCount() == 3);
    for (int i = 0; i < 3; ++i)
        desk.document.undoStack().undo();
    CHECK_FALSE(desk.document.activeScenario());
    desk.document.undoStack().redo();
    CHECK(desk.document.plan().facilities.at(first).floorArea == SquareMetres(1234));
}

TEST_CASE("an edit that cannot be made leaves all as it was", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    const auto done =
        desk.document.edit(QStringLiteral("x"), {RemoveFacility{FacilityId(9999)}}, QStringLiteral("S"));
    CHECK_FALSE(done);
    CHECK_FALSE(desk.document.activeScenario());
    CHECK(desk.document.project().scenarios.empty());
    CHECK(desk.document.undoStack().count() == 0);
}

TEST_CASE("clicking with the add tool asks and then builds where it was clicked", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    desk.window.action(action::kAdd)->trigger();
    MapCanvas& canvas = desk.window.map().canvas();
    const Point at = labelPoint(desk.document.plan().unit(UnitId(5)).shape);
    emit canvas.clicked(at, canvas.view().toScreen(at), Qt::NoModifier);
    auto* dialog = desk.window.findChild<QDialog*>();
    REQUIRE(dialog);
    dialog->accept();
    REQUIRE(desk.document.activeScenario());
    const auto* added = std::get_if<AddFacility>(&desk.document.activeScenario()->edits.front());
    REQUIRE(added);
    CHECK(added->facility.position == at);
    CHECK(added->facility.host == UnitId(5));
    desk.window.action(action::kCancelTool)->trigger();
    CHECK(desk.window.tools().current() == MapTool::Select);
    desk.settle();
}

TEST_CASE("every fix that is offered can be tried", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    int offered = 0;
    for (const Indicator& indicator : desk.document.standard()->indicators)
        for (const UnitId id : desk.document.plan().unitsAt(Level::Community)) {
            const Cell* cell = desk.document.assessment()->cell(indicator.id, id);
            for (const Fix& fix : fixesFor(desk.desk, indicator, *cell, id)) {
                ++offered;
                Plan plan = desk.document.baseline();
                for (const Edit& edit : fix.edits)
                    CHECK(applyEdit(plan, edit));
            }
        }
    CHECK(offered > 0);
}

TEST_CASE("undo reaches back before saving and reopening", "[what-if]")
{
    DeskFixture desk;
    desk.openTown();
    const FacilityId first = desk.document.baseline().facilities.begin()->first;
    desk.window.tools().closeFacility(first);
    const Project saved = desk.document.forSaving();
    REQUIRE(saved.history.size() == 1);
    desk.document.open(saved, QStringLiteral("town.yike"), {});
    CHECK_FALSE(desk.document.isModified());
    desk.document.undoStack().undo();
    CHECK(desk.document.project().scenarios.front().edits.empty());
    desk.settle();
}
