// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/street_walk.h"

#include "core/base/parallel.h"
#include "core/geometry/measure.h"
#include "tests/core/coverage/random_town.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace yike;
using namespace yike::test;

namespace {

std::shared_ptr<const StreetWalk> walkOn(const Streets& streets, const std::vector<Point>& homes,
                                         const WalkOptions& options = {})
{
    const auto walk = StreetWalk::make(streets, homes, {}, options, Progress());
    REQUIRE(walk);
    return walk->value;
}

/// A hill that rises to the east and to the north, with a bump.
std::optional<double> hill(Point p)
{
    return p.x * 0.06 + p.y * 0.03 + 8 * std::sin(p.x / 90);
}

WalkOptions onTheHill(Direction direction)
{
    return {{}, walkerOf(WalkerKind::Adult), hill, direction};
}

Stop stopAt(std::uint32_t id, Point point)
{
    return Stop{FacilityId(id), {point}};
}

/// The answer of nearest() for each facility alone, by the reach of all.
void checkReachAgainstNearest(const RandomTown& town, const WalkOptions& options, double limit)
{
    const auto walk = walkOn(town.streets, town.homes, options);
    const auto sets = walk->reachSets(town.stops, Metres(limit), Progress());
    REQUIRE(sets);
    REQUIRE(sets->size() == town.stops.size());
    for (std::size_t i = 0; i < town.stops.size(); ++i) {
        const auto alone = walk->nearest(std::span(&town.stops[i], 1), Metres(limit), Progress());
        std::vector<ReachedHome> expected;
        for (std::uint32_t home = 0; home < town.homes.size(); ++home) {
            if (alone->millimetres[home] != NearestStops::kUnreached)
                expected.push_back({home, alone->millimetres[home]});
        }
        REQUIRE(std::vector(sets->of(i).begin(), sets->of(i).end()) == expected);
    }
}

std::vector<std::vector<Label>> listsFromSets(const ReachSets& sets, const RandomTown& town, std::size_t k)
{
    std::vector<std::vector<Label>> lists(town.homes.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const ReachedHome& home : sets.of(i))
            lists[home.demand].emplace_back(home.mm, town.stops[i].facility.value());
    }
    for (auto& list : lists) {
        std::sort(list.begin(), list.end());
        list.resize(std::min(k, list.size()));
    }
    return lists;
}

std::uint32_t onlyWalk(const WalkingModel& walk, const Stop& stop)
{
    return walk.nearest(std::span(&stop, 1), Metres(1e6), Progress())->millimetres.at(0);
}

} // namespace

TEST_CASE("the reach of a facility holds the homes that are near it", "[walk]")
{
    checkReachAgainstNearest(randomTown(21), {}, 450);
    checkReachAgainstNearest(randomTown(22), onTheHill(Direction::ToFacility), 450);
    checkReachAgainstNearest(randomTown(23), onTheHill(Direction::FromFacility), 450);
    checkReachAgainstNearest(randomTown(24), onTheHill(Direction::Worst), 450);
}

TEST_CASE("the reach of a facility holds its neighbours where it reaches no corner", "[walk]")
{
    for (const double limit : {30.0, 75.0, 130.0}) {
        checkReachAgainstNearest(randomTown(35), {}, limit);
        checkReachAgainstNearest(randomTown(36), onTheHill(Direction::Worst), limit);
    }
}

