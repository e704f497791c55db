// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/score_fixture.h"

#include "app/desktop/models/scorecard_model.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorecard/score_book.h"
#include "app/desktop/scorepage/distribution.h"
#include "app/desktop/window/panels/tables_panel.h"
#include "app/text/format.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace yike;
using namespace yike::test;

TEST_CASE("the scorecard page takes the window and gives it back as it was", "[scorecard]")
{
    DeskFixture desk;
    desk.openTown();
    const auto docks = desk.window.findChildren<QDockWidget*>();
    std::vector<bool> before;
    for (const QDockWidget* dock : docks)
        before.push_back(dock->isVisible());
    desk.window.action(action::kScorecard)->trigger();
    CHECK(desk.window.onScorecard());
    for (const QDockWidget* dock : docks)
        CHECK_FALSE(dock->isVisible());
    desk.window.action(action::kScorecard)->trigger();
    CHECK_FALSE(desk.window.onScorecard());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(docks[qsizetype(i)]->isVisible() == before[i]);
}

TEST_CASE("the page asks for no room while the map is seen", "[scorecard]")
{
    DeskFixture desk;
    desk.openTown();
    const auto width = [&] {
        return desk.window.findChild<QDockWidget*>(QStringLiteral("rightDock"))->width();
    };
    CHECK(width() == 344); // as the look has it
    for (const bool scorecard : {true, false}) {
        desk.window.showScorecard(scorecard);
        desk.settle();
    }
    CHECK(width() == 344);
}

TEST_CASE("the models of the scorecard keep the rules of item models", "[scorecard]")
{
    ScoreFixture desk;
    constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester model(&desk.page().model(), kFatal);
    const QAbstractItemModelTester filter(&desk.page().filter(), kFatal);
    for (const bool grouped : {false, true}) {
        desk.find<QPushButton>("bySection").setChecked(grouped);
        CHECK(desk.page().model().grouped() == grouped);
        desk.page().tree().sortByColumn(int(ScoreColumn::Data), Qt::DescendingOrder);
        desk.find<QLineEdit>("filterText").setText(QStringLiteral("3"));
        desk.find<QLineEdit>("filterText").clear();
    }
    CHECK(desk.page().filter().kept() == int(smallStandard().indicators.size()));
}

TEST_CASE("every cell of the page is the assessment's", "[scorecard]")
{
    ScoreFixture desk;
    const ScoreSheet& sheet = desk.page().model().sheet();
    REQUIRE(sheet.area == UnitId(1));
    for (const ScoreRow& row : sheet.rows) {
        const Cell& county = *desk.document.assessment()->cell(row.indicator, UnitId(1));
        CHECK(row.county.unit == UnitId(1));
        CHECK(row.dataShare == county.dataShare);
        const bool figure =
            std::any_of(row.city.text.begin(), row.city.text.end(), [](QChar c) { return c.isDigit(); });
        INFO(row.indicator << ' ' << row.city.text.toStdString());
        CHECK(row.city.sort.has_value() == figure); // and where there is none, nothing to sort by
    }
    const ScoreRow& area = *sheet.find("34a");
    const Tally& tally = desk.document.assessment()->cell("34a", UnitId(1))->tally;
    CHECK(area.community.text == QStringLiteral("%1 / %2").arg(tally.met).arg(tally.met + tally.notMet));
    CHECK(area.community.status == Status::NotMet);
}

TEST_CASE("a contribution gets neither tick nor cross", "[scorecard]")
{
    ScoreFixture desk;
    const ScoreRow& ratio = *desk.page().model().sheet().find("15d");
    CHECK(ratio.community.shows == ScoreCell::Shows::Contribution);
    CHECK(ratio.community.status == Status::Advisory);
    CHECK(ratio.subDistrict.status == Status::Advisory);
    CHECK(ratio.county.status == Status::Advisory);
}

