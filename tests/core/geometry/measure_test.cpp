// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include "core/geometry/contains.h"
#include "core/geometry/label_point.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

namespace {

Ring square(double x, double y, double side)
{
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

Ring reversedRing(Ring ring)
{
    return {ring.rbegin(), ring.rend()};
}

} // namespace

TEST_CASE("areas take holes off whatever way rings run", "[measure]")
{
    CHECK(signedArea(square(0, 0, 10)) == 100);
    CHECK(signedArea(reversedRing(square(0, 0, 10))) == -100);
    CHECK(area(Polygon{square(0, 0, 10), {square(2, 2, 3)}}).count() == 91);
    CHECK(area(Polygon{reversedRing(square(0, 0, 10)), {square(2, 2, 3)}}).count() == 91);
    CHECK(area(MultiPolygon{{square(0, 0, 10), {}}, {square(20, 0, 2), {}}}).count() == 104);
    CHECK(area(MultiPolygon{}).count() == 0);
}

TEST_CASE("areas far from the origin keep their digits", "[measure]")
{
    CHECK(area(Polygon{square(40'500'000, 4'300'000, 0.5), {}}).count() == 0.25);
}

TEST_CASE("the centroid weighs parts and leaves holes out", "[measure]")
{
    const Point centre = centroid(Polygon{square(0, 0, 10), {square(0, 0, 5)}});
    CHECK(centre.x == Approx((100 * 5 - 25 * 2.5) / 75));
    CHECK(centroid(MultiPolygon{{square(0, 0, 2), {}}, {square(10, 0, 2), {}}}).x == Approx(6));
    CHECK(centroid(Polygon{{{0, 0}, {10, 0}, {0, 0}}, {}}) == Point{5, 0});
}

TEST_CASE("lines and boxes are measured", "[measure]")
{
    CHECK(length({{0, 0}, {3, 4}, {3, 10}}).count() == 11);
    CHECK(length({}).count() == 0);
    const Box box = boundsOf(MultiPolygon{{square(0, 0, 2), {}}, {square(10, 5, 2), {}}});
    CHECK(box.max == Point{12, 7});
    CHECK(boundsOf(MultiPolygon{}).empty());
}

TEST_CASE("the nearest place on a segment may be one of its ends", "[measure]")
{
    CHECK(nearestOnSegment({0, 0}, {10, 0}, {4, 3}).share == Approx(0.4));
    CHECK(nearestOnSegment({0, 0}, {10, 0}, {4, 3}).metres == 3);
    CHECK(nearestOnSegment({0, 0}, {10, 0}, {-3, 4}).metres == 5);
    CHECK(nearestOnSegment({0, 0}, {10, 0}, {13, 4}).share == 1);
    CHECK(nearestOnSegment({5, 5}, {5, 5}, {5, 6}).metres == 1);
}

TEST_CASE("a label stands inside also where the centroid does not", "[measure]")
{
    const Polygon bay{
        {{0, 0}, {100, 0}, {100, 100}, {90, 100}, {90, 10}, {10, 10}, {10, 100}, {0, 100}, {0, 0}}, {}};
    CHECK_FALSE(contains(bay, centroid(bay)));
    const Point label = labelPoint(bay);
    CHECK(locate(bay, label) == Location::Inside);
    CHECK(insidePoint({bay}) == label);
    CHECK(insidePoint({{square(0, 0, 10), {}}}) == Point{5, 5});
}

TEST_CASE("the label of a square with a hole keeps away from both edges", "[measure]")
{
    const Polygon yard{square(0, 0, 100), {square(50, 50, 40)}};
    const Point label = labelPoint(yard);
    CHECK(std::min({label.x, label.y}) > 25);
    CHECK(locate(yard, label) == Location::Inside);
}

TEST_CASE("the label of several parts stands in the largest", "[measure]")
{
    const Point label = labelPoint(MultiPolygon{{square(0, 0, 5), {}}, {square(100, 100, 20), {}}});
    CHECK(label.x == Approx(110));
}

TEST_CASE("thin and degenerate figures still get a place on them", "[measure]")
{
    const Polygon sliver{{{0, 0}, {1000, 1000}, {1000, 1000.01}, {0, 0}}, {}};
    CHECK(contains(sliver, labelPoint(sliver)));
    const Polygon flat{{{0, 0}, {10, 0}, {0, 0}}, {}};
    CHECK(contains(flat, labelPoint(flat)));
    const Polygon point{{{3, 3}, {3, 3}, {3, 3}, {3, 3}}, {}};
    CHECK(labelPoint(point) == Point{3, 3});
}