TEST_CASE("homes on a ring road with one junction are reached both ways round", "[walk]")
{
    RandomTown town;
    town.streets = {street({{0, 0}, {100, 0}}),
                    street({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 0}})};
    town.homes = {{10, 0}, {150, 0}, {200, 50}, {150, 100}, {100, 50}};
    town.stops = {stopAt(3, {50, 0}), stopAt(4, {160, 0})};
    for (const double limit : {60.0, 150.0, 260.0, 900.0})
        checkReachAgainstNearest(town, {}, limit);
    const auto walk = walkOn(town.streets, town.homes);
    const auto sets = walk->reachSets(town.stops, Metres(260), Progress());
    const std::vector<ReachedHome> fromOutside{
        {0, 40'000}, {1, 100'000}, {2, 200'000}, {3, 200'000}, {4, 100'000}};
    CHECK(std::vector(sets->of(0).begin(), sets->of(0).end()) == fromOutside);
}

TEST_CASE("the k nearest are those of all reach sets", "[walk]")
{
    const RandomTown town = randomTown(31);
    for (const WalkOptions& options : {WalkOptions{}, onTheHill(Direction::ToFacility)}) {
        const auto walk = walkOn(town.streets, town.homes, options);
        const auto sets = walk->reachSets(town.stops, Metres(700), Progress());
        for (const std::size_t k : {1U, 3U, 20U}) {
            const auto lists = walk->kNearest(town.stops, k, Metres(700), Progress());
            REQUIRE(lists);
            REQUIRE(*lists == listsFromSets(*sets, town, k));
        }
        CHECK(walk->kNearest(town.stops, 0, Metres(700), Progress())->front().empty());
    }
}

TEST_CASE("homes count the facilities in reach", "[walk]")
{
    const auto walk = walkOn({street({{0, 0}, {1000, 0}})}, {{100, 0}, {500, 0}, {990, 0}});
    const std::vector<Stop> stops{stopAt(1, {0, 0}), stopAt(2, {400, 0})};
    CHECK(*walk->countInReach(stops, Metres(300), Progress()) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("reach does not depend on the number of threads", "[walk]")
{
    const RandomTown town = randomTown(25);
    const auto walk = walkOn(town.streets, town.homes);
    const auto expected = walk->reachSets(town.stops, Metres(600), Progress());
    for (const unsigned threads : {1U, 2U, 4U}) {
        setThreadLimit(threads);
        CHECK(walk->reachSets(town.stops, Metres(600), Progress())->homes == expected->homes);
    }
    setThreadLimit(0);
}

TEST_CASE("a route is as long as the walk and follows the streets", "[walk]")
{
    const RandomTown town = randomTown(26);
    const auto walk = walkOn(town.streets, town.homes);
    const auto found = walk->nearest(town.stops, Metres(900), Progress());
    for (std::size_t i = 0; i < town.homes.size(); ++i) {
        const auto route = walk->route(town.homes[i], false, town.stops, Metres(900), Progress());
        REQUIRE(route);
        REQUIRE(route->has_value() == (found->millimetres[i] != NearestStops::kUnreached));
        if (!*route)
            continue;
        CHECK((*route)->facility == found->owner[i]);
        CHECK((*route)->mm == found->millimetres[i]);
        CHECK((*route)->line.front() == town.homes[i]);
        // Segments are rounded to the millimetre one by one.
        CHECK(length((*route)->line).count() == Approx((*route)->mm / 1000.0).margin(0.05));
    }
}

TEST_CASE("a route on the hill ends at the facility that nearest found", "[walk]")
{
    const RandomTown town = randomTown(27);
    for (const Direction direction : {Direction::ToFacility, Direction::FromFacility}) {
        const auto walk = walkOn(town.streets, town.homes, onTheHill(direction));
        const auto found = walk->nearest(town.stops, Metres(900), Progress());
        for (std::size_t i = 0; i < 100; ++i) {
            const auto route = walk->route(town.homes[i], false, town.stops, Metres(900), Progress());
            REQUIRE(route->has_value() == (found->millimetres[i] != NearestStops::kUnreached));
            if (!*route)
                continue;
            const auto& points = town.stops[(*route)->facility.index()].points;
            CHECK(std::find(points.begin(), points.end(), (*route)->line.back()) != points.end());
        }
    }
}

TEST_CASE("a route along one edge goes straight to the facility", "[walk]")
{
    const auto walk = walkOn({street({{0, 0}, {50, 10}, {100, 0}})}, {});
    const auto route = walk->route({25, 5}, false, std::vector{stopAt(3, {75, 5})}, Metres(500), Progress());
    REQUIRE(route);
    CHECK((*route)->line == Polyline{{25, 5}, {50, 10}, {75, 5}});
    CHECK_FALSE(
        walk->route({25, 900}, false, std::vector{stopAt(3, {75, 5})}, Metres(500), Progress())->has_value());
    CHECK_FALSE(walk->route({25, 5}, false, {}, Metres(500), Progress())->has_value());
}

TEST_CASE("a ramp takes Tobler's time and up differs from down", "[walk]")
{
    // 15 minutes at 60 m a minute reach 900 m on the flat; one in ten slows to exp(-0.35) uphill (Tobler
    // 1993).
    const Streets ramp{street({{0, 0}, {1000, 0}})};
    const HeightAt tenPercent = [](Point p) { return p.x * 0.1; };
    for (const auto& [direction, slope] :
         {std::pair(Direction::ToFacility, 0.1), {Direction::FromFacility, -0.1}}) {
        const WalkOptions options{{}, walkerOf(WalkerKind::Adult), tenPercent, direction};
        const double expected = 1'000'000 * std::exp(3.5 * (std::abs(slope + 0.05) - 0.05));
        CHECK(onlyWalk(*walkOn(ramp, {{0, 0}}, options), stopAt(1, {1000, 0})) ==
              Approx(expected).epsilon(0.001));
    }
    const WalkOptions worst{{}, walkerOf(WalkerKind::Adult), tenPercent, Direction::Worst};
    CHECK(onlyWalk(*walkOn(ramp, {{0, 0}}, worst), stopAt(1, {1000, 0})) ==
          Approx(1'000'000 * std::exp(0.35)).epsilon(0.001));
    CHECK(onlyWalk(*walkOn(ramp, {{1000, 0}}, worst), stopAt(1, {0, 0})) ==
          Approx(1'000'000 * std::exp(0.35)).epsilon(0.001));
}

TEST_CASE("slopes count also where no walker is chosen", "[walk]")
{
    const Streets ramp{street({{0, 0}, {1000, 0}})};
    const WalkOptions options{{}, {}, [](Point p) { return p.x * 0.1; }, Direction::ToFacility};
    CHECK(onlyWalk(*walkOn(ramp, {{0, 0}}, options), stopAt(1, {1000, 0})) > 1'400'000);
}

TEST_CASE("a bridge over a gorge is walked on the level", "[walk]")
{
    const HeightAt gorge = [](Point p) { return p.x > 100 && p.x < 400 ? 0.0 : 60.0; };
    const auto across = [&](int level) {
        const WalkOptions options{{}, walkerOf(WalkerKind::Adult), gorge, Direction::ToFacility};
        return onlyWalk(*walkOn({street({{0, 0}, {500, 0}}, StreetClass::Street, level)}, {{0, 0}}, options),
                        stopAt(1, {500, 0}));
    };
    CHECK(across(1) == 500'000);
    CHECK(across(0) > 600'000);
}

TEST_CASE("stairs cost more and wheelchairs go round", "[walk]")
{
    const Streets streets{street({{0, 0}, {100, 0}}, StreetClass::Steps),
                          street({{0, 0}, {0, 100}, {100, 100}, {100, 0}}), street({{100, 0}, {200, 0}})};
    const auto walked = [&](std::optional<Walker> walker) {
        return onlyWalk(*walkOn(streets, {{0, 0}}, {{}, walker, {}, Direction::ToFacility}),
                        stopAt(1, {200, 0}));
    };
    CHECK(walked({}) == 200'000);
    CHECK(walked(walkerOf(WalkerKind::Adult)) == 250'000);
    CHECK(walked(walkerOf(WalkerKind::Elder)) == 350'000);
    CHECK(walked(walkerOf(WalkerKind::Wheelchair)) == 400'000);
    CHECK(walked(walkerOf(WalkerKind::Pram)) == 400'000);
}

TEST_CASE("streets without terrain under them are said and walked as flat", "[walk]")
{
    const HeightAt nothing = [](Point) { return std::optional<double>(); };
    const auto walk = StreetWalk::make({street({{0, 0}, {100, 0}})}, std::vector<Point>{{0, 0}}, {},
                                       {{}, {}, nothing, Direction::ToFacility}, Progress());
    REQUIRE(walk);
    REQUIRE(walk->issues.size() == 1);
    CHECK(walk->issues[0].code == Code::TerrainMissing);
    CHECK(onlyWalk(*walk->value, stopAt(1, {100, 0})) == 100'000);
}

TEST_CASE("every question can be cancelled", "[walk]")
{
    const RandomTown town = randomTown(28);
    std::stop_source stop;
    stop.request_stop();
    const Progress cancelled(stop.get_token(), {});
    const auto walk = walkOn(town.streets, town.homes);
    CHECK(walk->reachSets(town.stops, Metres(500), cancelled).error().code == Code::Cancelled);
    CHECK(walk->countInReach(town.stops, Metres(500), cancelled).error().code == Code::Cancelled);
    CHECK(walk->kNearest(town.stops, 2, Metres(500), cancelled).error().code == Code::Cancelled);
}