TEST_CASE("filters keep what they say and can be cleared", "[scorecard]")
{
    ScoreFixture desk;
    const ScoreSheet& sheet = desk.page().model().sheet();
    desk.find<QPushButton>("showNotMet").click();
    for (const QString& id : desk.shown(ScoreColumn::Id)) {
        const ScoreRow& row = *sheet.find(id.toStdString());
        const bool fails = row.status == Status::NotMet || row.community.status == Status::NotMet ||
                           row.subDistrict.status == Status::NotMet;
        CHECK(fails);
    }
    const int failing = desk.page().filter().kept();
    CHECK(failing > 0);
    CHECK(failing < int(sheet.rows.size()));
    desk.find<QPushButton>("showAll").click();
    CHECK(desk.page().filter().kept() == int(sheet.rows.size()));

    QComboBox& level = desk.find<QComboBox>("filterLevel");
    level.setCurrentIndex(level.findData(int(Level::City)));
    CHECK(desk.shown(ScoreColumn::Id) == QStringList{QStringLiteral("15d")});
    CHECK(desk.find<QPushButton>("filterClear").isVisible());
    desk.find<QPushButton>("filterClear").click();
    CHECK(desk.page().filter().kept() == int(sheet.rows.size()));

    desk.find<QLineEdit>("filterText").setText(QStringLiteral("34"));
    CHECK(desk.shown(ScoreColumn::Id).contains(QStringLiteral("34a")));
    CHECK(desk.page().filter().kept() < int(sheet.rows.size()));
    QComboBox& status = desk.find<QComboBox>("filterStatus");
    status.setCurrentIndex(status.findData(int(Status::NotApplicable)));
    CHECK(desk.page().filter().kept() == 0);
}

TEST_CASE("columns sort within their sections and across all without them", "[scorecard]")
{
    ScoreFixture desk;
    const auto shares = [&] {
        std::vector<double> all;
        for (const QString& id : desk.shown(ScoreColumn::Id))
            all.push_back(desk.page().model().sheet().find(id.toStdString())->dataShare);
        return all;
    };
    QStringList sections;
    for (int i = 0; i < desk.page().filter().rowCount(); ++i)
        sections << desk.page().filter().index(i, 0).data().toString();
    desk.page().tree().sortByColumn(int(ScoreColumn::Data), Qt::DescendingOrder);
    for (int i = 0; i < desk.page().filter().rowCount(); ++i)
        CHECK(desk.page().filter().index(i, 0).data().toString() == sections[i]);
    desk.find<QPushButton>("bySection").setChecked(false);
    const auto falling = shares();
    CHECK(std::is_sorted(falling.rbegin(), falling.rend()));
    desk.page().tree().sortByColumn(int(ScoreColumn::Data), Qt::AscendingOrder);
    const auto rising = shares();
    CHECK(std::is_sorted(rising.begin(), rising.end()));
    CHECK(rising.size() == smallStandard().indicators.size());
}

TEST_CASE("cells without a figure come last whichever way a column is sorted", "[scorecard]")
{
    ScoreFixture desk;
    desk.find<QPushButton>("bySection").setChecked(false);
    int lastWithout = 0;
    for (const auto column :
         {ScoreColumn::Target, ScoreColumn::Deadline, ScoreColumn::Community, ScoreColumn::SubDistrict,
          ScoreColumn::County, ScoreColumn::City, ScoreColumn::Data})
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            desk.page().tree().sortByColumn(int(column), order);
            std::vector<QVariant> keys;
            const ScoreFilter& filter = desk.page().filter();
            for (int i = 0; i < filter.rowCount(); ++i)
                keys.push_back(filter.index(i, int(column)).data(ScoreModel::SortRole));
            const auto known = [](const QVariant& key) { return key.isValid(); };
            INFO("column " << int(column) << " order " << int(order));
            CHECK(std::is_partitioned(keys.begin(), keys.end(), known));
            lastWithout += keys.back().isValid() ? 0 : 1;
        }
    CHECK(lastWithout >= 6); // the small standard has targets, verdicts and days missing
}

TEST_CASE("contributions and figures without a verdict stand below verdicts both ways", "[scorecard]")
{
    PeopleFixture desk;
    desk.find<QPushButton>("bySection").setChecked(false);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        desk.page().tree().sortByColumn(int(ScoreColumn::Community), order);
        const QStringList ids = desk.shown(ScoreColumn::Id);
        // verdicts: G1, G3, 34a; a value without pass mark: 18a; a contribution: 15d
        CHECK(ids.indexOf(QStringLiteral("18a")) > ids.indexOf(QStringLiteral("G1")));
        CHECK(ids.indexOf(QStringLiteral("18a")) > ids.indexOf(QStringLiteral("34a")));
        CHECK(ids.indexOf(QStringLiteral("15d")) > ids.indexOf(QStringLiteral("18a")));
    }
}

TEST_CASE("what is due says when and never that all of it is due with the first", "[scorecard]")
{
    DeskFixture desk; // for the translation
    CHECK(dueWords(184, 184) == QStringLiteral("184 天内到期"));
    CHECK(dueWords(0, 0) == QStringLiteral("今日到期"));
    CHECK(dueWords(0, 184) == QStringLiteral("项将到期（最近：今日）"));
    CHECK(dueWords(30, 184) == QStringLiteral("项将到期（最近：30 天后）"));
}

