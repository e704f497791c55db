// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/values/values_join.h"

#include "gis/import/plan_builder.h"
#include "gis/import/units/unit_tree.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

CommunityRow community(std::int64_t id, std::string code, std::string name, std::string street)
{
    CommunityRow row;
    row.row = id;
    row.code = std::move(code);
    row.name = std::move(name);
    row.subDistrict = {{}, std::move(street)};
    row.managedBy = "990271";
    return row;
}

std::vector<Unit> town()
{
    return buildUnitTree({community(0, "990202001001", "滨海社区", "甲街道"),
                          community(1, "990202002001", "滨海社区", "乙街道"),
                          community(2, "990202002002", "海员2村社区", "乙街道")},
                         {"社区", "某市", "", true, {}})
        .value;
}

const Unit& byCode(const std::vector<Unit>& units, std::string_view code)
{
    return *std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.code == code; });
}

std::optional<double> value(const std::vector<Unit>& units, std::string_view code, std::string_view key)
{
    const Values& values = byCode(units, code).values;
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional(found->second.number);
}

std::vector<Issue> join(MemoryReader& reader, std::vector<Unit>& units)
{
    auto layer = placed(reader);
    auto table = readValues(layer, guessMapping(Role::UnitValues, reader.columns()), SourceId(7), {});
    REQUIRE(table);
    auto issues = joinValues(table->value, units).issues;
    issues.insert(issues.end(), table->issues.begin(), table->issues.end());
    return issues;
}

} // namespace

TEST_CASE("rows find their community by sub-district and name however spelt")
{
    auto units = town();
    MemoryReader reader("社区", {"街道", "社区名称", "常住户数"});
    reader.row({"甲街道办事处", "滨海社区居委会", "100"})
        .row({"乙街道", "　滨海社区", "200"})
        .row({"乙街道", "海员２村社区", "300"});
    const auto issues = join(reader, units);
    CHECK(value(units, "990202001001", "households.resident") == 100.0);
    CHECK(value(units, "990202002001", "households.resident") == 200.0);
    CHECK(value(units, "990202002002", "households.resident") == 300.0);
    CHECK(byCode(units, "990202002002").values.at("households.resident").source == SourceId(7));
    CHECK(issues.empty());
}

TEST_CASE("a blank cell stays no data and zero stays zero")
{
    auto units = town();
    MemoryReader reader("社区", {"社区代码", "常住户数", "常住人口"});
    reader.row({"990202001001", "", "0"}).row({"990202002001", "—", "12"}).row({"990202002002", "5", "9"});
    (void)join(reader, units);
    CHECK_FALSE(value(units, "990202001001", "households.resident"));
    CHECK(value(units, "990202001001", "population") == 0.0);
    CHECK_FALSE(value(units, "990202002001", "households.resident"));
}

TEST_CASE("a name that two communities bear joins neither and is listed")
{
    auto units = town();
    MemoryReader reader("社区", {"社区名称", "常住户数"});
    reader.row({"滨海社区", "100"}).row({"海员2村社区", "300"});
    const auto issues = join(reader, units);
    CHECK(argOf(issueOf(issues, Code::ValuesAmbiguous), "name") == "滨海社区");
    CHECK_FALSE(value(units, "990202001001", "households.resident"));
    CHECK(value(units, "990202002002", "households.resident") == 300.0);
}

TEST_CASE("a row without a unit and a second row for one are listed and left out")
{
    auto units = town();
    MemoryReader reader("社区", {"街道", "社区名称", "常住户数"});
    reader.row({"甲街道", "桥东社区", "1"})
        .row({"甲街道", "滨海社区", "2"})
        .row({"甲街道", "滨海居委会", "3"});
    const auto issues = join(reader, units);
    CHECK(argOf(issueOf(issues, Code::ValuesUnmatched), "name") == "桥东社区");
    CHECK(hasIssue(issues, Code::ValuesTwice));
    CHECK(hasIssue(issues, Code::ValuesUnitsAbsent));
    CHECK(value(units, "990202001001", "households.resident") == 2.0);
}

TEST_CASE("sub-district and county sheets go to their own levels")
{
    auto units = town();
    MemoryReader streets("街道", {"街道名称", "医保标准化窗口"});
    streets.row({"甲街道", "是"}).row({"乙街道", "否"});
    (void)join(streets, units);
    MemoryReader counties("区县", {"区县代码", "区县名称", "类型", "城镇常住人口"});
    counties.row({"990271", "澄北先导区", "先导区", "4000"});
    (void)join(counties, units);
    const auto street =
        std::find_if(units.begin(), units.end(), [](const Unit& u) { return u.name == "甲街道"; });
    CHECK(street->values.at("flag.medical-insurance-window").number == 1);
    CHECK(byCode(units, "990271").name == "澄北先导区");
    CHECK(byCode(units, "990271").countyKind == CountyKind::LeadingZone);
    CHECK(value(units, "990271", "population.urban") == 4000.0);
}

