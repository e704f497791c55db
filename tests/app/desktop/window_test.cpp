// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/desk_fixture.h"

#include "app/desktop/models/scorecard_model.h"
#include "app/desktop/window/status_line.h"
#include "core/geometry/label_point.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

using namespace yike;
using namespace yike::test;

TEST_CASE("every model keeps the rules of item models", "[window]")
{
    DeskFixture desk;
    constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    TablesPanel& tables = desk.window.tables();
    const QAbstractItemModelTester units(&tables.units().model(), kFatal);
    const QAbstractItemModelTester filtered(&tables.units().filter(), kFatal);
    const QAbstractItemModelTester facilities(&tables.facilities().model(), kFatal);
    const QAbstractItemModelTester findings(&tables.findings().model(), kFatal);
    const QAbstractItemModelTester edits(&desk.window.comparison().edits().model(), kFatal);
    const QAbstractItemModelTester compared(&desk.window.comparison().indicators().model(), kFatal);
    const QAbstractItemModelTester affected(&desk.window.comparison().affected().model(), kFatal);
    auto* list = desk.window.findChild<QListView*>(QStringLiteral("scorecard"));
    REQUIRE(list);
    const QAbstractItemModelTester scorecard(list->model(), kFatal);
    desk.openTown();
    desk.document.selection().chooseIndicator("34a");
    desk.window.tools().closeFacility(desk.document.baseline().facilities.begin()->first);
    desk.settle();
    CHECK(tables.units().model().rowCount() > 0);
    CHECK(tables.facilities().model().rowCount() == int(desk.document.plan().facilities.size()));
    CHECK(list->model()->rowCount() > 0);
}

TEST_CASE("map and table select each other", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    MapCanvas& canvas = desk.window.map().canvas();
    const Point at = labelPoint(desk.document.plan().unit(UnitId(8)).shape);
    emit canvas.clicked(at, canvas.view().toScreen(at), Qt::NoModifier);
    LinkedTable& table = desk.window.tables().units();
    const int row = table.filter().mapToSource(table.currentIndex()).row();
    REQUIRE(row >= 0);
    CHECK(table.model().rows().at(std::size_t(row)).unit == UnitId(8));

    const int other = table.model().rowOf(UnitId(10));
    table.setCurrentIndex(table.filter().mapFromSource(table.model().index(other, 0)));
    CHECK(desk.document.selection().unit() == UnitId(10));
    desk.settle();
    CHECK(canvas.scene()->selectedUnits == std::vector<UnitId>{UnitId(10)});
}

