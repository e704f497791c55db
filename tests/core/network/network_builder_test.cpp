// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_builder.h"

#include "core/base/parallel.h"
#include "core/geometry/measure.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <limits>
#include <random>

using namespace yike;
using namespace yike::test;

namespace {

std::uint64_t totalMm(const StreetNetwork& network)
{
    std::uint64_t sum = 0;
    for (const StreetEdge& edge : network.edges)
        sum += edge.mm;
    return sum;
}

const Drawing& town()
{
    static const Drawing drawing = draw("A-----+-----+---B\n"
                                        "|     |     |\n"
                                        "+-----C--+--D\n"
                                        "|     |  |\n"
                                        "+-----+  E\n"
                                        "\n"
                                        "F----G\n"
                                        "|    |\n"
                                        "+----H\n");
    return drawing;
}

} // namespace

TEST_CASE("streets between junctions become one edge with the distance of every bend", "[network]")
{
    const auto network = networkOf({street({{0, 0}, {30, 40}, {30, 100}, {0, 140}})});
    REQUIRE(network.nodes.size() == 2);
    REQUIRE(network.edges.size() == 1);
    CHECK(network.edges[0].mm == 160'000);
    CHECK(std::vector(network.along(0).begin(), network.along(0).end()) ==
          std::vector<std::uint32_t>{0, 50'000, 110'000, 160'000});
    CHECK(pointAt(network, {0, 80'000}) == Point{30, 70});
}

TEST_CASE("a drawn town has its junctions and dead ends as nodes", "[network]")
{
    const auto network = networkOf(town().streets);
    // Junctions: two on the top row, C, D's corner is a bend, west side, the middle stub; dead ends B and E;
    // one node on the separate ring F G H.
    CHECK(network.nodes.size() == 8);
    CHECK(findComponents(network).all.size() == 2);
    std::uint64_t drawn = 0;
    for (const Street& s : town().streets)
        drawn += s.lengthMm.front();
    CHECK(totalMm(network) == drawn);
}

TEST_CASE("a ring without junctions is one loop from its first vertex", "[network]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}})});
    REQUIRE(network.edges.size() == 1);
    CHECK(network.edges[0].tail == network.edges[0].head);
    CHECK(network.edges[0].mm == 400'000);
    CHECK(distanceGraph(network).arcCount() == 0);
}

TEST_CASE("the order and direction in which streets come changes nothing", "[network]")
{
    const auto expected = networkOf(town().streets);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        Streets shuffled = town().streets;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        for (Street& s : shuffled) {
            if (random() % 2 == 0) {
                std::reverse(s.shape.begin(), s.shape.end());
                std::reverse(s.lengthMm.begin(), s.lengthMm.end());
            }
        }
        REQUIRE(networkOf(shuffled) == expected);
    }
}

TEST_CASE("a city's network is the same for any number of threads", "[network]")
{
    Streets streets; // more vertices than fit one block of the work
    constexpr int kSide = 150;
    for (int i = 0; i < kSide; ++i) {
        for (int k = 0; k + 1 < kSide; ++k) {
            const double bend = (i * 31 + k * 17) % 5 - 2.0;
            streets.push_back(
                street({{k * 80.0, i * 80.0}, {k * 80.0 + 40, i * 80.0 + bend}, {k * 80.0 + 80, i * 80.0}}));
            if ((i + k) % 4 != 0)
                streets.push_back(street({{i * 80.0, k * 80.0}, {i * 80.0, k * 80.0 + 80}}));
        }
    }
    setThreadLimit(1);
    const StreetNetwork expected = buildNetwork(streets, Progress()).value();
    CHECK(expected.nodes.size() > 16'384);
    std::reverse(streets.begin(), streets.end());
    for (const unsigned threads : {2U, 5U}) {
        setThreadLimit(threads);
        CHECK(buildNetwork(streets, Progress()).value() == expected);
    }
    setThreadLimit(0);
}

TEST_CASE("streets that cross without a common vertex do not connect", "[network]")
{
    CHECK(partsOf(draw("  A  \n"
                       "  |  \n"
                       "B-#-C\n"
                       "  |  \n"
                       "  D  \n")
                      .streets) == 2);
    CHECK(partsOf(draw("  A  \n"
                       "  |  \n"
                       "B-+-C\n"
                       "  |  \n"
                       "  D  \n")
                      .streets) == 1);
}

TEST_CASE("a bridge connects where it begins and not to the street that passes below its vertex", "[network]")
{
    const Polyline below{{50, -50}, {50, 0}, {50, 50}};
    const Polyline bridge{{0, 0}, {50, 0}, {100, 0}};
    const Streets passing{street(below), street(bridge, StreetClass::Street, 1)};
    CHECK(partsOf(passing) == 2);
    Streets withQuay = passing;
    withQuay.push_back(street({{0, -20}, {0, 0}, {0, 20}}));
    CHECK(partsOf(withQuay) == 2); // quay and bridge, and the street below
    Streets withStairs = passing;
    withStairs.push_back(street({{60, -50}, {50, 0}}, StreetClass::Steps));
    CHECK(partsOf(withStairs) == 1);
}

TEST_CASE("vertices less than a millimetre apart are one place", "[network]")
{
    CHECK(partsOf({street({{0, 0}, {100, 0}}), street({{100.0004, 0}, {200, 0}})}) == 1);
    CHECK(partsOf({street({{0, 0}, {100, 0}}), street({{100.002, 0}, {200, 0}})}) == 2);
}

TEST_CASE("motorways and rails are not walked on", "[network]")
{
    const Streets streets{street({{0, 0}, {100, 0}}), street({{100, 0}, {200, 0}}, StreetClass::Excluded)};
    CHECK(totalMm(networkOf(streets)) == 100'000);
}

TEST_CASE("repeated vertices and segments drawn twice count once", "[network]")
{
    const auto network =
        networkOf({street({{0, 0}, {0, 0}, {100, 0}, {100, 0}, {200, 0}}), street({{200, 0}, {100, 0}})});
    REQUIRE(network.edges.size() == 1);
    CHECK(network.edges[0].mm == 200'000);
    CHECK(network.shape(0).size() == 3);
}

TEST_CASE("two ways between the same junctions are both kept", "[network]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}}), street({{0, 0}, {50, 50}, {100, 0}}),
                                    street({{-50, 0}, {0, 0}}), street({{100, 0}, {150, 0}})});
    CHECK(network.edges.size() == 4);
}

TEST_CASE("an edge has one class so that steps can be told from the street", "[network]")
{
    const auto network =
        networkOf({street({{0, 0}, {50, 0}}), street({{50, 0}, {80, 0}}, StreetClass::Steps)});
    REQUIRE(network.edges.size() == 2);
    CHECK(network.nodes.size() == 3);
}

TEST_CASE("a street with a place that is not finite is left out", "[network]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Streets streets{street({{0, 0}, {100, 0}}),
                          Street{1, "", StreetClass::Footpath, 0, {{0, 0}, {nan, 5}}, {10}},
                          Street{2, "", StreetClass::Footpath, 0, {{0, 0}, {1e300, 5}}, {10}}};
    CHECK(totalMm(networkOf(streets)) == 100'000);
}

TEST_CASE("a network without a walkable street says so", "[network]")
{
    const auto network = buildNetwork({street({{0, 0}, {9, 0}}, StreetClass::Excluded)}, Progress());
    REQUIRE_FALSE(network);
    CHECK(network.error().code == Code::NoWalkableStreets);
    CHECK_FALSE(buildNetwork({}, Progress()));
}

TEST_CASE("building a network can be cancelled", "[network]")
{
    std::stop_source stop;
    stop.request_stop();
    const auto network = buildNetwork(town().streets, Progress(stop.get_token(), {}));
    REQUIRE_FALSE(network);
    CHECK(network.error().code == Code::Cancelled);
}

TEST_CASE("streets that reach round the world still build", "[network]")
{
    const auto network =
        networkOf({street({{-2e7, 0}, {-2e7 + 100, 0}}), street({{2e7, 1e7}, {2e7 + 100, 1e7}})});
    CHECK(network.edges.size() == 2);
    CHECK(totalMm(network) == 200'000);
}