TEST_CASE("negative numbers are no data")
{
    auto units = town();
    MemoryReader reader("社区", {"社区代码", "常住户数"});
    reader.row({"990202001001", "-9"});
    CHECK(hasIssue(join(reader, units), Code::ImportValueNegative));
    CHECK_FALSE(value(units, "990202001001", "households.resident"));
}

TEST_CASE("a table that names no unit or holds no number is refused")
{
    MemoryReader noUnit("表", {"序号", "常住户数"});
    auto first = placed(noUnit);
    const auto a = readValues(first, guessMapping(Role::UnitValues, noUnit.columns()), SourceId(), {});
    REQUIRE_FALSE(a);
    CHECK(a.error().code == Code::ImportNoUnitColumn);
    MemoryReader noNumber("表", {"社区名称", "电话"});
    auto second = placed(noNumber);
    const auto b = readValues(second, guessMapping(Role::UnitValues, noNumber.columns()), SourceId(), {});
    REQUIRE_FALSE(b);
    CHECK(b.error().code == Code::ImportNoValueColumn);
}

TEST_CASE("one sheet of several levels puts each row on its own")
{
    auto units = town();
    MemoryReader reader("各级", {"层级", "代码", "名称", "上级", "社区工作者人数"});
    reader.row({"社区", "", "滨海社区", "乙街道", "5"})
        .row({"街道", "", "乙街道", "990202", "40"})
        .row({"区县", "990202", "", "", "300"})
        .row({"社区", "990202001001", "滨海社区", "甲街道", "—"});
    const auto issues = join(reader, units);
    CHECK(value(units, "990202002001", "workers") == 5.0);
    CHECK(value(units, "990202", "workers") == 300.0);
    CHECK_FALSE(value(units, "990202001001", "workers"));
    const auto street =
        std::find_if(units.begin(), units.end(), [](const Unit& u) { return u.name == "乙街道"; });
    CHECK(street->values.at("workers").number == 40);
    CHECK_FALSE(hasIssue(issues, Code::ValuesUnmatched));
}

TEST_CASE("a row that names only its sub-district is about the sub-district")
{
    auto units = town();
    MemoryReader reader("表", {"街道", "社区名称", "社区工作者人数"});
    reader.row({"甲街道", "滨海社区", "3"}).row({"甲街道", "", "20"}).row({"乙街道", "", ""});
    (void)join(reader, units);
    CHECK(value(units, "990202001001", "workers") == 3.0);
    const auto street =
        std::find_if(units.begin(), units.end(), [](const Unit& u) { return u.name == "甲街道"; });
    CHECK(street->values.at("workers").number == 20);
}

TEST_CASE("doubtful rows stand in the review list with the unit they went to and what else they may mean")
{
    auto units = town();
    MemoryReader reader("表", {"社区代码", "社区名称", "街道", "常住户数"});
    reader
        .row({"990202001001", "海员2村社区", "", "1"}) // the code of one, the name of another
        .row({"123456789012", "海员2村社区", "乙街道", "2"})
        .row({"", "海员三村", "乙街道", "3"});
    auto layer = placed(reader);
    const auto table = readValues(layer, guessMapping(Role::UnitValues, reader.columns()), SourceId(7), {});
    REQUIRE(table);
    const JoinedValues joined = joinValues(table->value, units);
    REQUIRE(joined.review.size() == 3);
    CHECK(joined.review[0].doubt == RowDoubt::NameDiffers);
    CHECK(units[joined.review[0].joined->index()].code == "990202001001");
    REQUIRE(joined.review[0].candidates.size() == 1);
    CHECK(units[joined.review[0].candidates[0].index()].code == "990202002002");
    CHECK(joined.review[1].doubt == RowDoubt::CodeUnknown);
    CHECK(joined.review[2].doubt == RowDoubt::Unmatched);
    CHECK_FALSE(joined.review[2].joined);
    REQUIRE_FALSE(joined.review[2].candidates.empty()); // 海员三村 and 海员2村 differ in one character
    CHECK(units[joined.review[2].candidates[0].index()].name == "海员2村社区");
    CHECK(joined.rows == 3);
    CHECK(joined.joinedRows == 2);
    CHECK(joined.numbers == 2);
}

