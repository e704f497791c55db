// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/desk_fixture.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/standards/standard_rows.h"
#include "app/desktop/standards/standards_dialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>

#include <fstream>
#include <sstream>

using namespace yike;
using namespace yike::test;

namespace {

constexpr auto kDalian = "dalian-2023-2025";

struct SheetFixture : DeskFixture {
    QTemporaryDir temporary;
    std::filesystem::path folder = temporary.filePath(QStringLiteral("standards")).toStdString();
    StandardsDialog sheet{desk, folder};

    SheetFixture() : DeskFixture(usable(standardsLibrary({})).front()) { sheet.show(); }

    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        auto* found = sheet.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    void copyDalian()
    {
        REQUIRE(sheet.choose(kDalian));
        sheet.copyAs("mine", {"我的标准", "Mine"});
        REQUIRE(sheet.draft().editable());
    }
    /// As typing and leaving the field does.
    void type(const char* field, const QString& text)
    {
        QLineEdit& line = find<QLineEdit>(field);
        line.selectAll();
        line.insert(text);
        emit line.editingFinished();
    }
    [[nodiscard]] Standard onDisk() const
    {
        std::ifstream in(folder / "mine.toml");
        std::stringstream text;
        text << in.rdbuf();
        const LibraryEntry entry = readEntry("mine.toml", folder / "mine.toml", text.str());
        REQUIRE(entry.standard);
        return *entry.standard;
    }
};

} // namespace

