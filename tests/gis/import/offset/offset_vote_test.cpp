// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/offset_vote.h"

#include "gis/import/offset/own_unit_vote.h"
#include "gis/import/offset/street_vote.h"
#include "gis/import/units/unit_tree.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace yike;
using namespace yike::test;

namespace {

OffsetVote vote(std::int64_t voters, std::array<std::int64_t, 5> fitting, std::size_t tried = 3)
{
    OffsetVote result;
    result.voters = voters;
    result.fitting = fitting;
    result.tried = tried;
    return result;
}

double metresBetween(LonLat a, LonLat b)
{
    return std::hypot((a.lon - b.lon) * 86'700, (a.lat - b.lat) * 111'000); // at 38.9 degrees
}

} // namespace

TEST_CASE("an offset is told by ten voters with a clear lead over each of the others")
{
    CHECK(vote(432, {328, 402, 289}).told()->offset == Offset::Gcj02); // the sample's facilities by streets
    CHECK(vote(225, {155, 83, 90}).told()->offset == Offset::None);    // Shanghai's hospitals by streets
    CHECK(vote(10, {0, 10, 0}).told()->offset == Offset::Gcj02);
    CHECK_FALSE(vote(9, {0, 9, 0}).told());
    CHECK_FALSE(vote(1000, {900, 950, 500}).told()); // five points may be the units' size
    CHECK_FALSE(vote(22, {12, 8, 4}).told());        // eighteen points of so few may be chance
    CHECK_FALSE(vote(1000, {500, 900, 890}).told());
}

TEST_CASE("what was shifted may also be the other layer where that is open")
{
    CHECK_FALSE(vote(100, {50, 20, 20, 95, 30}, 3).told()->ofOther);
    const auto told = vote(100, {50, 20, 20, 95, 30}, 5).told();
    REQUIRE(told);
    CHECK(told->ofOther);
    CHECK(told->offset == Offset::Gcj02);
}

TEST_CASE("moving places one way stands for moving the ground the other")
{
    const LonLat home{121.6, 38.9};
    const OffsetHypothesis gcj{Offset::Gcj02, false};
    const LonLat shifted = applyOffset(home, Offset::Gcj02);
    CHECK(metresBetween(supposedPlace(shifted, gcj, InQuestion::Places), home) < 0.01);
    CHECK(metresBetween(supposedPlace(home, gcj, InQuestion::Ground), shifted) < 0.01);
    CHECK(metresBetween(supposedPlace(home, {Offset::Gcj02, true}, InQuestion::Places), shifted) < 0.01);
    CHECK(metresBetween(supposedPlace(home, {}, InQuestion::Ground), home) == 0);
}

TEST_CASE("rows vote only where they name a unit that exists")
{
    MemoryReader reader("设施", {"所属社区"});
    reader.row({"甲社区"}, spot(50, 50)).row({"乙社区"}, spot(50, 60)).row({"丙社区"}, spot(50, 70));
    reader.row({"甲社区"}).row({""}, spot(20, 20));
    std::vector<CommunityRow> rows(2);
    rows[0].name = "甲社区";
    rows[0].shape = {{{{400000, 4300000}, {400100, 4300000}, {400100, 4300100}, {400000, 4300100}}, {}}};
    rows[1].name = "乙社区";
    rows[1].shape = {{{{400100, 4300000}, {400200, 4300000}, {400200, 4300100}, {400100, 4300100}}, {}}};
    VoteUnits ground;
    ground.units = std::move(buildUnitTree(std::move(rows), {"社区", {}, {}, true, {}}).value);
    std::vector<UnitShape> shapes;
    for (const Unit& unit : ground.units)
        if (!unit.shape.empty())
            shapes.push_back({unit.id, &unit.shape});
    ground.communities = UnitIndex(shapes);
    auto layer = placed(reader);
    const auto votes = voteByOwnUnit(layer, guessMapping(Role::Facilities, reader.columns()), ground,
                                     InQuestion::Places, 3, Progress());
    REQUIRE(votes);
    CHECK(votes->voters == 2);
    CHECK(votes->fitting[0] == 1);
    CHECK(votes->fitting[1] == 0); // 450 m away
}

TEST_CASE("places vote by whether they stand within fifty metres of a street")
{
    MemoryReader streets("道路", {});
    streets.row({}, {ShapeKind::Line, {{{at(0, 0), at(1000, 0)}}}});
    streets.row({}, {ShapeKind::Line, {{{at(0, 0), at(0, 1000)}}}});
    MemoryReader homes("住宅", {});
    homes.row({}, spot(100, 49)).row({}, spot(100, 51)).row({}, square(200, -10, 10)).row({});
    homes.row({}, spot(5000, 5000)); // far from any street: has nothing to say
    homes.row({}, {ShapeKind::Line, {{{at(0, 0), at(1, 0)}}}});
    auto ground = placed(streets);
    auto layer = placed(homes);
    const auto lines = barePathsOf(ground, Progress());
    REQUIRE(lines);
    const auto places = placesOf(layer, Progress());
    REQUIRE(places);
    CHECK(places->size() == 4);
    const auto votes =
        voteByStreets(*places, layer, StreetSegments(*lines), InQuestion::Places, 3, Progress());
    REQUIRE(votes);
    CHECK(votes->voters == 3);
    CHECK(votes->fitting[0] == 2);
}

TEST_CASE("a vote stops when the planner cancels")
{
    MemoryReader homes("住宅", {});
    homes.row({}, spot(0, 0));
    auto layer = placed(homes);
    std::stop_source stop;
    stop.request_stop();
    const auto votes = voteByStreets({{121.6, 38.9}}, layer, StreetSegments(Streets()), InQuestion::Places, 3,
                                     Progress(stop.get_token(), {}));
    REQUIRE_FALSE(votes);
    CHECK(votes.error().code == Code::Cancelled);
}
