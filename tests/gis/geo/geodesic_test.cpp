// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/geodesic.h"

#include "gis/geo/mid_latitude.h"
#include "tests/support/catch.h"

#include <cmath>
#include <random>
#include <vector>

using namespace yike;

TEST_CASE("a degree along the equator and along a meridian has its known length")
{
    CHECK(geodesicDistance({0, 0}, {1, 0}).count() == Approx(111319.4908).margin(1e-3));
    CHECK(geodesicDistance({121, 38}, {121, 39}).count() == Approx(111005.966).margin(1e-2));
}

TEST_CASE("millimetres are the same in both directions and add up along a line")
{
    const std::vector<LonLat> line{{121.6, 38.9}, {121.61, 38.905}, {121.613, 38.91}};
    CHECK(geodesicMillimetres(line[0], line[1]) == geodesicMillimetres(line[1], line[0]));
    CHECK(geodesicMillimetres(line) ==
          geodesicMillimetres(line[0], line[1]) + geodesicMillimetres(line[1], line[2]));
    CHECK(geodesicMillimetres(line[0], line[0]) == 0);
    CHECK(geodesicMillimetres(std::vector<LonLat>{}) == 0);
}

TEST_CASE("short segments have the very millimetres of the general solution")
{
    std::mt19937_64 random(20261127);
    std::uniform_real_distribution<double> unit(-1, 1);
    double farthest = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double span = 0.01 * std::pow(10, -3 * std::abs(unit(random))); // from a metre to a kilometre
        const LonLat a{180 * unit(random), 80 * unit(random)};
        const LonLat b{a.lon + span * unit(random), a.lat + span * unit(random)};
        const double exact = geodesicDistance(a, b).count();
        if (geodesicMillimetres(a, b) != std::uint64_t(std::llround(exact * 1000)))
            FAIL(a.lon << " " << a.lat << " " << b.lon << " " << b.lat);
        if (const auto quick = midLatitudeDistance(a, b))
            farthest = std::max(farthest, std::abs(quick->count() - exact));
    }
    CHECK(farthest < kMidLatitudeError.count() / 10);
    CHECK_FALSE(midLatitudeDistance({179.999, 10}, {-179.999, 10}));
    CHECK_FALSE(midLatitudeDistance({0, 80.1}, {0, 80.1}));
    CHECK_FALSE(midLatitudeDistance({0, std::nan("")}, {0, 0}));
    CHECK(geodesicMillimetres({179.999, 10}, {-179.999, 10}) ==
          geodesicMillimetres({-0.001, 10}, {0.001, 10}));
}

TEST_CASE("the area of a polygon does not depend on the way its rings turn and loses its hole")
{
    const Path outer{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    const Path reversed{outer.rbegin(), outer.rend()};
    const Path hole{{0.25, 0.25}, {0.75, 0.25}, {0.75, 0.75}, {0.25, 0.75}, {0.25, 0.25}};
    const double whole = geodesicArea({ShapeKind::Polygon, {{outer}}}).count();
    CHECK(whole == Approx(12308778361.0).epsilon(1e-6)); // one degree cell at the equator
    CHECK(geodesicArea({ShapeKind::Polygon, {{reversed}}}).count() == whole);
    const double holed = geodesicArea({ShapeKind::Polygon, {{outer, hole}}}).count();
    CHECK(holed == Approx(whole * 0.75).epsilon(1e-3));
    CHECK(geodesicArea({}).count() == 0);
}