TEST_CASE("every figure of the vocabulary is found by its own name with its unit in brackets")
{
    for (const Field& field : builtInFields().fields) {
        CAPTURE(field.key);
        for (const std::string& name : {field.name.zh, field.name.en, field.key}) {
            const std::vector<Column> columns = {{name + "（" + field.unit.zh + "）", ColumnType::Text}};
            const LayerMapping mapping = guessMapping(Role::UnitValues, columns);
            REQUIRE(mapping.fields.size() == 1);
            CHECK(mapping.fields[0].field == field.key);
            CHECK(mapping.fields[0].factor == 1);
        }
    }
}

TEST_CASE("a figure that only its own standard knows is read as number or yes or a day")
{
    auto units = town();
    const std::vector<Field> own = {{"own.grade", {"等级分", "grade"}, {}, FieldType::Number, {}},
                                    {"own.flag", {"是否挂牌", "has a sign"}, {}, FieldType::YesNo, {}},
                                    {"own.day", {"挂牌日期", "day of the sign"}, {}, FieldType::Day, {}}};
    MemoryReader reader("表", {"社区代码", "等级分", "是否挂牌", "挂牌日期"});
    reader.row({"990202001001", "7.5", "是", "2025-03-01"});
    auto layer = placed(reader);
    const auto table =
        readValues(layer, guessMapping(Role::UnitValues, reader.columns(), own), SourceId(7), {});
    REQUIRE(table);
    (void)joinValues(table->value, units);
    CHECK(value(units, "990202001001", "own.grade") == 7.5);
    CHECK(value(units, "990202001001", "own.flag") == 1.0);
    CHECK(value(units, "990202001001", "own.day") == 20250301.0);
}

TEST_CASE("a unit without a code is known by the one its communities begin with")
{
    std::vector<CommunityRow> rows{community(0, "990202001001", "滨海社区", "甲街道"),
                                   community(1, "990202002001", "海员社区", "乙街道")};
    for (CommunityRow& row : rows)
        row.county = {{}, "中区"};
    auto units = buildUnitTree(rows, {"社区", "某市", "", true, {}}).value;
    ValueTable table{"表", SourceId(0), {}};
    table.rows.push_back({0, Level::County, "990202", "", "", "", {}, {{"households.resident", 7}}});
    table.rows.push_back({1, Level::County, "990202", "西区", "", "", {}, {{"households.resident", 8}}});
    table.rows.push_back({2, Level::SubDistrict, "990202002", "乙街道", "", "", {}, {{"beds.elder", 9}}});
    const auto joined = joinValues(table, units);
    CHECK(joined.joinedRows == 2);
    REQUIRE(joined.review.size() == 1); // the code says 中区 but the name does not
    CHECK(joined.review[0].says.name == "西区");
    for (const Unit& unit : units) {
        if (unit.name == "中区")
            CHECK(unit.values.at("households.resident").number == 7);
        if (unit.name == "乙街道")
            CHECK(unit.values.contains("beds.elder"));
    }
}

TEST_CASE("codes that two units or two counties could bear tell nothing")
{
    std::vector<CommunityRow> rows{community(0, "990202001001", "滨海社区", "甲街道"),
                                   community(1, "990202001002", "海员社区", "乙街道"),
                                   community(2, "990203001001", "北社区", "丙街道")};
    for (CommunityRow& row : rows)
        row.county = {{}, "中区"};
    auto units = buildUnitTree(rows, {"社区", "某市", "", true, {}}).value;
    ValueTable table{"表", SourceId(0), {}};
    table.rows.push_back({0, Level::County, "990202", "", "", "", {}, {{"households.resident", 7}}});
    table.rows.push_back({1, Level::SubDistrict, "990202001", "", "", "", {}, {{"households.resident", 7}}});
    CHECK(joinValues(table, units).joinedRows == 0);
}

TEST_CASE("one row about a city is about the only city there is but several are not")
{
    auto units = town();
    units[0].code.clear();
    ValueTable table{"表", SourceId(0), {}};
    table.rows.push_back({0, Level::City, "", "大城市", "", "", {}, {{"households.resident", 7}}});
    auto once = units;
    const auto joined = joinValues(table, once);
    CHECK(joined.joinedRows == 1);
    REQUIRE(joined.review.size() == 1);
    CHECK(joined.review[0].doubt == RowDoubt::NameDiffers);
    CHECK(joined.issues.front().code == Code::ValuesOnlyCity);
    table.rows.push_back({1, Level::City, "", "小城市", "", "", {}, {{"households.resident", 8}}});
    CHECK(joinValues(table, units).joinedRows == 0);
    units[0].code = "990200";
    table.rows = {{0, Level::City, "110000", "大城市", "", "", {}, {{"households.resident", 7}}}};
    CHECK(joinValues(table, units).joinedRows == 0);
}
