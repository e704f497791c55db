// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/coordinate_text.h"
#include "gis/io/table/cell_text.h"
#include "gis/io/table/sheet_merges.h"
#include "gis/io/table/table_layout.h"
#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

std::vector<TextRow> rowsOf(const std::vector<std::vector<std::string>>& cells)
{
    std::vector<TextRow> rows;
    for (const auto& row : cells)
        rows.push_back({static_cast<std::int64_t>(rows.size() + 1), row});
    return rows;
}

std::string utf16(const std::u16string& words)
{
    std::string bytes = "\xFF\xFE";
    for (const char16_t unit : words)
        bytes += little(unit, 2);
    return bytes;
}

} // namespace

TEST_CASE("figures are read as departments write them")
{
    CHECK(parseCellNumber("1,234")->value == 1234);
    CHECK(parseCellNumber("１，２３４．５")->value == 1234.5);
    CHECK(parseCellNumber(" 400㎡ ")->value == 400);
    CHECK(parseCellNumber("400平方米")->unit == "平方米");
    CHECK(parseCellNumber("3亩")->value == Approx(2000));
    CHECK(parseCellNumber("12百户")->value == 1200);
    CHECK(parseCellNumber("60%")->value == Approx(0.6));
    CHECK(parseCellNumber("007")->leadingZero);
    CHECK(parseCellNumber("-5")->whole);
    for (const auto* none : {"", "abc", "1,23", "nan", "inf", "1e999", "约400", "12-3"})
        CHECK_FALSE(parseCellNumber(none));
    for (const auto* none : {"", " ", "　", "—", "-", "/", "空", "N/A"})
        CHECK(isMissing(none));
    CHECK_FALSE(isMissing("0"));
}

TEST_CASE("positions are read as numbers or as degrees with minutes and seconds")
{
    CHECK(*parseCoordinate("121.6") == 121.6);
    CHECK(*parseCoordinate("121°36′50″") == Approx(121 + 36 / 60.0 + 50 / 3600.0));
    CHECK(*parseCoordinate("东经121度36分") == Approx(121.6));
    CHECK(*parseCoordinate("84°31'06\"W") == Approx(-84.518333).margin(1e-5));
    CHECK_FALSE(parseCoordinate("121°99′"));
    CHECK_FALSE(parseCoordinate("east"));
    CHECK(parseCoordinatePair("121.6，38.9") == Coordinate{121.6, 38.9});
    CHECK_FALSE(parseCoordinatePair("121.6"));
}

TEST_CASE("columns that hold positions are known by their names in any order")
{
    CHECK(findCoordinateColumns({{"纬度"}, {"名称"}, {"经度"}}).x == 2U);
    CHECK(findCoordinateColumns({{"LAT"}, {"lng"}}).y == 0U);
    CHECK(findCoordinateColumns({{"X坐标"}, {"Y坐标"}}).x == 0U);
    CHECK(findCoordinateColumns({{"经纬度"}}).pair == 0U);
    CHECK_FALSE(findCoordinateColumns({{"lon"}, {"name"}}).any());
}

TEST_CASE("a title and a header with merged groups give the leaves as names")
{
    // the shape of the sample's sheet: title and note across, groups over leaves, two columns down both rows
    const auto rows = rowsOf({{"澄湾市统计表"},
                              {"单位:户"},
                              {"街道", "社区", "户数", "", "人口"},
                              {"", "", "户籍", "常住", "常住"},
                              {"鸥渡街道", "旧码头", "10", "20", "30"}});
    const std::vector<MergedCells> merged{
        {0, 0, 0, 4}, {1, 1, 0, 4}, {2, 3, 0, 0}, {2, 3, 1, 1}, {2, 2, 2, 3}};
    LayoutHints hints;
    hints.merged = &merged;
    const auto layout = findLayout(rows, hints);
    CHECK(layout.headerRow == 3);
    CHECK(layout.headerRows == 2);
    CHECK(layout.titleRows == 2);
    CHECK(layout.names == std::vector<std::string>{"街道", "社区", "户籍", "户数-常住", "人口-常住"});
}

TEST_CASE("without recorded merges the same header is found by its blanks")
{
    const auto rows = rowsOf({{"澄湾市统计表"},
                              {"街道", "社区", "户数", "", "人口", ""},
                              {"", "", "户籍户数", "常住户数", "常住人口", "60岁以上"},
                              {"鸥渡街道", "旧码头", "10", "20", "30", "4"}});
    const auto layout = findLayout(rows, {});
    CHECK(layout.headerRow == 2);
    CHECK(layout.headerRows == 2);
    CHECK(layout.names[3] == "常住户数");
}

TEST_CASE("a header chosen by hand is taken and a table of figures has none")
{
    const auto rows = rowsOf({{"1", "2"}, {"3", "4"}});
    CHECK(findLayout(rows, {}).headerRow == 0);
    CHECK(findLayout(rows, {}).names == std::vector<std::string>{"A", "B"});
    LayoutHints chosen;
    chosen.headerRow = 1;
    CHECK(findLayout(rows, chosen).names == std::vector<std::string>{"1", "2"});
    CHECK(columnLetters(27) == "AB");
}

