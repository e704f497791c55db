// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/residential_land.h"

#include "gis/import/cells/figures.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace yike;
using namespace yike::test;

TEST_CASE("residential land is known by word and by code")
{
    for (const char* text : {"居住用地", "二类居住用地", "城镇住宅用地", "农村宅基地", "R", "R2", "r21",
                             "0701", "070102", "0703", "residential"})
        CHECK(parseLandUse(text) == BuildingUse::Home);
    for (const char* text :
         {"商业用地", "B1", "0702", "08", "工业", "A33", "G1", "路", "非居住用地", "railway", "retail"})
        CHECK(parseLandUse(text) == BuildingUse::Other);
    CHECK(parseLandUse(" ") == BuildingUse::Unknown);
}

TEST_CASE("of a land-use map only residential parcels are taken")
{
    MemoryReader reader("用地", {"用地性质"});
    reader.row({"R2"}, square(0, 0, 100)).row({"B1"}, square(200, 0, 100)).row({""}, square(400, 0, 100));
    auto layer = placed(reader);
    const auto land = readResidentialLand(layer, guessMapping(Role::Demand, reader.columns()), {});
    REQUIRE(land);
    CHECK(land->value.size() == 1);
    CHECK(land->issues.empty());
}

TEST_CASE("land without a named use is all taken and said")
{
    MemoryReader reader("居住用地", {"编号"});
    reader.row({"1"}, square(0, 0, 100));
    auto layer = placed(reader);
    const auto land = readResidentialLand(layer, guessMapping(Role::Demand, reader.columns()), {});
    CHECK(land->value.size() == 1);
    CHECK(hasIssue(land->issues, Code::LandUseUnknown));
}

TEST_CASE("a map without residential land says so")
{
    MemoryReader reader("用地", {"用地性质"});
    reader.row({"B1"}, square(0, 0, 100));
    auto layer = placed(reader);
    CHECK(hasIssue(readResidentialLand(layer, guessMapping(Role::Demand, reader.columns()), {})->issues,
                   Code::LandNoHomes));
}

TEST_CASE("the pieces of a parcel add up to its area")
{
    const std::vector<MultiPolygon> land{polygonsOf(square(37, 41, 230))};
    const Places places = placesOf(land, Metres(100));
    CHECK(places.size() == 9);
    CHECK(std::accumulate(places.share.begin(), places.share.end(), 0.0) == Approx(230.0 * 230.0));
}
