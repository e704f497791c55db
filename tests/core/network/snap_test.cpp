// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/snap.h"

#include "core/geometry/measure.h"
#include "core/network/network_builder.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <random>

using namespace yike;
using namespace yike::test;

namespace {

/// The same rule, looking at every segment.
std::optional<Snapped> snapSlowly(const StreetNetwork& network, Point p, double limit)
{
    std::optional<Snapped> best;
    double bestMetres = std::numeric_limits<double>::infinity();
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        const auto shape = network.shape(edge);
        const auto along = network.along(edge);
        for (std::size_t i = 1; i < shape.size(); ++i) {
            const auto near = nearestOnSegment(shape[i - 1], shape[i], p);
            if (near.metres >= bestMetres)
                continue;
            bestMetres = near.metres;
            const auto way = static_cast<std::uint32_t>(std::llround(near.share * (along[i] - along[i - 1])));
            best = Snapped{{edge, along[i - 1] + way},
                           static_cast<std::uint32_t>(std::llround(near.metres * 1000))};
        }
    }
    return best && best->accessMm <= limit * 1000 ? best : std::nullopt;
}

} // namespace

TEST_CASE("a point joins the nearest edge and splits it in thought", "[snap]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}})});
    const auto snapped = Snapper(network).snap({30, 40}, Metres(50));
    REQUIRE(snapped);
    CHECK(snapped->accessMm == 40'000);
    CHECK(pointAt(network, snapped->place) == Point{30, 0});
}

TEST_CASE("the place on an edge follows its geodesic length and not the drawn one", "[snap]")
{
    Street measured = street({{0, 0}, {100, 0}});
    measured.lengthMm = {100'040};
    const auto network = networkOf({measured});
    CHECK(Snapper(network).snap({25, 1}, Metres(50))->place.mm == 25'010);
}

TEST_CASE("the snap limit itself counts and a millimetre more does not", "[snap]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}})});
    const Snapper snapper(network);
    CHECK(snapper.snap({30, 150}, Metres(150)));
    CHECK_FALSE(snapper.snap({30, 150.001}, Metres(150)));
    CHECK_FALSE(snapper.snap({-200, 0}, Metres(150)));
}

TEST_CASE("of equally near edges the lower one has the point", "[snap]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}}), street({{0, 20}, {100, 20}})});
    REQUIRE(network.edges.size() == 2);
    CHECK(Snapper(network).snap({50, 10}, Metres(50))->place.edge == 0);
}

TEST_CASE("a place that is not finite joins nothing", "[snap]")
{
    const auto network = networkOf({street({{0, 0}, {100, 0}})});
    const double inf = std::numeric_limits<double>::infinity();
    CHECK_FALSE(Snapper(network).snap({inf, 0}, Metres(50)));
    CHECK_FALSE(Snapper(network).snap({0, std::nan("")}, Metres(50)));
}

TEST_CASE("the nearest edge is the same as by looking at all of them", "[snap]")
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> coordinate(0, 2000);
    std::uniform_real_distribution<double> bend(-60, 60);
    Streets streets;
    for (int i = 0; i < 400; ++i) {
        Point at{coordinate(random), coordinate(random)};
        Polyline shape{at};
        for (int k = 0; k < 5; ++k) {
            at = {at.x + bend(random), at.y + bend(random)};
            shape.push_back(at);
        }
        streets.push_back(street(shape));
    }
    const auto network = networkOf(streets);
    const Snapper snapper(network);
    for (int i = 0; i < 2000; ++i) {
        const Point p{coordinate(random), coordinate(random)};
        REQUIRE(snapper.snap(p, Metres(70)) == snapSlowly(network, p, 70));
    }
}