TEST_CASE("a click on a number explains it", "[scorecard]")
{
    ScoreFixture desk;
    desk.click("G3", ScoreColumn::County);
    CHECK(desk.document.selection().indicator() == "G3");
    const Explanation& county = desk.page().explanation().distribution().explanation();
    CHECK(county.subject == UnitId(1));
    CHECK(county.lines.size() == 3); // sub-districts
    const QString words = desk.explained();
    const Cell& cell = *desk.document.assessment()->cell("G3", UnitId(1));
    REQUIRE(cell.numerator);
    CHECK(words.contains(QStringLiteral("分子")));
    CHECK(words.contains(QStringLiteral("分母")));
    CHECK(words.contains(qs(formatNumber(cell.denominator, 0))));
    CHECK(words.contains(QStringLiteral("社区统计.xlsx")));
    CHECK(words.contains(qs(toIso(desk.document.plan().evaluationDate))));

    desk.click("34a", ScoreColumn::City);
    CHECK(desk.page().explanation().distribution().explanation().subject == UnitId(0));
}

TEST_CASE("the arrow keys go from cell to cell and explain each", "[scorecard]")
{
    ScoreFixture desk;
    desk.click("34a", ScoreColumn::County);
    QTest::keyClick(&desk.page().tree(), Qt::Key_Right);
    CHECK(desk.page().tree().currentIndex().column() == int(ScoreColumn::City));
    CHECK(desk.page().explanation().distribution().explanation().subject == UnitId(0));
    QTest::keyClick(&desk.page().tree(), Qt::Key_Left);
    CHECK(desk.page().explanation().distribution().explanation().subject == UnitId(1));
}

TEST_CASE("a square or a dot chooses its community and explains that one", "[scorecard]")
{
    ScoreFixture desk;
    desk.click("G3", ScoreColumn::Community);
    Distribution& distribution = desk.page().explanation().distribution();
    const auto square = distribution.squareOf(UnitId(8));
    REQUIRE(square);
    QTest::mouseClick(&distribution, Qt::LeftButton, {}, square->toPoint());
    CHECK(desk.document.selection().unit() == UnitId(8));
    CHECK(desk.page().explanation().subject() == UnitId(8));
    CHECK(desk.explained().contains(QStringLiteral("旧码头社区")));
    const auto dot = distribution.dotOf(UnitId(10));
    REQUIRE(dot);
    QTest::mouseClick(&distribution, Qt::LeftButton, {}, dot->toPoint());
    CHECK(desk.document.selection().unit().has_value());
    CHECK(desk.document.selection().unit() != UnitId(8));
    QTest::keyClick(&distribution, Qt::Key_Right);
    desk.find<QPushButton>("backToArea").click();
    CHECK_FALSE(desk.page().explanation().subject());
}

TEST_CASE("the distribution shows every community once with its own status", "[scorecard]")
{
    ScoreFixture desk;
    desk.click("34a", ScoreColumn::Community);
    std::size_t count = 0;
    for (const MarkLine& line : desk.page().explanation().distribution().explanation().lines)
        for (const UnitMark& mark : line.units) {
            ++count;
            CHECK(mark.status == desk.document.assessment()->cell("34a", mark.id)->status);
        }
    CHECK(count == desk.document.plan().unitsAt(Level::Community).size());
}

TEST_CASE("from the page one gets to the map and to the list of those that fail", "[scorecard]")
{
    ScoreFixture desk;
    desk.click("34a", ScoreColumn::Community);
    desk.find<QPushButton>("listNotMet").click();
    desk.settle();
    CHECK_FALSE(desk.window.onScorecard());
    const Tally& tally = desk.document.assessment()->cell("34a", UnitId(1))->tally;
    CHECK(desk.window.tables().units().filter().rowCount() == int(tally.notMet));
    desk.window.showScorecard(true);
    desk.find<QPushButton>("showOnMap").click();
    CHECK_FALSE(desk.window.onScorecard());
    CHECK(desk.document.selection().indicator() == "34a");
}

TEST_CASE("choosing an option assesses again and the page follows", "[scorecard]")
{
    ScoreFixture desk;
    const auto before = desk.document.assessment();
    CHECK(desk.page().model().sheet().find("18a")->chosen);
    const QString centres = desk.page().model().sheet().find("34a")->community.text;
    desk.find<QPushButton>("allOptions").click();
    QLineEdit& mark = desk.find<QLineEdit>("option-fitness-pass");
    mark.setText(QStringLiteral("50"));
    emit mark.editingFinished();
    desk.settle();
    CHECK(desk.document.assessment() != before);
    CHECK(desk.document.project().options.options.at("fitness-pass") == "50");
    CHECK(desk.page().model().sheet().find("18a")->target.contains(QStringLiteral("50")));
    mark.setText(QStringLiteral("much"));
    emit mark.editingFinished();
    CHECK(mark.text() == QStringLiteral("50"));
    QComboBox& scope = desk.find<QComboBox>("option-scope");
    emit scope.activated(scope.findData(QStringLiteral("fitness")));
    desk.settle();
    CHECK(desk.document.project().options.options.at("scope") == "fitness");
    CHECK(desk.page().model().sheet().find("34a")->community.text != centres);
}

