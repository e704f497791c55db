// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/building_import.h"

#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

TEST_CASE("only homes are demand and every building is drawn")
{
    MemoryReader reader("住宅建筑", {"层数", "用途"});
    reader.row({"6", "住宅"}, square(0, 0, 10))
        .row({"3", "商业"}, square(50, 0, 10))
        .row({"", "住宅"}, square(90, 0, 20));
    auto layer = placed(reader);
    const auto buildings = readBuildings(layer, guessMapping(Role::Buildings, reader.columns()), {});
    REQUIRE(buildings);
    REQUIRE(buildings->value.homes.size() == 2);
    CHECK(buildings->value.homes[0].floorArea == Approx(600));
    CHECK(buildings->value.homes[0].at.x == Approx(400005));
    CHECK(buildings->value.homes[1].floorArea == Approx(400));
    CHECK(buildings->value.footprints.size() == 3);
    CHECK(issueOf(buildings->issues, Code::BuildingFloorsMissing).count == 1);
}

TEST_CASE("uses are told apart in Chinese and in OSM's words")
{
    for (const char* home :
         {"住宅", "商住楼", "公寓", "apartments", "house", "semidetached_house", "Residential"})
        CHECK(parseBuildingUse(home) == BuildingUse::Home);
    for (const char* other : {"商业", "工业", "公建", "garage", "school", "greenhouse", "非住宅"})
        CHECK(parseBuildingUse(other) == BuildingUse::Other);
    for (const char* unknown : {"", "yes"})
        CHECK(parseBuildingUse(unknown) == BuildingUse::Unknown);
}

TEST_CASE("floors may carry words and must make sense")
{
    CHECK(parseFloors("6层") == 6.0);
    CHECK(parseFloors("１８") == 18.0);
    CHECK_FALSE(parseFloors("0"));
    CHECK_FALSE(parseFloors("9999"));
    CHECK_FALSE(parseFloors("多层"));
}

TEST_CASE("floors are taken from the height where they are missing")
{
    MemoryReader reader("建筑", {"height"});
    reader.row({"18"}, square(0, 0, 10));
    auto layer = placed(reader);
    const auto buildings = readBuildings(layer, guessMapping(Role::Buildings, reader.columns()), {});
    CHECK(buildings->value.homes[0].floorArea == Approx(600));
    CHECK(hasIssue(buildings->issues, Code::BuildingUseUnknown));
}

TEST_CASE("a layer without a home says so")
{
    MemoryReader reader("建筑", {"用途"});
    reader.row({"工业"}, square(0, 0, 10));
    auto layer = placed(reader);
    const auto buildings = readBuildings(layer, guessMapping(Role::Buildings, reader.columns()), {});
    CHECK(hasIssue(buildings->issues, Code::BuildingsNoHomes));
}
