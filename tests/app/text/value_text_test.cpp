// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/value_text.h"

#include "tests/support/catch.h"
#include "tests/support/small_town.h"

using namespace yike;

namespace {

constexpr Language kChinese = Language::Chinese;

struct Town {
    Plan plan = test::smallTown();
    Standard standard = test::smallStandard();
    Assessment assessment = test::smallAssessment(plan, standard);

    std::string value(const char* indicator, std::uint32_t unit, Language language = kChinese) const
    {
        return valueText(*standard.find(indicator), *assessment.cell(indicator, UnitId(unit)),
                         plan.unit(UnitId(unit)), language);
    }
};

} // namespace

TEST_CASE("a community without figures shows a dash and a virtual one shows it does not apply")
{
    const Town town;
    CHECK(town.value("G3", 13) == "—");
    CHECK(town.value("G3", 18) == "–");
}

TEST_CASE("having a centre is yes or no in a community and a share in a district")
{
    const Town town;
    CHECK(town.value("G1", 6) == "有");
    CHECK(town.value("G1", 9) == "无");
    CHECK(town.value("G1", 9, Language::English) == "no");
    CHECK(measureOf(*town.standard.find("G1"), Level::County) == Measure::Percent);
}

TEST_CASE("a value just under its target is never shown as the target")
{
    const Town town;
    Cell cell;
    cell.value = 29.96;
    cell.status = Status::NotMet;
    CHECK(valueText(*town.standard.find("G3"), cell, town.plan.unit(UnitId(5)), kChinese) == "29.96");
    cell.value = 99.96;
    CHECK(valueText(*town.standard.find("18a"), cell, town.plan.unit(UnitId(5)), kChinese) == "99.9 %");
}

TEST_CASE("a district shows how many of its communities follow an area rule")
{
    const Town town;
    Cell cell;
    cell.tally.met = 37;
    cell.tally.notMet = 17;
    cell.status = Status::NotMet;
    CHECK(valueText(*town.standard.find("34a"), cell, town.plan.unit(UnitId(1)), kChinese) == "37 / 54");
}

TEST_CASE("a gap is rounded up and carries its unit")
{
    const Town town;
    Cell cell;
    cell.value = 18.6;
    cell.shortfall = 252.2;
    const Unit& unit = town.plan.unit(UnitId(5));
    CHECK(gapText(*town.standard.find("G3"), cell, unit, kChinese) == "缺 253 ㎡");
    CHECK(gapText(*town.standard.find("G3"), cell, unit, Language::English) == "short by 253 ㎡");
    cell.shortfall.reset();
    CHECK(gapText(*town.standard.find("G3"), cell, unit, kChinese).empty());
}

TEST_CASE("a cause names the facility behind it")
{
    const Town town;
    const Cell& cell = *town.assessment.cell("G1", UnitId(11));
    CHECK(cell.cause == Cause::NotOpen);
    CHECK(causeText(*town.standard.find("G1"), cell, town.plan.unit(UnitId(11)), town.plan, kChinese) ==
          "停用或未启用：鸥洲社区党群服务中心");
}
