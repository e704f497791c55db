// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/reach.h"

#include "core/base/parallel.h"
#include "core/geometry/measure.h"
#include "tests/core/coverage/random_town.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string_view>

using namespace yike;
using namespace yike::test;

namespace {

constexpr auto kFar = NearestStops::kUnreached;

std::shared_ptr<const WalkingModel> modelOn(const Streets& streets, const std::vector<Point>& homes,
                                            SnapLimits limits = {})
{
    const auto walk = walkAlong(streets, homes, {}, limits, Progress());
    REQUIRE(walk);
    return walk->value;
}

Stop stopAt(std::uint32_t id, std::vector<Point> points)
{
    return Stop{FacilityId(id), std::move(points)};
}

NearestStops nearest(const WalkingModel& walk, const std::vector<Stop>& stops, double limit)
{
    const auto found = walk.nearest(stops, Metres(limit), Progress());
    REQUIRE(found);
    return *found;
}

/// Metres from the place lettered A to that lettered B.
double walkFromAToB(const Drawing& drawing)
{
    const auto walk = modelOn(drawing.streets, {drawing.at('A')});
    const auto mm = nearest(*walk, {stopAt(1, {drawing.at('B')})}, 1e6).millimetres[0];
    return mm == kFar ? std::numeric_limits<double>::infinity() : mm / 1000.0;
}

} // namespace

TEST_CASE("a walk is the access leg and the streets and the access leg", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {300, 0}}), street({{300, 0}, {300, 400}})}, {{100, 20}});
    const auto found = nearest(*walk, {stopAt(7, {{310, 100}})}, 1000);
    CHECK(found.millimetres[0] == 20'000 + 200'000 + 100'000 + 10'000);
    CHECK(found.owner[0] == FacilityId(7));
}

TEST_CASE("on one edge the walk goes straight along it", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {1000, 0}})}, {{400, 5}, {600, 5}, {500, 0}});
    const auto found = nearest(*walk, {stopAt(1, {{500, 0}})}, 1000);
    CHECK(found.millimetres == std::vector<std::uint32_t>{105'000, 105'000, 0});
}

TEST_CASE("round a ring the shorter way counts", "[reach]")
{
    const auto walk =
        modelOn({street({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}})}, {{0, 90}, {50, 100}});
    const auto found = nearest(*walk, {stopAt(1, {{10, 0}})}, 1000);
    CHECK(found.millimetres == std::vector<std::uint32_t>{100'000, 160'000});
}

TEST_CASE("the far bank is not covered when the bridge is a kilometre away", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {1000, 0}}), street({{0, 50}, {1000, 50}}),
                               street({{1000, 0}, {1000, 50}}, StreetClass::Street, 1)},
                              {{0, 60}});
    const std::vector<Stop> school{stopAt(1, {{0, -10}})};
    CHECK(nearest(*walk, school, 1000).millimetres[0] == kFar);
    CHECK(nearest(*walk, school, 2070).millimetres[0] == 2'070'000);
    CHECK(nearest(*walkStraight(std::vector<Point>{{0, 60}}, 1.3), school, 1000).millimetres[0] == 91'000);
}

