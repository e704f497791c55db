// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/cells.h"

#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

struct OneRow {
    FeatureBatch batch;
    MappedColumns columns;
    std::vector<CellTrouble> troubles;

    OneRow(const char* header, const char* cell, Role role)
    {
        MemoryReader reader("表", {header});
        reader.row({cell});
        batch = **reader.next();
        columns = *MappedColumns::of(guessMapping(role, reader.columns()), reader.columns(), "表");
    }
    MappedRow row() { return {columns, batch, 0, troubles}; }
};

} // namespace

TEST_CASE("a cell with its own unit is converted by it and the mix is said")
{
    OneRow one("建筑面积(㎡)", "0.12亩", Role::Facilities);
    CHECK(one.row().number("floor-area") == Approx(80));
    REQUIRE(one.troubles.size() == 1);
    CHECK(one.troubles[0].otherUnit);
    CHECK(troubleIssues(one.troubles, "表")[0].code == Code::ImportUnitsMixed);
}

TEST_CASE("the unit of the header counts where the cell has none")
{
    OneRow one("建筑面积(亩)", "3", Role::Facilities);
    CHECK(one.row().number("floor-area") == Approx(2000));
    CHECK(one.troubles.empty());
}

TEST_CASE("a dash and a blank are missing and a word is reported")
{
    CHECK_FALSE(OneRow("常住户数", "—", Role::UnitValues).row().number("households.resident"));
    CHECK_FALSE(OneRow("常住户数", "", Role::UnitValues).row().number("households.resident"));
    OneRow word("常住户数", "约三百", Role::UnitValues);
    CHECK_FALSE(word.row().number("households.resident"));
    CHECK(troubleIssues(word.troubles, "表")[0].code == Code::ImportCellUnreadable);
}

TEST_CASE("a number beyond all reason is reported")
{
    OneRow one("常住户数", "13912345678901", Role::UnitValues);
    CHECK_FALSE(one.row().number("households.resident"));
    CHECK(one.troubles.size() == 1);
}

TEST_CASE("zero stays zero")
{
    CHECK(OneRow("常住户数", "0", Role::UnitValues).row().number("households.resident") == 0.0);
}

TEST_CASE("yes and no in both languages are flags")
{
    CHECK(OneRow("自助终端", "是", Role::UnitValues).row().number("flag.self-service-terminal") == 1.0);
    CHECK(OneRow("自助终端", "否", Role::UnitValues).row().number("flag.self-service-terminal") == 0.0);
    CHECK_FALSE(OneRow("自助终端", "—", Role::UnitValues).row().number("flag.self-service-terminal"));
    CHECK(parseYesNo("YES") == 1.0);
    CHECK_FALSE(parseYesNo("也许"));
}

TEST_CASE("dates may be months or come with a time")
{
    CHECK(toIso(*OneRow("启用日期", "2021-09", Role::Facilities).row().date("opened")) == "2021-09-01");
    CHECK(toIso(*OneRow("启用日期", "2021年9月", Role::Facilities).row().date("opened")) == "2021-09-01");
    CHECK(toIso(*OneRow("启用日期", "2021/09/05 00:00:00", Role::Facilities).row().date("opened")) ==
          "2021-09-05");
    OneRow bad("启用日期", "去年", Role::Facilities);
    CHECK_FALSE(bad.row().date("opened"));
    CHECK(bad.troubles.size() == 1);
}

TEST_CASE("lists are split at Chinese and Latin marks")
{
    CHECK(splitList("全托、日托，上门;助餐 / 助浴") ==
          std::vector<std::string>{"全托", "日托", "上门", "助餐", "助浴"});
    CHECK(splitList(" 、 ").empty());
}
