// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/undershoots.h"

#include "core/network/network_builder.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace yike;
using namespace yike::test;

namespace {

std::vector<Undershoot> undershootsOf(const Streets& streets, double metres = 2)
{
    const auto found = findUndershoots(streets, Metres(metres), Progress());
    REQUIRE(found);
    return *found;
}

Streets joined(Streets streets, double metres)
{
    joinUndershoots(streets, undershootsOf(streets, metres));
    return streets;
}

/// A street that stops 1.5 m short of the middle of another.
Streets shortByOneAndAHalf()
{
    return {street({{0, 0}, {100, 0}}), street({{40, 80}, {40, 1.5}})};
}

} // namespace

TEST_CASE("a dead end one and a half metres from a street is suspected", "[streets]")
{
    const auto found = undershootsOf(shortByOneAndAHalf());
    REQUIRE(found.size() == 1);
    CHECK(found[0].end == Point{40, 1.5});
    CHECK(found[0].nearest.at == Point{40, 0});
    CHECK(found[0].nearest.metres == Approx(1.5));
    CHECK(undershootsOf(shortByOneAndAHalf(), 1).empty());
}

TEST_CASE("a suspected dead end is joined only with a tolerance", "[streets]")
{
    CHECK(partsOf(shortByOneAndAHalf()) == 2);
    const Streets streets = joined(shortByOneAndAHalf(), 2);
    CHECK(partsOf(streets) == 1);
    CHECK(totalMm(streets) == totalMm(shortByOneAndAHalf()) + 1500);
    CHECK(partsOf(joined(shortByOneAndAHalf(), 1)) == 2);
}

TEST_CASE("two dead ends that face each other meet", "[streets]")
{
    const Streets streets{street({{0, 0}, {50, 0}}), street({{51, 0.5}, {100, 0}})};
    const auto found = undershootsOf(streets);
    REQUIRE(found.size() == 2);
    CHECK(found[0].nearest.at == Point{51, 0.5});
    CHECK(found[1].nearest.at == Point{50, 0});
    CHECK(partsOf(joined(streets, 2)) == 1);
}

TEST_CASE("a bridge end is not joined to the street below", "[streets]")
{
    const Streets streets{street({{0, 0}, {100, 0}}), street({{40, 80}, {40, 1.5}}, StreetClass::Street, 1)};
    CHECK(undershootsOf(streets).empty());
}

TEST_CASE("a short stub is no slip because it is led to its street", "[streets]")
{
    const Streets streets{street({{0, 0}, {50, 0}, {100, 0}}), street({{50, 0}, {50, 1.5}})};
    CHECK(undershootsOf(streets).empty());
}

TEST_CASE("a dead end beside its own bend is a slip only where the way round is long", "[streets]")
{
    const Streets hook{street({{0, 0}, {50, 0}, {50, 1.5}, {48, 1.5}})};
    CHECK(undershootsOf(hook).empty());
    const Streets loop{street({{0, 0}, {50, 0}, {50, 30}, {20, 30}, {20, 1.2}})};
    CHECK(undershootsOf(loop).size() == 1);
}

TEST_CASE("excluded streets are neither joined nor joined to", "[streets]")
{
    Streets streets = shortByOneAndAHalf();
    streets[0].kind = StreetClass::Excluded;
    CHECK(undershootsOf(streets).empty());
}

TEST_CASE("a street through three nearby dead ends gets a vertex for each and keeps its length", "[streets]")
{
    Streets streets{street({{0, 0}, {100, 0}})};
    for (const double x : {70.0, 20.0, 45.0})
        streets.push_back(street({{x, 60}, {x, 1}}));
    const Streets all = joined(streets, 2);
    CHECK(all[0].shape.size() == 5);
    CHECK(std::accumulate(all[0].lengthMm.begin(), all[0].lengthMm.end(), 0U) == 100'000);
    CHECK(partsOf(all) == 1);
}

TEST_CASE("looking for slips stops when cancelled", "[streets]")
{
    std::stop_source stop;
    stop.request_stop();
    const auto found = findUndershoots(shortByOneAndAHalf(), Metres(2), Progress(stop.get_token(), nullptr));
    REQUIRE_FALSE(found);
    CHECK(found.error().code == Code::Cancelled);
}