TEST_CASE("totals and notes are told from rows")
{
    CHECK(isTotalRow({1, {"合计", "", "5"}}));
    CHECK(isTotalRow({1, {"", "鸥渡街道小 计", "5"}}));
    CHECK(isTotalRow({1, {"Total", "5"}}));
    CHECK_FALSE(isTotalRow({1, {"统计社区", "5"}}));
    CHECK(isNoteRow({1, {"注：数据为2024年底", "", ""}}));
    CHECK_FALSE(isNoteRow({1, {"注水社区", "5"}}));
    CHECK(parseCellRange("A5:B12")->lastRow == 11);
    CHECK_FALSE(parseCellRange("A5"));
}

TEST_CASE("a CSV is read in UTF-8 with mark and in GBK and in UTF-16")
{
    const Folder folder;
    const auto cellOf = [&](const std::string& content) {
        const auto layer = readWhole(folder.write("a.csv", content));
        return layer ? layer->layer.columns.at(0).name + "=" + text(layer->rows.values.at(0).at(0)) : "error";
    };
    CHECK(cellOf("\xEF\xBB\xBFname,n\r\n望潮区,1\r\n") == "name=望潮区");
    CHECK(cellOf("name,n\n" + kGbk + ",1\n") == "name=望潮区");
    CHECK(cellOf(utf16(u"name\tn\n望潮区\t1\n")) == "name=望潮区");
    CHECK(cellOf("name;n\n\"a;\"\"b\"\"\";1\n") == "name=a;\"b\"");
}

TEST_CASE("a CSV with positions is a layer of points in either column order")
{
    const Folder folder;
    const auto layer =
        *readWhole(folder.write("a.csv", "纬度,名称,经度\n38.9,甲,121.6\n,乙,\n0,丙,0\nx,丁,y\n"));
    CHECK(layer.layer.kind == ShapeKind::Point);
    CHECK(layer.layer.crs->epsg == 4490);
    CHECK(layer.rows.shapes[0].parts[0][0][0] == Coordinate{121.6, 38.9});
    for (const std::size_t i : {1U, 2U, 3U})
        CHECK(layer.rows.shapes[i].kind == ShapeKind::None);
    CHECK(find(layer.issues, Code::CoordinateZero)->count == 1);
    CHECK(find(layer.issues, Code::CoordinateNotNumber)->where.row == 5);
}

TEST_CASE("columns the wrong way round are swapped and it is said")
{
    const Folder folder;
    const auto layer = *readWhole(folder.write("a.csv", "x,y\n38.9,121.6\n39.0,121.7\n"));
    CHECK(layer.rows.shapes[0].parts[0][0][0] == Coordinate{121.6, 38.9});
    CHECK(find(layer.issues, Code::CoordinateColumnsSwapped) != nullptr);
}

TEST_CASE("types follow the cells and codes stay text")
{
    const Folder folder;
    const auto layer =
        *readWhole(folder.write("a.csv", "code,n,share,day,mixed\n01,\"1,000\",0.5,2025-06-30,1\n02,—,2,2025/"
                                         "7/1,2\n03,3,3,,3\n04,4,4,,4\n05,5,5,,约5\n"));
    const auto& columns = layer.layer.columns;
    CHECK(columns[0].type == ColumnType::Text);
    CHECK(columns[1].type == ColumnType::Integer);
    CHECK(columns[2].type == ColumnType::Real);
    CHECK(columns[3].type == ColumnType::Day);
    CHECK(columns[4].type == ColumnType::Text);
    CHECK(text(layer.rows.values[0][1]) == "1000");
    CHECK(text(layer.rows.values[1][1]) == "blank");
    CHECK(text(layer.rows.values[1][3]) == "2025-07-01");
    CHECK(find(layer.issues, Code::ColumnMixed) != nullptr);
}

TEST_CASE("broken tables are refused with their line")
{
    const Folder folder;
    const auto open = readWhole(folder.write("a.csv", "a,b\n1,\"x\n2,y\n"));
    REQUIRE_FALSE(open);
    CHECK(open.error().code == Code::CsvQuoteOpen);
    CHECK(std::get<std::int64_t>(open.error().args[1].second) == 2);
    CHECK(readWhole(folder.write("b.csv", "")).error().code == Code::TableEmpty);
    CHECK_FALSE(readWhole(folder.write("c.xlsx", "PK\x03\x04 not a workbook")));
    CHECK_FALSE(readWhole(folder.write("d.xls", "not a workbook")));
}

TEST_CASE("the sample's sheet loses titles and totals and fills its merged sub-districts")
{
    const std::filesystem::path file = YIKE_SOURCE_DIR "/data/sample/source/社区统计.xlsx";
    if (!std::filesystem::exists(file)) {
        WARN("sample sheet skipped: data absent");
        return;
    }
    CHECK(*listLayers(file) == std::vector<std::string>{"社区", "街道", "区县"});
    const auto layer = *readWhole(file);
    CHECK(layer.layer.name == "社区");
    CHECK(layer.layer.columns.size() == 16);
    CHECK(layer.layer.columns[3].name == "常住户数");
    CHECK(layer.layer.columns[3].type == ColumnType::Integer);
    CHECK(text(layer.rows.values[1][0]) == text(layer.rows.values[0][0]));
    CHECK(find(layer.issues, Code::TotalRowsDropped) != nullptr);
    for (const auto& row : layer.rows.values) {
        CHECK(text(row[0]) != "blank");
        CHECK(text(row[1]).find("计") == std::string::npos);
    }
    OpenOptions keep;
    keep.keepTotals = true;
    CHECK(readWhole(file, keep)->rows.rows() > layer.rows.rows());
}
