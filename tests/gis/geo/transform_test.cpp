// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/transform.h"

#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace yike;

namespace {

constexpr LonLat kDalianSquare{121.614, 38.914};

Transform between(int from, int to)
{
    return *Transform::between(*crsFromEpsg(from), *crsFromEpsg(to));
}

} // namespace

TEST_CASE("the centre of Dalian has its published coordinates in both 3-degree zones")
{
    // docs: E 639 988 N 4 310 195 in zone CM 120E; E 379 788 N 4 309 870 in zone CM 123E
    const auto west = *Projection::onto(*crsFromEpsg(4549))->toPoint(kDalianSquare);
    CHECK(west.x == Approx(639988).margin(1));
    CHECK(west.y == Approx(4310195).margin(1));
    const auto east = *Projection::onto(*crsFromEpsg(4550))->toPoint(kDalianSquare);
    CHECK(east.x == Approx(379788).margin(1));
    CHECK(east.y == Approx(4309870).margin(1));
    const auto numbered = between(4490, 4529)({kDalianSquare.lon, kDalianSquare.lat});
    CHECK(numbered->x == Approx(41379788).margin(1));
}

TEST_CASE("there and back again is the same place")
{
    const auto projection = *Projection::onto(*crsFromEpsg(4550));
    const auto back = *projection.toLonLat(*projection.toPoint(kDalianSquare));
    CHECK(back.lon == Approx(kDalianSquare.lon).margin(1e-10));
    CHECK(back.lat == Approx(kDalianSquare.lat).margin(1e-10));
    CHECK(projection.crs().epsg == 4550);
}

TEST_CASE("x comes first whatever order a definition asks for")
{
    // EPSG:4490 is latitude first, EPSG:4550 northing first
    const auto c = *between(4490, 4326)({121.5, 38.9});
    CHECK(c.x == Approx(121.5).margin(1e-5));
    CHECK(c.y == Approx(38.9).margin(1e-5));
}

TEST_CASE("what cannot be converted is an error and never an infinite coordinate")
{
    const auto onto = between(4326, 4550);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    for (const Coordinate c :
         {Coordinate{nan, 1}, Coordinate{1, inf}, Coordinate{121, 91}, Coordinate{4e7, 4e6}}) {
        const auto refused = onto(c);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::CoordinateUnusable);
    }
    CHECK_FALSE(between(4550, 4326)({1e30, 1e30}));
    CHECK_FALSE(between(4326, 4326)({nan, 0}));
}

TEST_CASE("a run of coordinates tells which ones failed and leaves them alone")
{
    std::vector<Coordinate> run{{121, 39}, {121, 95}, {122, 39}};
    CHECK(between(4326, 4550).apply(run) == std::vector<std::size_t>{1});
    CHECK(run[1] == Coordinate{121, 95});
    CHECK(run[2].y > 4e6);
}

TEST_CASE("a shape is converted whole or not at all")
{
    Shape bad{ShapeKind::Line, {{{{121, 39}, {121, 95}}}}};
    const Shape before = bad;
    CHECK_FALSE(between(4326, 4550).apply(bad));
    CHECK(bad.parts == before.parts);
    Shape good{ShapeKind::Line, {{{{121, 39}, {122, 39}}}}};
    CHECK(between(4326, 4550).apply(good));
    CHECK(good.parts[0][0][0].y > 4e6);
}

TEST_CASE("WGS 84 and CGCS2000 are taken as one within a metre")
{
    const auto a = *between(4326, 4550)({121.614, 38.914});
    const auto b = *between(4490, 4550)({121.614, 38.914});
    CHECK(std::hypot(a.x - b.x, a.y - b.y) < 1);
}

TEST_CASE("a copy for another thread gives the same to the last bit")
{
    const auto original = Transform::between(*crsFromEpsg(4490), *crsFromEpsg(4550));
    REQUIRE(original);
    const Transform copy = original->copy();
    for (double lon = 121; lon < 122; lon += 0.0137)
        CHECK(*copy({lon, 38.9 + lon / 1000}) == *(*original)({lon, 38.9 + lon / 1000}));
    Path broken{{121.6, 38.9}, {0, 95}};
    CHECK_FALSE(copy.convert(broken));
}

TEST_CASE("between systems that differ by name only coordinates stay as they are")
{
    const auto same = Transform::between(*crsFromEpsg(4326), *crsFromEpsg(4490));
    REQUIRE(same);
    const Coordinate place{121.60000000000001, 38.900000000000006};
    CHECK(*(*same)(place) == place);
    Shape off{ShapeKind::Line, {{{place, {0, 91}}}}};
    CHECK_FALSE(same->apply(off)); // beyond the pole all the same
    CHECK(off.parts[0][0][0] == place);
}