TEST_CASE("an island with streets and no bridge is not reached from the mainland", "[reach]")
{
    const std::vector<Point> homes{{0, 10}, {0, 510}};
    const Streets streets{street({{0, 0}, {500, 0}}), street({{0, 500}, {200, 500}})};
    const auto walk = walkAlong(streets, homes, {}, {}, Progress());
    REQUIRE(walk);
    const auto found = nearest(*walk->value, {stopAt(1, {{500, 0}})}, 5000);
    CHECK(found.millimetres == std::vector<std::uint32_t>{510'000, kFar});
    REQUIRE(walk->issues.size() == 2);
    CHECK(walk->issues[0].code == Code::StreetsApart);
    CHECK(walk->issues[0].where.at->y == 500);
    CHECK(walk->issues[1].code == Code::DemandOnIsland);
    CHECK(walk->issues[1].where.at == Point{0, 510});
}

TEST_CASE("residents of an island without streets do not walk across the water", "[reach]")
{
    const std::vector<Point> homes{{0, 140}, {0, 160}, {0, 900}};
    const auto walk = walkAlong({street({{0, 0}, {500, 0}})}, homes, {}, {}, Progress());
    REQUIRE(walk);
    CHECK(nearest(*walk->value, {stopAt(1, {{0, 0}})}, 5000).millimetres ==
          std::vector<std::uint32_t>{140'000, kFar, kFar});
    CHECK(walk->value->unsnappedDemand() == std::vector<std::uint32_t>{1, 2});
    REQUIRE(walk->issues.size() == 1);
    CHECK(walk->issues[0].code == Code::DemandUnsnapped);
    CHECK(walk->issues[0].count == 2);
    CHECK(walk->issues[0].where.at == Point{0, 160});
}

TEST_CASE("a crossing without a shared vertex is no way", "[reach]")
{
    CHECK(std::isinf(walkFromAToB(draw("  A  \n"
                                       "  |  \n"
                                       "+-#-B\n"
                                       "  |  \n"
                                       "  +  \n"))));
    CHECK(walkFromAToB(draw("  A  \n"
                            "  |  \n"
                            "+-+-B\n"
                            "  |  \n"
                            "  +  \n")) == 40);
}

TEST_CASE("the way leads round the block and over the bridge", "[reach]")
{
    CHECK(walkFromAToB(draw("A     +=====+\n"
                            "|     |     |\n"
                            "+-----+     B\n")) == 20 + 60 + 20 + 60 + 20);
}

TEST_CASE("rural homes may lie farther from the street", "[reach]")
{
    const std::vector<Point> homes{{0, 200}, {0, 200}, {0, 301}};
    const auto walk = walkAlong({street({{0, 0}, {500, 0}})}, homes, {false, true, true}, {}, Progress());
    REQUIRE(walk);
    CHECK(nearest(*walk->value, {stopAt(1, {{0, 0}})}, 5000).millimetres ==
          std::vector<std::uint32_t>{kFar, 200'000, kFar});
}

TEST_CASE("a facility is reached at its nearest entrance", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {1000, 0}})}, {{100, 0}, {900, 0}});
    const auto found = nearest(*walk, {stopAt(3, {{0, 10}, {1000, 10}})}, 1000);
    CHECK(found.millimetres == std::vector<std::uint32_t>{110'000, 110'000});
}

TEST_CASE("facilities away from every street are listed", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {1000, 0}})}, {{0, 0}});
    std::vector<Stop> stops{stopAt(5, {{0, 151}}), stopAt(2, {{0, 500}, {0, 149}}), stopAt(1, {}),
                            stopAt(4, {{0, 299}})};
    stops.back().rural = true;
    CHECK(walk->unsnapped(stops) == std::vector{FacilityId(1), FacilityId(5)});
    CHECK(walk->alongNetwork());
}

TEST_CASE("equally far facilities go to the lower id in any order", "[reach]")
{
    std::vector<Stop> stops{stopAt(8, {{0, 0}}), stopAt(3, {{200, 0}}), stopAt(5, {{100, 100}})};
    const Streets streets{street({{0, 0}, {100, 0}, {200, 0}}), street({{100, 0}, {100, 100}})};
    const std::vector<Point> homes{{100, 0}};
    for (int turn = 0; turn < 3; ++turn) {
        std::rotate(stops.begin(), stops.begin() + 1, stops.end());
        CHECK(nearest(*modelOn(streets, homes), stops, 500).owner[0] == FacilityId(3));
        CHECK(nearest(*walkStraight(homes, 1.3), stops, 500).owner[0] == FacilityId(3));
    }
}

