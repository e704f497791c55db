// SPDX-License-Identifier: GPL-3.0-or-later
// Robust or fragile, and the pace curve: from the job that finds them to what a planner sees.
#include "tests/app/desktop/score_fixture.h"

#include "app/desktop/document/insight.h"
#include "app/desktop/models/rows.h"
#include "app/desktop/qt_conversions.h"

#include <QLineEdit>
#include <QPushButton>

using namespace yike;
using namespace yike::test;

namespace {

/// A community with a verdict on G3 (30 m2 per 100 households) that is fragile, or one that is not.
std::optional<UnitId> community(const ScoreFixture& desk, bool fragile)
{
    for (const UnitId id : desk.document.plan().unitsAt(Level::Community))
        if (const Firmness* firmness = desk.document.insight()->firmness("G3", id))
            if (firmness->fragile() == fragile)
                return id;
    return std::nullopt;
}

/// The cell's explanation in the panel, by its chip.
QLabel* chipOf(ScoreFixture& desk, const QString& words)
{
    for (auto* label : desk.page().explanation().findChildren<QLabel*>())
        if (label->isVisibleTo(&desk.page()) && label->text() == words)
            return label;
    return nullptr;
}

/// A change of the plan that needs no dialog.
void changeSomething(ScoreFixture& desk)
{
    const FacilityId first = desk.document.baseline().facilities.begin()->first;
    REQUIRE(desk.document.edit(QStringLiteral("close"), {RemoveFacility{first}}, QStringLiteral("A")));
}

/// Cancels the analysis the moment it starts.
void cancelAnalyses(ScoreFixture& desk, QObject& context)
{
    QObject::connect(&desk.jobs, &JobQueue::changed, &context, [&desk] {
        for (const JobInfo& job : desk.jobs.running())
            if (job.name == QStringLiteral("检验结论是否稳健"))
                desk.jobs.cancel(job.id);
    });
}

} // namespace

TEST_CASE("after the assessment every verdict says whether it is firm", "[insight]")
{
    PeopleFixture desk;
    const auto insight = desk.document.insight();
    REQUIRE(insight);
    int verdicts = 0;
    for (const UnitId id : desk.document.plan().unitsAt(Level::Community)) {
        const Cell& cell = *desk.document.assessment()->cell("G3", id);
        const Firmness* firmness = insight->firmness("G3", id);
        if (cell.status != Status::Met && cell.status != Status::NotMet) {
            CHECK_FALSE(firmness);
            continue;
        }
        REQUIRE(firmness);
        ++verdicts;
        // by hand: a pass mark of 33 fails what has less, one of 27 passes what has more; households likewise
        const bool turns = *cell.value >= 27 && *cell.value < 33;
        INFO(desk.document.plan().unit(id).name << ' ' << *cell.value);
        CHECK(firmness->fragile() == turns);
    }
    CHECK(verdicts >= 5);
}

TEST_CASE("the county's cell carries the chip and its tip says what turns it", "[insight]")
{
    PeopleFixture desk;
    int firm = 0;
    for (const ScoreRow& row : desk.page().model().sheet().rows) {
        const Firmness* firmness = desk.document.insight()->firmness(row.indicator, UnitId(1));
        CHECK(row.county.fragile == (firmness && firmness->fragile()));
        const QString tip = desk.cell(row.indicator, ScoreColumn::County).data(Qt::ToolTipRole).toString();
        const QString said =
            desk.cell(row.indicator, ScoreColumn::County).data(Qt::AccessibleTextRole).toString();
        CHECK(tip.contains(QStringLiteral("脆弱")) == row.county.fragile);
        CHECK(said.contains(QStringLiteral("脆弱")) == row.county.fragile);
        CHECK(tip.contains(QStringLiteral("稳健")) == (firmness && !firmness->fragile()));
        firm += firmness ? 1 : 0;
    }
    CHECK(firm >= 2);
}

TEST_CASE("the explanation of one community says robust or fragile and why", "[insight]")
{
    PeopleFixture desk;
    desk.click("G3", ScoreColumn::Community);
    CHECK(desk.explained().contains(QStringLiteral("脆弱结论")));
    for (const bool fragile : {true, false}) {
        const auto unit = community(desk, fragile);
        REQUIRE(unit);
        const auto square = desk.page().explanation().distribution().squareOf(*unit);
        REQUIRE(square);
        QTest::mouseClick(&desk.page().explanation().distribution(), Qt::LeftButton, {}, square->toPoint());
        const QLabel* chip = chipOf(desk, fragile ? QStringLiteral("脆弱") : QStringLiteral("稳健"));
        REQUIRE(chip);
        CHECK(chip->toolTip().contains(QStringLiteral("目标")));
        CHECK(desk.explained().contains(fragile ? QStringLiteral("即变为") : QStringLiteral("均不改变结论")));
    }
}

