// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/field_names.h"

#include "tests/support/catch.h"

#include <set>

using namespace yike;

namespace {

std::vector<std::string> namesFor(const std::vector<std::string>& names)
{
    std::vector<Column> columns;
    for (const std::string& name : names)
        columns.push_back({name, ColumnType::Text});
    return shapefileNames(columns);
}

} // namespace

TEST_CASE("names that fit a shapefile stay as they are")
{
    const std::vector<std::string> names{"户数", "within_500", "社区名"};
    CHECK(namesFor(names) == names);
}

TEST_CASE("a Chinese name is cut between characters")
{
    CHECK(namesFor({"常住户数合计"}) == std::vector<std::string>{"常住户"});
    CHECK(namesFor({"a常住户数"}) == std::vector<std::string>{"a常住户"});  // ten bytes
    CHECK(namesFor({"ab常住户数"}) == std::vector<std::string>{"ab常住"});  // the third would end at eleven
    CHECK(namesFor({"\xF0\xA0\x80\x80\xF0\xA0\x80\x80\xF0\xA0\x80\x80"}) == // four bytes each
          std::vector<std::string>{"\xF0\xA0\x80\x80\xF0\xA0\x80\x80"});
}

TEST_CASE("names that become alike are numbered and a short name keeps its own")
{
    CHECK(namesFor({"常住户数合计", "常住户数城镇", "常住户"}) ==
          std::vector<std::string>{"常住_2", "常住_3", "常住户"});
    CHECK(namesFor({"Population", "population"}) == std::vector<std::string>{"Population", "populati_2"});
    CHECK(namesFor({"", ""}) == std::vector<std::string>{"field", "field_2"});
}

TEST_CASE("no two of many alike names are the same or too long")
{
    const std::vector<std::string> many(200, "社区综合服务设施");
    const auto names = namesFor(many);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == many.size());
    for (const std::string& name : names)
        CHECK(name.size() <= 10);
    CHECK(names[150] == "社区_151");
}