TEST_CASE("a walk of exactly the limit counts", "[reach]")
{
    const auto walk = modelOn({street({{0, 0}, {2000, 0}})}, {{999.5, 0}, {1000, 0}, {1000.001, 0}});
    CHECK(nearest(*walk, {stopAt(1, {{0, 0}})}, 1000).millimetres ==
          std::vector<std::uint32_t>{999'500, 1'000'000, kFar});
    CHECK(nearest(*walk, {stopAt(1, {{0, 0}})}, 999.499).millimetres ==
          std::vector<std::uint32_t>{kFar, kFar, kFar});
}

TEST_CASE("without facilities nobody is served", "[reach]")
{
    const std::vector<Point> homes{{0, 0}, {5, 5}};
    CHECK(nearest(*modelOn({street({{0, 0}, {100, 0}})}, homes), {}, 500).millimetres ==
          std::vector<std::uint32_t>{kFar, kFar});
    CHECK(nearest(*walkStraight(homes, 1.3), {}, 500).millimetres == std::vector<std::uint32_t>{kFar, kFar});
}

TEST_CASE("a straight walk is the distance times the detour factor", "[reach]")
{
    const auto walk = walkStraight(std::vector<Point>{{300, 400}, {0, 0}}, 1.3);
    CHECK(nearest(*walk, {stopAt(1, {{0, 0}})}, 650).millimetres == std::vector<std::uint32_t>{650'000, 0});
    CHECK(nearest(*walk, {stopAt(1, {{0, 0}})}, 649.999).millimetres == std::vector<std::uint32_t>{kFar, 0});
    CHECK_FALSE(walk->alongNetwork());
    CHECK(walk->unsnapped(std::vector{stopAt(1, {{9e5, 9e5}})}).empty());
}

TEST_CASE("straight walks equal the nearest by looking at every facility", "[reach]")
{
    const RandomTown town = randomTown(5);
    const auto found = nearest(*walkStraight(town.homes, 1.25), town.stops, 300);
    for (std::size_t i = 0; i < town.homes.size(); ++i) {
        std::pair<std::uint32_t, FacilityId> best{kFar, FacilityId(0)};
        for (const Stop& stop : town.stops) {
            for (const Point& p : stop.points) {
                const auto mm = static_cast<std::uint32_t>(std::lround(distance(p, town.homes[i]) * 1250));
                if (mm <= 300'000)
                    best = std::min(best, {mm, stop.facility});
            }
        }
        REQUIRE(std::pair(found.millimetres[i], found.owner[i]) == best);
    }
}

TEST_CASE("who reaches a facility in a straight line is who a search from it alone finds", "[reach]")
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> metres(0, 3000);
    std::vector<Point> homes;
    for (int i = 0; i < 300; ++i)
        homes.push_back({metres(random), metres(random)});
    std::vector<Stop> stops;
    for (std::uint32_t i = 0; i < 12; ++i)
        stops.push_back(stopAt(i, {{metres(random), metres(random)}, {metres(random), metres(random)}}));
    const auto walk = walkStraight(homes, 1.3);
    const auto sets = walk->reachSets(stops, Metres(800), Progress());
    const auto alone = walk->WalkingModel::reachSets(stops, Metres(800), Progress());
    REQUIRE(sets);
    REQUIRE(alone);
    CHECK(sets->first == alone->first);
    CHECK(sets->homes == alone->homes);
    CHECK(sets->size() == 12);
}

TEST_CASE("walks do not depend on threads or on the order of streets and facilities", "[reach]")
{
    RandomTown town = randomTown(3);
    const auto expected = nearest(*modelOn(town.streets, town.homes), town.stops, 600);
    std::mt19937 random(1);
    for (const unsigned threads : {1U, 2U, 5U}) {
        setThreadLimit(threads);
        std::shuffle(town.streets.begin(), town.streets.end(), random);
        std::shuffle(town.stops.begin(), town.stops.end(), random);
        const auto again = nearest(*modelOn(town.streets, town.homes), town.stops, 600);
        CHECK(again.millimetres == expected.millimetres);
        CHECK(again.owner == expected.owner);
    }
    setThreadLimit(0);
}

TEST_CASE("one walking model answers several threads at once", "[reach]")
{
    const RandomTown town = randomTown(4);
    const auto walk = modelOn(town.streets, town.homes);
    const auto expected = nearest(*walk, town.stops, 600);
    std::vector<NearestStops> answers(8);
    parallelBlocks(answers.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            answers[i] = walk->nearest(town.stops, Metres(600), Progress()).value();
    });
    for (const NearestStops& answer : answers)
        CHECK(answer.millimetres == expected.millimetres);
}

TEST_CASE("more facilities never make a walk longer", "[reach]")
{
    const RandomTown town = randomTown(6);
    const auto walk = modelOn(town.streets, town.homes);
    std::vector<Stop> some;
    std::vector<std::uint32_t> before(town.homes.size(), kFar);
    for (const Stop& stop : town.stops) {
        some.push_back(stop);
        const auto now = nearest(*walk, some, 900).millimetres;
        for (std::size_t i = 0; i < now.size(); ++i)
            REQUIRE(now[i] <= before[i]);
        before = now;
    }
}

TEST_CASE("walks can be cancelled before and while they are measured", "[reach]")
{
    const RandomTown town = randomTown(2);
    std::stop_source stop;
    stop.request_stop();
    const Progress cancelled(stop.get_token(), {});
    const auto walk = walkAlong(town.streets, town.homes, {}, {}, cancelled);
    REQUIRE_FALSE(walk);
    CHECK(walk.error().code == Code::Cancelled);
    CHECK(modelOn(town.streets, town.homes)->nearest(town.stops, Metres(500), cancelled).error().code ==
          Code::Cancelled);
    CHECK(walkStraight(town.homes, 1.3)->nearest(town.stops, Metres(500), cancelled).error().code ==
          Code::Cancelled);
}

TEST_CASE("places that are not finite are not reached and harm nothing", "[reach]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Point> homes{{nan, 0}, {10, 0}};
    const std::vector<Stop> stops{stopAt(1, {{nan, nan}}), stopAt(2, {{0, 0}})};
    const std::vector<std::uint32_t> expected{kFar, 10'000};
    CHECK(nearest(*modelOn({street({{0, 0}, {100, 0}})}, homes), stops, 500).millimetres == expected);
    CHECK(nearest(*walkStraight(homes, 1.0), stops, 500).millimetres == expected);
}