TEST_CASE("the table of units and the inspector say it too", "[insight]")
{
    PeopleFixture desk;
    desk.document.selection().chooseIndicator("G3");
    const TableContents table = unitTable(desk.desk);
    constexpr std::size_t kFirmness = 6;
    CHECK(table.columns.at(kFirmness).title == QStringLiteral("稳健性"));
    const auto fragile = community(desk, true);
    REQUIRE(fragile);
    for (const TableRow& row : table.rows) {
        const Firmness* firmness = desk.document.insight()->firmness("G3", *row.unit);
        CHECK(row.cells.at(kFirmness).text == (!firmness             ? QStringLiteral("—")
                                               : firmness->fragile() ? QStringLiteral("脆弱")
                                                                     : QStringLiteral("稳健")));
    }
    desk.window.showScorecard(false);
    desk.document.selection().selectUnit(fragile);
    QStringList texts;
    for (const auto* label :
         desk.window.findChild<QWidget*>(QStringLiteral("inspector"))->findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.contains(QStringLiteral("脆弱")));
}

TEST_CASE("what was found for an older plan is not shown for a newer one", "[insight]")
{
    PeopleFixture desk;
    desk.click("G3", ScoreColumn::County);
    const auto before = desk.document.insight();
    const auto old = desk.document.revision(kBaseline);
    desk.document.setEvaluationDate(*parseDate("2025-01-01"));
    CHECK_FALSE(desk.document.insight());
    for (const ScoreRow& row : desk.page().model().sheet().rows)
        CHECK(row.county.firmness.isEmpty());
    CHECK_FALSE(chipOf(desk, QStringLiteral("稳健")));
    CHECK_FALSE(chipOf(desk, QStringLiteral("脆弱")));
    desk.document.setInsight(kBaseline, old, before); // a job that comes too late
    CHECK_FALSE(desk.document.insight());
    desk.settle();
    CHECK(desk.document.insight());
    CHECK(desk.document.insight() != before);
    changeSomething(desk);
    CHECK_FALSE(desk.document.insight());
    desk.settle();
    CHECK(desk.document.insight());
}

TEST_CASE("an analysis can be cancelled and comes again with the next assessment", "[insight]")
{
    PeopleFixture desk;
    {
        QObject context;
        cancelAnalyses(desk, context);
        desk.document.setEvaluationDate(*parseDate("2025-01-01"));
        desk.settle();
        CHECK_FALSE(desk.document.insight());
        CHECK(desk.document.assessment());
        desk.click("G3", ScoreColumn::County);
        CHECK(desk.explained().contains(QStringLiteral("尚未检验")));
        CHECK_FALSE(desk.page().explanation().pace().picture());
    }
    desk.assessor.recompute();
    desk.settle();
    CHECK(desk.document.insight());
}

TEST_CASE("a row about walks shows its pace curve and the others do not", "[insight]")
{
    PeopleFixture desk;
    QPushButton& byPace = desk.find<QPushButton>("byPace");
    desk.click("G3", ScoreColumn::County);
    CHECK_FALSE(byPace.isVisible());
    CHECK_FALSE(desk.page().explanation().pace().isVisible());
    desk.click("18a", ScoreColumn::County);
    CHECK(byPace.isVisible());
    byPace.click();
    CHECK(desk.page().explanation().pace().isVisible());
    CHECK_FALSE(desk.page().explanation().distribution().isVisible());
    desk.click("G3", ScoreColumn::County); // and back to what it has
    CHECK(desk.page().explanation().distribution().isVisible());
    desk.click("18a", ScoreColumn::County);
    CHECK(desk.page().explanation().pace().isVisible());
    desk.find<QPushButton>("byUnit").click();
    CHECK(desk.page().explanation().distribution().isVisible());
}

TEST_CASE("the curve passes through the value of the assessment at its pace", "[insight]")
{
    PeopleFixture desk;
    desk.click("18a", ScoreColumn::County);
    desk.find<QPushButton>("byPace").click();
    const PaceView& view = desk.page().explanation().pace();
    const auto& picture = view.picture();
    REQUIRE(picture);
    CHECK(picture->marks.size() == 17);
    CHECK(picture->pace == 60);
    CHECK(picture->marks.front().pace == 40);
    CHECK(picture->marks.back().pace == 120);
    REQUIRE(view.current());
    CHECK(picture->marks[*view.current()].pace == 60);
    const Cell& county = *desk.document.assessment()->cell("18a", UnitId(1));
    CHECK(picture->marks[*view.current()].share == Approx(*county.value / 100));
    for (std::size_t i = 1; i < picture->marks.size(); ++i)
        CHECK(picture->marks[i].share >= picture->marks[i - 1].share);
    CHECK_FALSE(picture->target);

    desk.find<QPushButton>("allOptions").click();
    QLineEdit& mark = desk.find<QLineEdit>("option-fitness-pass");
    mark.setText(QStringLiteral("50"));
    emit mark.editingFinished();
    desk.settle();
    REQUIRE(view.picture());
    CHECK(view.picture()->target == Approx(0.5));
    CHECK(view.picture()->targetText.contains(QStringLiteral("50")));
    CHECK(view.picture()->marks.back().passing.has_value());
}