TEST_CASE("choosing an indicator in the scorecard recolours the map", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    auto* list = desk.window.findChild<QListView*>(QStringLiteral("scorecard"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        desk.settle();
        CHECK(desk.document.indicator() != nullptr);
        CHECK(desk.window.map().canvas().scene()->coloured);
    }
}

TEST_CASE("the filter keeps the communities that are not met", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    desk.document.selection().chooseIndicator("34a");
    LinkedTable& table = desk.window.tables().units();
    const auto& rows = table.model().rows();
    const auto failing =
        std::count_if(rows.begin(), rows.end(), [](const TableRow& row) { return row.failing; });
    table.filter().keep(RowFilter::Keep::NotMet);
    CHECK(table.filter().rowCount() == failing);
    CHECK(failing > 0);
    CHECK(std::size_t(failing) < rows.size());
}

namespace {

bool hasChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

/// Everything the window itself says: labels, buttons, actions, tabs. Data of the town is Chinese.
QStringList ownTexts(const QWidget& window)
{
    QStringList texts;
    for (const auto* action : window.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    for (const auto* button : window.findChildren<QPushButton*>())
        texts << button->text() << button->toolTip();
    for (const auto* button : window.findChildren<QToolButton*>())
        texts << button->toolTip() << button->accessibleName();
    for (const auto* tabs : window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    for (const auto* table : window.findChildren<QTableView*>())
        for (int i = 0; i < table->model()->columnCount(); ++i)
            texts << table->model()->headerData(i, Qt::Horizontal).toString();
    return texts;
}

} // namespace

TEST_CASE("switching the language leaves no text behind", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    int chinese = 0;
    for (const QString& text : ownTexts(desk.window))
        chinese += hasChinese(text);
    CHECK(chinese > 60);
    desk.window.action(action::kEnglish)->trigger();
    desk.settle();
    for (const QString& text : ownTexts(desk.window)) {
        INFO(text.toStdString());
        const bool allowed = text.contains(QStringLiteral("中文")) || text.contains(QStringLiteral("社区")) ||
                             text.contains(QStringLiteral("㎡"));
        CHECK((allowed || !hasChinese(text)));
    }
    CHECK(desk.window.windowTitle().contains(QStringLiteral("Yike")));
    CHECK(desk.document.selection().indicator() != "");
    CHECK(desk.window.tables().units().model().rowCount() > 0);
    desk.window.action(action::kChinese)->trigger();
    desk.settle();
    CHECK(desk.window.action(action::kUndo)->text().contains(QStringLiteral("撤销")));
}

TEST_CASE("the dark theme changes every colour and no content", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    const int rows = desk.window.tables().units().model().rowCount();
    desk.window.action(action::kDark)->trigger();
    desk.settle();
    CHECK(desk.desk.theme().dark());
    CHECK(desk.window.tables().units().model().rowCount() == rows);
}

TEST_CASE("text from data is never markup", "[window]")
{
    DeskFixture desk;
    Project project;
    project.baseline = smallTown();
    project.standard = smallStandard().id;
    for (Unit& unit : project.baseline.units)
        unit.name += "<b>x</b>";
    for (auto& [id, facility] : project.baseline.facilities)
        facility.name += "<img src=x>";
    desk.document.open(std::move(project), {}, {});
    desk.settle();
    desk.document.selection().selectUnit(desk.failing("34a"));
    desk.document.selection().selectFacility(desk.document.plan().facilities.begin()->first);
    int labels = 0;
    for (const auto* label : desk.window.findChildren<QLabel*>()) {
        if (label->text().isEmpty())
            continue;
        ++labels;
        INFO(label->text().toStdString());
        CHECK(label->textFormat() == Qt::PlainText);
    }
    CHECK(labels > 20);
    for (const auto* widget : desk.window.findChildren<QWidget*>())
        CHECK_FALSE(widget->toolTip().contains(QStringLiteral("<b>")));
    desk.settle();
}

TEST_CASE("every tool button says what it is", "[window]")
{
    DeskFixture desk;
    for (const auto* button : desk.window.findChildren<QToolButton*>()) {
        if (button->objectName().startsWith(QStringLiteral("qt_")) ||
            button->objectName().startsWith(QStringLiteral("Scroll")))
            continue;
        INFO(button->objectName().toStdString());
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK_FALSE(button->toolTip().isEmpty());
    }
}

TEST_CASE("an empty window says what to do first", "[window]")
{
    DeskFixture desk;
    CHECK_FALSE(desk.window.action(action::kSave)->isEnabled());
    CHECK_FALSE(desk.window.action(action::kAdd)->isEnabled());
    CHECK(desk.window.map().currentIndex() == 0);
    desk.openTown();
    CHECK(desk.window.map().currentIndex() == 1);
    CHECK(desk.window.action(action::kAdd)->isEnabled());
}

TEST_CASE("opening what is no project says so and keeps what is open", "[window]")
{
    DeskFixture desk;
    desk.openTown();
    QString problem;
    QObject::connect(&desk.window.files(), &FileWork::failed, &desk.window,
                     [&](const QString& text) { problem = text; });
    desk.window.files().open("/nowhere/none.yike");
    desk.settle();
    CHECK_FALSE(problem.isEmpty());
    CHECK(desk.document.isOpen());
    CHECK(desk.document.plan().units.size() == smallTown().units.size());
}