TEST_CASE("the sheet lists every standard with its rows and how many are not verified", "[standards]")
{
    SheetFixture desk;
    LinkedTable& list = desk.find<LinkedTable>("standardList");
    const QAbstractItemModelTester tester(&list.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto library = standardsLibrary({});
    REQUIRE(list.model().rowCount() == int(library.size()));
    for (std::size_t i = 0; i < library.size(); ++i) {
        const Standard& standard = *library[i].standard;
        const auto doubtful =
            std::count_if(standard.indicators.begin(), standard.indicators.end(),
                          [](const Indicator& row) { return row.verification != Verification::Verified; });
        CHECK(list.model().rows()[i].cells[3].sort.toInt() == int(standard.indicators.size()));
        CHECK(list.model().rows()[i].cells[4].sort.toInt() == int(doubtful));
    }
}

TEST_CASE("a built-in standard is shown but not changed", "[standards]")
{
    SheetFixture desk;
    REQUIRE(desk.sheet.choose(kDalian));
    desk.sheet.form().show("G3");
    CHECK(desk.find<QLineEdit>("rowTarget").isReadOnly());
    CHECK(desk.find<QLineEdit>("rowTarget").text() == QStringLiteral("30"));
    CHECK_FALSE(desk.find<QComboBox>("rowLevel").isEnabled());
    CHECK(desk.find<QPlainTextEdit>("catalogueText").isReadOnly());
    CHECK_FALSE(desk.find<QPushButton>("saveStandard").isEnabled());
}

TEST_CASE("a copy is a file of its own and can be chosen at once", "[standards]")
{
    SheetFixture desk;
    desk.openTown();
    desk.copyDalian();
    CHECK(std::filesystem::exists(desk.folder / "mine.toml"));
    CHECK(desk.onDisk().parent == kDalian);
    const auto& standards = desk.document.standards();
    CHECK(std::any_of(standards.begin(), standards.end(), [](const Standard& s) { return s.id == "mine"; }));
    desk.find<QPushButton>("useStandard").click();
    desk.settle();
    CHECK(desk.document.project().standard == "mine");
    CHECK(desk.document.assessment()->standard == "mine");
    CHECK(freshStandardId(desk.sheet.library(), "mine") == "mine-2");
}

TEST_CASE("a row changed in the form is saved and assessed by", "[standards]")
{
    SheetFixture desk;
    desk.openTown();
    desk.copyDalian();
    desk.find<QPushButton>("useStandard").click();
    desk.settle();
    const Standard before = desk.onDisk();
    desk.sheet.form().show("G3");
    desk.type("rowTarget", QStringLiteral("25.5"));
    desk.type("rowDeadline", QStringLiteral("2027-12-31"));
    desk.type("rowName-zh", QStringLiteral("新名"));
    CHECK(desk.sheet.form().problem().isEmpty());
    CHECK(desk.sheet.draft().modified());
    CHECK(desk.onDisk().find("G3")->target == 30); // not before it is saved
    desk.find<QPushButton>("saveStandard").click();
    desk.settle();
    Standard expected = before;
    for (Indicator& row : expected.indicators) {
        if (row.id != "G3")
            continue;
        row.target = 25.5;
        row.deadline = parseDate("2027-12-31");
        row.name.zh = "新名";
    }
    CHECK(desk.onDisk().indicators == expected.indicators);
    CHECK_FALSE(desk.sheet.draft().modified());
    CHECK(desk.document.applied()->find("G3")->target == 25.5);
    CHECK(desk.document.assessment()->find("G3")->target == 25.5);
}

TEST_CASE("a pass mark below all is asked of at least so many", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    desk.sheet.form().show("G1");
    auto& sign = desk.find<QComboBox>("rowComparator");
    CHECK(sign.currentText() == QStringLiteral("="));
    desk.type("rowTarget", QStringLiteral("80"));
    CHECK(sign.currentText() == QStringLiteral("≥"));
    REQUIRE(desk.sheet.draft().standard() != nullptr);
    CHECK(desk.sheet.draft().standard()->find("G1")->comparator == Comparator::AtLeast);
}

TEST_CASE("a copy is told apart from its parent value by value", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    const auto& rows = desk.find<LinkedTable>("standardChanges").model().rows();
    const auto ofRow = [&](const char* id) {
        return std::count_if(rows.begin(), rows.end(),
                             [&](const TableRow& row) { return row.cells[2].text == QLatin1String(id); });
    };
    CHECK(ofRow("G3") == 0);
    desk.sheet.form().show("G3");
    desk.type("rowTarget", QStringLiteral("25.5"));
    REQUIRE(ofRow("G3") == 1);
    const auto changed = std::find_if(rows.begin(), rows.end(), [](const TableRow& row) {
        return row.cells[2].text == QStringLiteral("G3");
    });
    CHECK(changed->cells[3].text == QStringLiteral("target"));
    CHECK(changed->cells[4].text == QStringLiteral("30"));
    CHECK(changed->cells[5].text == QStringLiteral("25.5"));
    desk.find<QPushButton>("revertStandard").click();
    CHECK(ofRow("G3") == 0);
}

TEST_CASE("a value that makes no sense is refused and said beside the form", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    desk.sheet.form().show("G3");
    const std::string before = desk.sheet.draft().entry().text;
    for (const auto& [field, text] :
         {std::pair{"rowTarget", "-4"}, {"rowTarget", "viel"}, {"rowDeadline", "2025-13-40"}}) {
        desk.type(field, QLatin1String(text));
        CHECK_FALSE(desk.sheet.form().problem().isEmpty());
        CHECK(desk.find<QLineEdit>(field).property("invalid").toBool());
        CHECK(desk.sheet.draft().entry().text == before);
    }
    desk.type("rowTarget", QStringLiteral("31"));
    CHECK(desk.sheet.form().problem().isEmpty());
}

TEST_CASE("every mistake in the text is named and its line marked", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    QPlainTextEdit& text = desk.find<QPlainTextEdit>("catalogueText");
    QString broken = text.toPlainText();
    broken.replace(QStringLiteral("kind = \"ratio\""), QStringLiteral("kind = \"ration\""));
    text.setPlainText(broken);
    desk.sheet.editor().readNow();
    QListWidget& mistakes = desk.sheet.editor().mistakes();
    REQUIRE(mistakes.count() >= 1);
    const int line =
        int(broken.left(broken.indexOf(QStringLiteral("\"ration\""))).count(QLatin1Char('\n'))) + 1;
    CHECK(mistakes.item(0)->text().contains(QString::number(line)));
    CHECK(text.extraSelections().size() == mistakes.count());
    CHECK(text.extraSelections().front().cursor.blockNumber() == line - 1);
    CHECK_FALSE(desk.find<QPushButton>("saveStandard").isEnabled());
    emit mistakes.itemClicked(mistakes.item(0));
    CHECK(text.textCursor().blockNumber() == line - 1);
    desk.find<QPushButton>("revertStandard").click();
    CHECK(mistakes.count() == 0);
    CHECK(text.extraSelections().isEmpty());
}

TEST_CASE("a file that is no standard is listed with its mistakes and harms nobody", "[standards]")
{
    SheetFixture desk;
    std::filesystem::create_directories(desk.folder);
    std::ofstream(desk.folder / "broken.toml") << "id = \"broken\nname = 3";
    std::ofstream(desk.folder / "twin.toml") << standardsLibrary({}).front().text;
    const auto library = standardsLibrary(desk.folder);
    const auto builtIn = standardsLibrary({}).size();
    REQUIRE(library.size() == builtIn + 2);
    CHECK(library[builtIn].error);
    CHECK(usable(library).size() == builtIn); // the twin's id is taken
    StandardsDialog sheet(desk.desk, desk.folder);
    CHECK(sheet.library().size() == builtIn + 2);
}

TEST_CASE("a standard that cannot be saved says why and keeps its changes", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    desk.sheet.form().show("G3");
    desk.type("rowTarget", QStringLiteral("29"));
    std::filesystem::remove_all(desk.folder);
    std::ofstream(desk.folder) << "a file where the folder was";
    desk.find<QPushButton>("saveStandard").click();
    CHECK_FALSE(desk.find<QLabel>("standardsSaid").text().isEmpty());
    CHECK(desk.sheet.draft().modified());
    desk.find<QPushButton>("revertStandard").click(); // or closing would ask
}

TEST_CASE("the default of an option changes in the head's form", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    desk.sheet.form().show({});
    desk.type("default-fitness-metres", QStringLiteral("600"));
    CHECK(desk.sheet.draft().standard()->option("fitness-metres")->chosen == "600");
    QComboBox& basis = desk.find<QComboBox>("default-households-basis");
    emit basis.activated(basis.findData(QStringLiteral("registered")));
    CHECK(desk.sheet.draft().standard()->option("households-basis")->chosen == "registered");
    desk.find<QPushButton>("revertStandard").click();
}

TEST_CASE("every kind of row has a name in Chinese", "[standards]")
{
    const SheetFixture desk; // for the translation
    for (int kind = 0; kind <= int(Kind::Narrative); ++kind) {
        const QString name = kindName(Kind(kind));
        INFO(kind << ' ' << name.toStdString());
        CHECK(std::any_of(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x4e00; }));
    }
}

TEST_CASE("an option without a number says so instead of its keyword", "[standards]")
{
    SheetFixture desk;
    desk.copyDalian();
    const QLineEdit& mark = desk.find<QLineEdit>("default-fitness-pass");
    CHECK(mark.text().isEmpty());
    CHECK(mark.placeholderText() == QStringLiteral("未定"));
    desk.type("default-fitness-pass", QStringLiteral("60"));
    CHECK(desk.sheet.draft().standard()->option("fitness-pass")->chosen == "60");
    desk.type("default-fitness-pass", {});
    CHECK(desk.sheet.draft().standard()->option("fitness-pass")->chosen == "none");
}