TEST_CASE("the curve of a community is its own", "[insight]")
{
    PeopleFixture desk;
    desk.click("18a", ScoreColumn::Community);
    int different = 0;
    for (const UnitId id : desk.document.plan().unitsAt(Level::Community)) {
        const Cell& cell = *desk.document.assessment()->cell("18a", id);
        desk.document.selection().selectUnit(id);
        const auto& picture = desk.page().explanation().pace().picture();
        if (!cell.value) {
            CHECK_FALSE(picture);
            continue;
        }
        REQUIRE(picture);
        CHECK(picture->marks[4].share == Approx(*cell.value / 100));
        CHECK_FALSE(picture->marks[4].passing);
        different += picture->marks.front().share < picture->marks.back().share ? 1 : 0;
    }
    CHECK(different > 0);
}

TEST_CASE("keys and pointer read the curve and a screen reader hears it", "[insight]")
{
    PeopleFixture desk;
    desk.click("18a", ScoreColumn::County);
    desk.find<QPushButton>("byPace").click();
    PaceView& view = desk.page().explanation().pace();
    CHECK_FALSE(view.accessibleName().isEmpty());
    CHECK(view.accessibleDescription().contains(QStringLiteral("40 米/分")));
    CHECK(view.accessibleDescription().contains(QStringLiteral("120 米/分")));
    CHECK(view.focusPolicy() == Qt::StrongFocus);
    QTest::keyClick(&view, Qt::Key_Right);
    REQUIRE(view.current());
    CHECK(view.picture()->marks[*view.current()].pace == 65);
    CHECK(view.accessibleDescription().contains(QStringLiteral("65 米/分")));
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.current() == 0U);
    QTest::keyClick(&view, Qt::Key_Left);
    CHECK(view.current() == 0U);
    QTest::keyClick(&view, Qt::Key_End);
    CHECK(view.current() == view.picture()->marks.size() - 1);
    QTest::mouseMove(&view, view.placeOf(2).toPoint());
    QApplication::processEvents();
    CHECK(view.current() == 2U);
}

TEST_CASE("what is said of firmness and pace is English in English", "[insight]")
{
    PeopleFixture desk;
    desk.window.action(action::kEnglish)->trigger();
    desk.settle();
    desk.click("18a", ScoreColumn::County);
    for (const PaceMark& mark : desk.page().explanation().pace().picture()->marks) {
        CHECK_FALSE(hasChinese(mark.words));
        CHECK(mark.words.contains(QStringLiteral("m/min")));
    }
    for (const UnitId id : desk.document.plan().unitsAt(Level::Community))
        if (const auto words = firmnessWords(desk.desk, "G3", id)) {
            CHECK_FALSE(hasChinese(words->sentence + words->chip));
            CHECK_FALSE(words->chip.isEmpty());
        }
}

TEST_CASE("a gap tells its cheapest fix and that nobody has set the prices", "[insight]")
{
    PeopleFixture desk;
    desk.click("G3", ScoreColumn::County);
    CHECK(desk.explained().contains(QStringLiteral("补齐费用")));
    CHECK(chipOf(desk, QStringLiteral("占位单价")));
    const CostToClose& costs = desk.document.insight()->costs;
    const auto found = std::find_if(costs.closings.begin(), costs.closings.end(), [](const Closing& closing) {
        const auto& rows = closing.shortage.indicators;
        return closing.cheapest() && std::find(rows.begin(), rows.end(), "G3") != rows.end();
    });
    REQUIRE(found != costs.closings.end());
    desk.document.selection().selectUnit(found->shortage.unit);
    const QString words = desk.explained();
    CHECK(words.contains(QStringLiteral("最省措施")));
    CHECK(words.contains(QStringLiteral("万元")));
    CHECK(chipOf(desk, QStringLiteral("占位单价")));
}

TEST_CASE("a unit without a gap has nothing to pay", "[insight]")
{
    PeopleFixture desk;
    desk.click("G3", ScoreColumn::Community);
    for (const UnitId id : desk.document.plan().unitsAt(Level::Community)) {
        if (desk.document.assessment()->cell("G3", id)->status != Status::Met)
            continue;
        desk.document.selection().selectUnit(id);
        CHECK_FALSE(desk.explained().contains(QStringLiteral("最省措施")));
    }
}
