// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/crossings.h"

#include "core/geometry/segment_crossing.h"
#include "core/network/network_builder.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <random>

using namespace yike;
using namespace yike::test;

namespace {

std::vector<Crossing> crossingsOf(const Streets& streets)
{
    const auto found = findCrossings(streets, Progress());
    REQUIRE(found);
    return *found;
}

Streets connected(Streets streets)
{
    connectCrossings(streets, crossingsOf(streets));
    return streets;
}

Streets cross(int level = 0)
{
    return {street({{0, 0}, {100, 0}}), street({{40, -50}, {40, 50}}, StreetClass::Street, level)};
}

} // namespace

TEST_CASE("streets that cross without a common vertex connect only on request", "[streets]")
{
    CHECK(partsOf(cross()) == 2);
    const auto found = crossingsOf(cross());
    REQUIRE(found.size() == 1);
    CHECK(found[0].at == Point{40, 0});
    const Streets streets = connected(cross());
    CHECK(partsOf(streets) == 1);
    CHECK(streets[0].shape == Polyline{{0, 0}, {40, 0}, {100, 0}});
    CHECK(streets[0].lengthMm == std::vector<std::uint32_t>{40'000, 60'000});
}

TEST_CASE("a bridge never connects with what is below it", "[streets]")
{
    CHECK(crossingsOf(cross(1)).empty());
    CHECK(partsOf(connected(cross(1))) == 2);
    CHECK(crossingsOf(cross(-1)).empty());
}

TEST_CASE("two bridges of one level that cross connect on request", "[streets]")
{
    Streets streets = cross(1);
    streets[0].level = 1;
    CHECK(partsOf(connected(streets)) == 1);
}

TEST_CASE("streets that share a vertex are no crossing", "[streets]")
{
    CHECK(crossingsOf({street({{0, 0}, {40, 0}, {100, 0}}), street({{40, -50}, {40, 0}, {40, 50}})}).empty());
    CHECK(crossingsOf({street({{0, 0}, {40, 0}, {40, 40}})}).empty());
}

TEST_CASE("a street that ends exactly in the middle of another is found and connected", "[streets]")
{
    const Streets streets{street({{0, 0}, {100, 0}}), street({{40, 50}, {40, 0}})};
    CHECK(partsOf(streets) == 2);
    CHECK(crossingsOf(streets).size() == 1);
    CHECK(partsOf(connected(streets)) == 1);
}

TEST_CASE("a street that crosses another three times meets it three times", "[streets]")
{
    const Streets streets{street({{0, 0}, {100, 0}}), street({{10, -5}, {30, 5}, {60, -5}, {90, 5}})};
    const Streets all = connected(streets);
    CHECK(all[0].shape.size() == 5);
    CHECK(all[1].shape.size() == 7);
    CHECK(partsOf(all) == 1);
}

TEST_CASE("random crossings are those that a look at every pair finds", "[streets]")
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> metre(0, 400);
    std::uniform_int_distribution<int> level(0, 1);
    Streets streets;
    for (int i = 0; i < 150; ++i)
        streets.push_back(street(
            {{double(metre(random)), double(metre(random))}, {double(metre(random)), double(metre(random))}},
            StreetClass::Street, level(random)));
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < streets.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            pairs += streets[i].level == streets[k].level &&
                     meetingOf(streets[i].shape[0], streets[i].shape[1], streets[k].shape[0],
                               streets[k].shape[1]) == Meeting::Crossing;
    std::size_t found = 0;
    for (const Crossing& crossing : crossingsOf(streets))
        found += crossing.at != streets[crossing.second.on.street].shape[0] &&
                 crossing.at != streets[crossing.second.on.street].shape[1];
    CHECK(pairs > 1000);
    CHECK(found >= pairs - 5); // touches at whole metres count apart
    CHECK(found <= pairs + 5);
}
