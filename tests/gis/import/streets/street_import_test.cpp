// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/street_import.h"

#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

Shape line(std::initializer_list<Coordinate> points)
{
    return {ShapeKind::Line, {{Path(points)}}};
}

StreetClass kindOf(const WayTags& tags)
{
    return walkability(tags).kind;
}

WayTags way(std::string highway, std::string foot = {}, std::string access = {})
{
    WayTags tags;
    tags.highway = std::move(highway);
    tags.foot = std::move(foot);
    tags.access = std::move(access);
    return tags;
}

} // namespace

TEST_CASE("motorways ramps and rail are out in both vocabularies")
{
    for (const char* out : {"motorway", "motorway_link", "高速公路", "匝道", "铁路", "construction"})
        CHECK(kindOf(way(out)) == StreetClass::Excluded);
    CHECK(kindOf(way("motorway", "yes")) == StreetClass::Excluded);
    WayTags rail;
    rail.railway = "rail";
    CHECK(kindOf(rail) == StreetClass::Excluded);
}

TEST_CASE("streets paths and steps are told apart")
{
    CHECK(kindOf(way("主干路")) == StreetClass::Main);
    CHECK(kindOf(way("次干路")) == StreetClass::Main);
    CHECK(kindOf(way("支路")) == StreetClass::Street);
    CHECK(kindOf(way("步行道")) == StreetClass::Footpath);
    CHECK(kindOf(way("台阶")) == StreetClass::Steps);
    CHECK(kindOf(way("residential")) == StreetClass::Street);
    CHECK(kindOf(way("footway")) == StreetClass::Footpath);
    CHECK(kindOf(way("steps")) == StreetClass::Steps);
}

TEST_CASE("a word for walkers goes before one for all traffic")
{
    CHECK(kindOf(way("service", "", "private")) == StreetClass::Excluded);
    CHECK(kindOf(way("service", "yes", "private")) == StreetClass::Street);
    CHECK(kindOf(way("residential", "no")) == StreetClass::Excluded);
    CHECK(kindOf(way("cycleway", "", "destination")) == StreetClass::Footpath);
}

TEST_CASE("bridges lie above and tunnels below unless a layer is said")
{
    WayTags tags = way("primary");
    tags.bridge = "yes";
    CHECK(walkability(tags).level == 1);
    tags.layer = "2";
    CHECK(walkability(tags).level == 2);
    WayTags tunnel = way("primary");
    tunnel.tunnel = "yes";
    CHECK(walkability(tunnel).level == -1);
    tunnel.tunnel = "building_passage";
    CHECK(walkability(tunnel).level == 0);
    WayTags no = way("primary");
    no.bridge = "no";
    CHECK(walkability(no).level == 0);
}

TEST_CASE("an unknown class is walkable and reported")
{
    MemoryReader reader("道路", {"道路类型", "层级"});
    reader.row({"神秘路", "0"}, line({at(0, 0), at(100, 0)})).row({"匝道", "1"}, line({at(0, 0), at(0, 50)}));
    auto layer = placed(reader);
    const auto streets = readStreets(layer, guessMapping(Role::StreetLines, reader.columns()), {});
    REQUIRE(streets);
    CHECK(streets->value[0].kind == StreetClass::Street);
    CHECK(streets->value[1].kind == StreetClass::Excluded);
    CHECK(streets->value[1].level == 1);
    CHECK(argOf(issueOf(streets->issues, Code::StreetClassUnknown), "word") == "神秘路");
}

TEST_CASE("lengths are geodesic and shared vertices stay equal to the millimetre")
{
    MemoryReader reader("道路", {"道路类型"});
    reader.row({"支路"}, line({at(0, 0), at(1000.0000003, 0)}));
    reader.row({"支路"}, line({at(1000, 0.0000002), at(1000, 1000)}));
    auto layer = placed(reader);
    const auto streets = readStreets(layer, guessMapping(Role::StreetLines, reader.columns()), {});
    CHECK(streets->value[0].shape.back() == streets->value[1].shape.front());
    // 100 km west of the central meridian 123 E the projection stretches by 1.2e-4.
    CHECK(streets->value[0].lengthMm[0] == Approx(999877).margin(15));
    CHECK(streets->value[0].lengthMm.size() == streets->value[0].shape.size() - 1);
}

TEST_CASE("a layer with nothing to walk on has to be decided")
{
    MemoryReader reader("道路", {"道路类型"});
    reader.row({"铁路"}, line({at(0, 0), at(100, 0)}));
    auto layer = placed(reader);
    const auto streets = readStreets(layer, guessMapping(Role::StreetLines, reader.columns()), {});
    CHECK(issueOf(streets->issues, Code::StreetsNoneWalkable).severity == Severity::Decide);
}