TEST_CASE("the deadline chip follows the evaluation date", "[scorecard]")
{
    ScoreFixture desk;
    desk.document.setEvaluationDate(*parseDate("2025-06-30"));
    desk.settle();
    CHECK(desk.page().model().sheet().find("34a")->deadlineChip.contains(QStringLiteral("184")));
    CHECK(desk.page().model().sheet().find("34a")->due == DueState::Due);
    desk.document.setEvaluationDate(*parseDate("2026-01-10"));
    desk.settle();
    CHECK(desk.page().model().sheet().find("34a")->due == DueState::Overdue);
    CHECK(desk.page().model().sheet().find("34a")->deadlineChip.contains(QStringLiteral("10")));
}

TEST_CASE("a leading zone counts what it manages", "[scorecard]")
{
    DeskFixture desk(switchable());
    Project project;
    project.standard = smallStandard().id;
    project.baseline = smallTown();
    Unit zone = project.baseline.units[1];
    zone.id = UnitId(std::uint32_t(project.baseline.units.size()));
    zone.code = "990281";
    zone.name = "海湾先导区";
    zone.countyKind = CountyKind::LeadingZone;
    zone.shape.clear();
    project.baseline.units.push_back(zone);
    for (const std::size_t managed : {5U, 6U, 7U})
        project.baseline.units[managed].managedBy = zone.id;
    desk.open(std::move(project));
    desk.window.showScorecard(true);
    desk.document.selection().setScope(zone.id);
    const ScoreSheet& sheet = desk.window.scores().model().sheet();
    CHECK(sheet.areaName == QStringLiteral("海湾先导区"));
    const Tally& tally = desk.document.assessment()->cell("34a", zone.id)->tally;
    CHECK(tally.applicable() == 3);
    CHECK(sheet.find("34a")->community.text ==
          QStringLiteral("%1 / %2").arg(tally.met).arg(tally.met + tally.notMet));
    auto* areas = desk.window.findChild<QComboBox*>(QStringLiteral("scoreArea"));
    REQUIRE(areas);
    CHECK(areas->currentText().startsWith(QStringLiteral("海湾先导区")));
}

TEST_CASE("in English the page has no Chinese of its own", "[scorecard]")
{
    ScoreFixture desk;
    desk.window.action(action::kEnglish)->trigger();
    desk.settle();
    CHECK(desk.window.onScorecard());
    desk.click("G3", ScoreColumn::County);
    QStringList texts;
    for (int column = 0; column < kScoreColumns; ++column) {
        if (column != int(ScoreColumn::County) && column != int(ScoreColumn::City)) // names of the plan
            texts << desk.page().model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        for (const ScoreRow& row : desk.page().model().sheet().rows)
            texts << desk.page().model().indexOf(row.indicator, ScoreColumn(column)).data().toString();
    }
    for (const auto* button : desk.page().findChildren<QPushButton*>())
        if (button->objectName() != QStringLiteral("backToArea"))
            texts << button->text() << button->toolTip();
    for (const auto* combo : desk.page().findChildren<QComboBox*>())
        for (int i = 0; i < combo->count(); ++i)
            if (combo->objectName() != QStringLiteral("scoreArea") &&
                combo->objectName() != QStringLiteral("filterGroup"))
                texts << combo->itemText(i);
    for (const QString& text : texts) {
        INFO(text.toStdString());
        CHECK_FALSE(hasChinese(text));
    }
    CHECK(texts.size() > 80);
}

TEST_CASE("the workbook holds every row with the numbers of the assessment", "[scorecard]")
{
    ScoreFixture desk;
    const ScoreSheet& sheet = desk.page().model().sheet();
    const ExportBook book = scoreBook(desk.desk, sheet);
    REQUIRE(book.tables.size() == 2);
    CHECK(book.tables[0].rows.size() == sheet.rows.size());
    for (const auto& row : book.tables[0].rows)
        CHECK(row.size() == book.tables[0].columns.size());
    CHECK(book.tables[1].rows.size() >= 5 + switchable().options.size());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("scorecard.xlsx"));
    desk.window.files().scorecardTo(file.toStdString());
    desk.settle();
    CHECK(QFileInfo(file).size() > 2000);
}
