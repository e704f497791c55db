// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/contains.h"

#include "core/geometry/orientation.h"
#include "core/geometry/striped_polygon.h"
#include "tests/support/catch.h"

#include <cmath>
#include <random>

using namespace yike;

namespace {

const Polygon kYard{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                    {{{40, 40}, {60, 40}, {60, 60}, {40, 60}, {40, 40}}}};

} // namespace

TEST_CASE("a point in the yard is inside and a point in its pond is not", "[contains]")
{
    CHECK(locate(kYard, {20, 20}) == Location::Inside);
    CHECK(locate(kYard, {50, 50}) == Location::Outside);
    CHECK(locate(kYard, {150, 50}) == Location::Outside);
}

TEST_CASE("boundaries count as inside, those of holes too", "[contains]")
{
    for (const Point p :
         {Point{0, 0}, Point{100, 50}, Point{50, 0}, Point{50, 100}, Point{40, 50}, Point{60, 60}}) {
        CAPTURE(p.x, p.y);
        CHECK(locate(kYard, p) == Location::Boundary);
        CHECK(contains(kYard, p));
        CHECK(StripedPolygon(kYard).locate(p) == Location::Boundary);
    }
}

TEST_CASE("a ray through vertices counts each crossing once", "[contains]")
{
    const Ring star{{0, 0}, {10, 5}, {20, 0}, {15, 10}, {20, 20}, {10, 15}, {0, 20}, {5, 10}, {0, 0}};
    CHECK(locate(star, {1, 10}) == Location::Outside);
    CHECK(locate(star, {6, 10}) == Location::Inside);
    CHECK(locate(star, {1, 5}) == Location::Outside);
    CHECK(locate(star, {-1, 0}) == Location::Outside);
    CHECK(locate(star, {10, 15}) == Location::Boundary);
}

TEST_CASE("the side of a line is right where doubles cancel", "[contains]")
{
    const Point a{12, 12};
    const Point b{24, 24};
    CHECK(sideOf(a, b, {0.5, 0.5}) == Side::On);
    CHECK(sideOf(a, b, {0.5, std::nextafter(0.5, 1)}) == Side::Left);
    CHECK(sideOf(a, b, {std::nextafter(0.5, 1), 0.5}) == Side::Right);
    // In Chinese eastings, a hair beside a long boundary.
    const Point west{40'500'000.125, 4'300'000.5};
    const Point east{40'500'000.125 + 4096, 4'300'000.5 + 1024};
    const Point middle{40'500'000.125 + 2048, 4'300'000.5 + 512};
    CHECK(sideOf(west, east, middle) == Side::On);
    CHECK(sideOf(west, east, {middle.x, std::nextafter(middle.y, 1e9)}) == Side::Left);
    CHECK(sideOf(east, west, {middle.x, std::nextafter(middle.y, 1e9)}) == Side::Right);
}

TEST_CASE("a prepared polygon answers like the plain one", "[contains]")
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> radius(30, 100);
    std::uniform_int_distribution<int> grid(-110, 110);
    Polygon blob;
    for (int i = 0; i < 300; ++i) {
        const double angle = i * 2 * 3.14159265358979 / 300;
        const double r = radius(random);
        blob.outer.push_back({std::round(r * std::cos(angle)), std::round(r * std::sin(angle))});
    }
    blob.outer.push_back(blob.outer.front());
    blob.holes.push_back({{-10, -10}, {10, -10}, {0, 12}, {-10, -10}});
    const StripedPolygon striped(blob);
    for (int i = 0; i < 20'000; ++i) {
        const Point p{double(grid(random)), double(grid(random))};
        CAPTURE(p.x, p.y);
        REQUIRE(striped.contains(p) == contains(blob, p));
    }
}

TEST_CASE("figures without area or points contain nothing but themselves", "[contains]")
{
    CHECK_FALSE(contains(MultiPolygon{}, {0, 0}));
    CHECK_FALSE(contains(Polygon{}, {0, 0}));
    CHECK_FALSE(StripedPolygon(Polygon{}).contains({0, 0}));
    const Polygon line{{{0, 0}, {10, 0}, {0, 0}}, {}};
    CHECK(contains(line, {5, 0}));
    CHECK(StripedPolygon(line).contains({5, 0}));
    CHECK_FALSE(contains(line, {5, 1}));
}
