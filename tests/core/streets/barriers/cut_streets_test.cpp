// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/barriers/cut_streets.h"

#include "core/coverage/reach.h"
#include "core/network/network_builder.h"
#include "core/streets/prepare_streets.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace yike;
using namespace yike::test;

namespace {

CutStreets cut(const Streets& streets, const Barriers& barriers)
{
    auto result = cutAtBarriers(streets, barriers, Progress());
    REQUIRE(result);
    return *result;
}

Barriers wall(Polyline line, BarrierKind kind = BarrierKind::Wall)
{
    return {{{kind, std::move(line)}}, {}};
}

/// A street from west to east, and a wall across it at x = 40.
const Streets& eastward()
{
    static const Streets streets{street({{0, 0}, {100, 0}})};
    return streets;
}
const Polyline kAcross{{40, -50}, {40, 50}};

} // namespace

TEST_CASE("a wall cuts a street into two dead ends beside it", "[streets]")
{
    const CutStreets result = cut(eastward(), wall(kAcross));
    REQUIRE(result.streets.size() == 2);
    CHECK(result.streets[0].shape == Polyline{{0, 0}, {39.995, 0}});
    CHECK(result.streets[1].shape == Polyline{{40.005, 0}, {100, 0}});
    CHECK(result.streets[0].lengthMm == std::vector<std::uint32_t>{39'995});
    REQUIRE(result.cuts.size() == 1);
    CHECK(result.cuts[0] == StreetCut{{40, 0}, CutBy::Wall});
    CHECK(partsOf(result.streets) == 2);
}

TEST_CASE("an open gate in the wall lets through and a closed one does not", "[streets]")
{
    Barriers barriers = wall(kAcross);
    barriers.gates = {{{40, 3}, true}};
    CHECK(partsOf(cut(eastward(), barriers).streets) == 1);
    CHECK(cut(eastward(), barriers).cuts.empty());
    barriers.gates = {{{40, 3}, false}};
    CHECK(partsOf(cut(eastward(), barriers).streets) == 2);
    barriers.gates = {{{40, 30}, true}}; // elsewhere in the same wall
    CHECK(partsOf(cut(eastward(), barriers).streets) == 2);
}

TEST_CASE("a bridge passes over walls water and rail", "[streets]")
{
    for (const BarrierKind kind : {BarrierKind::Wall, BarrierKind::Water, BarrierKind::Rail})
        for (const int level : {1, -1}) {
            const Streets bridge{street({{0, 0}, {100, 0}}, StreetClass::Street, level)};
            CHECK(cut(bridge, wall(kAcross, kind)).streets.size() == 1);
        }
}

TEST_CASE("rail cuts except where it has a vertex on the street", "[streets]")
{
    const Streets drawn{street({{0, 0}, {40, 0}, {100, 0}})};
    const Polyline meeting{{40, -50}, {40, 0}, {40, 50}};
    CHECK(partsOf(cut(eastward(), wall(kAcross, BarrierKind::Rail)).streets) == 2);
    CHECK(partsOf(cut(drawn, wall(meeting, BarrierKind::Rail)).streets) == 1);
    CHECK(partsOf(cut(drawn, wall(meeting, BarrierKind::Wall)).streets) == 2);
    // One that only the rail has is no level crossing, nor one that only the street has.
    CHECK(partsOf(cut(eastward(), wall(meeting, BarrierKind::Rail)).streets) == 2);
    CHECK(partsOf(cut(drawn, wall(kAcross, BarrierKind::Rail)).streets) == 2);
}

TEST_CASE("water drawn as an area cuts on both banks", "[streets]")
{
    const CutStreets result =
        cut(eastward(), wall({{40, -50}, {60, -50}, {60, 50}, {40, 50}, {40, -50}}, BarrierKind::Water));
    CHECK(result.streets.size() == 3);
    CHECK(countByKind(result.cuts)[1] == 2);
}

TEST_CASE("streets that meet at a vertex on the wall stay joined on each side of it", "[streets]")
{
    const Streets star{street({{0, 0}, {40, 0}, {100, 0}}), street({{10, 30}, {40, 0}}),
                       street({{40, 0}, {80, -30}})};
    const CutStreets result = cut(star, wall({{40, -50}, {40, 0}, {40, 50}}));
    CHECK(partsOf(result.streets) == 2);
    CHECK(totalMm(result.streets) == totalMm(star));
    REQUIRE(result.cuts.size() == 1);
    CHECK(result.cuts[0].at == Point{40, 0});
}

TEST_CASE("a wall that ends at a street stops nobody", "[streets]")
{
    const Streets drawn{street({{0, 0}, {40, 0}, {100, 0}})};
    CHECK(partsOf(cut(drawn, wall({{40, 50}, {40, 0}})).streets) == 1);
    CHECK(partsOf(cut(eastward(), wall({{40, 50}, {40, 0}})).streets) == 1);
    CHECK(cut(eastward(), wall({{40, 50}, {40, 0}})).cuts.empty());
}

TEST_CASE("a street that touches a wall with its bend is not cut", "[streets]")
{
    const Streets bend{street({{0, 0}, {40, 20}, {0, 40}})};
    const CutStreets result = cut(bend, wall({{40, -50}, {40, 20}, {40, 90}}));
    CHECK(partsOf(result.streets) == 1);
    CHECK(result.cuts.empty());
    CHECK(result.streets[0].shape == bend[0].shape);
}

TEST_CASE("a street along a wall is not cut by it", "[streets]")
{
    const Streets along{street({{0, 0}, {0, 40}, {0, 100}}), street({{0, 40}, {60, 40}}),
                        street({{0, 40}, {-60, 40}})};
    const CutStreets result = cut(along, wall({{0, -10}, {0, 40}, {0, 120}}));
    CHECK(partsOf(result.streets) == 2); // it belongs to one side of the wall, with the street on that side
    CHECK(totalMm(result.streets) == totalMm(along));
    const Streets alone{along[0]};
    CHECK(partsOf(cut(alone, wall({{0, -10}, {0, 40}, {0, 120}})).streets) == 1);
}

TEST_CASE("four walls that meet on a crossing part all four streets", "[streets]")
{
    const Streets star{street({{0, 0}, {30, 10}}), street({{0, 0}, {-10, 30}}), street({{0, 0}, {-30, -10}}),
                       street({{0, 0}, {10, -30}})};
    Barriers barriers;
    for (const Point end : {Point{50, 50}, Point{-50, 50}, Point{-50, -50}, Point{50, -50}})
        barriers.lines.push_back({BarrierKind::Wall, {{0, 0}, end}});
    CHECK(partsOf(cut(star, barriers).streets) == 4);
    barriers.gates = {{{1, 1}, true}};
    CHECK(partsOf(cut(star, barriers).streets) == 1);
}

TEST_CASE("a closed gate cuts the streets it stands on and no others", "[streets]")
{
    const Streets streets{street({{0, 0}, {100, 0}}), street({{0, 20}, {100, 20}})};
    const Barriers barriers{{}, {{{40, 2}, false}}};
    const CutStreets result = cut(streets, barriers);
    CHECK(partsOf(result.streets) == 3);
    REQUIRE(result.cuts.size() == 1);
    CHECK(result.cuts[0] == StreetCut{{40, 0}, CutBy::Gate});
    CHECK(totalMm(result.streets) == totalMm(streets));

    const Streets crossing{street({{0, 0}, {40, 0}, {100, 0}}), street({{40, -30}, {40, 0}, {40, 30}})};
    CHECK(partsOf(cut(crossing, {{}, {{{40, 0}, false}}}).streets) == 4);
}

TEST_CASE("gates that stand nowhere are counted", "[streets]")
{
    const Barriers barriers{{}, {{{40, 70}, false}, {{40, 60}, true}}};
    const CutStreets result = cut(eastward(), barriers);
    CHECK(result.idleGates == std::vector<Point>{{40, 60}, {40, 70}});
    CHECK(result.cuts.empty());
}

TEST_CASE("a stub at the foot of a bridge keeps its bridge where a wall stands", "[streets]")
{
    const Streets streets{street({{0, 0}, {40, 0}}), street({{40, 0}, {80, 0}}, StreetClass::Street, 1)};
    CHECK(partsOf(cut(streets, wall({{40, -50}, {40, 0}, {40, 50}})).streets) == 1);
}

TEST_CASE("two walls side by side leave nothing but what is between them", "[streets]")
{
    Barriers barriers = wall(kAcross);
    barriers.lines.push_back({BarrierKind::Rail, {{40.004, -50}, {40.004, 50}}});
    const CutStreets result = cut(eastward(), barriers);
    CHECK(partsOf(result.streets) == 2);
    CHECK(result.cuts.size() == 2);
    CHECK(totalMm(result.streets) <= 100'000);
}

TEST_CASE("streets cut at a river leave the far bank to whoever walks round by the bridge", "[streets]")
{
    // Two banks 50 m apart; streets cross the river only in the drawing, the bridge is at x = 1,000.
    const Streets streets{street({{0, 0}, {0, -50}}), street({{0, 0}, {1000, 0}}),
                          street({{0, -50}, {1000, -50}}),
                          street({{1000, 0}, {1000, -50}}, StreetClass::Street, 1)};
    const Barriers river = wall({{-100, -25}, {1100, -25}}, BarrierKind::Water);
    const std::vector<Point> homes{{0, 10}, {0, -60}};
    const std::vector<Stop> clinic{{FacilityId(1), {{0, 5}}, false}};
    const auto walk = [&](const Streets& network) {
        const auto model = walkAlong(network, homes, {}, SnapLimits{}, Progress());
        REQUIRE(model);
        const auto nearest = model->value->nearest(clinic, Metres(5000), Progress());
        REQUIRE(nearest);
        return nearest->millimetres;
    };
    CHECK(walk(streets)[1] == 5'000 + 50'000 + 10'000);
    const auto parted = walk(cut(streets, river).streets);
    CHECK(parted[0] == 15'000);
    CHECK(parted[1] == 5'000 + 1'000'000 + 50'000 + 1'000'000 + 10'000);
}

TEST_CASE("the network is the same however streets and barriers are ordered and drawn", "[streets]")
{
    std::mt19937 random(20'250'601);
    std::uniform_int_distribution<int> metre(0, 60);
    const auto point = [&] { return Point{5.0 * metre(random), 5.0 * metre(random)}; };
    Streets streets;
    for (int i = 0; i < 120; ++i)
        streets.push_back(street({point(), point(), point()}, StreetClass::Street, i % 9 == 0 ? 1 : 0));
    Barriers barriers;
    for (int i = 0; i < 12; ++i)
        barriers.lines.push_back({BarrierKind(i % 3), {point(), point(), point(), point()}});
    for (int i = 0; i < 10; ++i)
        barriers.gates.push_back({point(), i % 2 == 0});
    const StreetSettings settings{true, Metres(2)};
    const auto networkOf = [&](const Streets& drawn, const Barriers& between) {
        auto prepared = prepareStreets(drawn, between, settings, Progress());
        REQUIRE(prepared);
        auto network = buildNetwork(prepared->streets, Progress());
        REQUIRE(network);
        return std::pair(*network, prepared->cuts);
    };
    const auto first = networkOf(streets, barriers);
    CHECK(first.second.size() > 100);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(streets.begin(), streets.end(), random);
        std::shuffle(barriers.lines.begin(), barriers.lines.end(), random);
        std::shuffle(barriers.gates.begin(), barriers.gates.end(), random);
        for (std::size_t i = 0; i < streets.size(); i += 2) {
            std::reverse(streets[i].shape.begin(), streets[i].shape.end());
            std::reverse(streets[i].lengthMm.begin(), streets[i].lengthMm.end());
        }
        for (std::size_t i = 0; i < barriers.lines.size(); i += 2)
            std::reverse(barriers.lines[i].line.begin(), barriers.lines[i].line.end());
        CHECK(networkOf(streets, barriers) == first);
    }
}

TEST_CASE("nobody gets across a random closed wall", "[streets]")
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> metre(-100, 100);
    Streets streets;
    const auto at = [&](double x, double y) {
        return Point{std::round(x * 1000) / 1000, std::round(y * 1000) / 1000};
    };
    for (int i = 0; i < 200; ++i)
        streets.push_back(street({at(metre(random), metre(random)), at(metre(random), metre(random))}));
    auto crossings = findCrossings(streets, Progress());
    REQUIRE(crossings);
    connectCrossings(streets, *crossings);
    Polyline ring;
    for (int i = 0; i <= 40; ++i)
        ring.push_back(at(50 * std::cos(i % 40 * 0.15708) + (i % 2) * 7, 50 * std::sin(i % 40 * 0.15708)));
    ring.back() = ring.front();
    const auto result = cut(streets, wall(ring));
    const auto network = buildNetwork(result.streets, Progress());
    REQUIRE(network);
    const Components components = findComponents(*network);
    const auto isInside = [&](Point p) { return std::hypot(p.x, p.y) < 38; };
    const auto isOutside = [&](Point p) { return std::hypot(p.x, p.y) > 62; };
    std::set<std::uint32_t> inside;
    std::set<std::uint32_t> both;
    for (std::size_t i = 0; i < network->nodes.size(); ++i)
        if (isInside(network->nodes[i]))
            inside.insert(components.ofNode[i]);
    for (std::size_t i = 0; i < network->nodes.size(); ++i)
        if (isOutside(network->nodes[i]) && inside.contains(components.ofNode[i]))
            both.insert(components.ofNode[i]);
    CHECK_FALSE(inside.empty());
    CHECK(both.empty());
}

TEST_CASE("cutting stops when cancelled", "[streets]")
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = cutAtBarriers(eastward(), wall(kAcross), Progress(stop.get_token(), nullptr));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Code::Cancelled);
}
