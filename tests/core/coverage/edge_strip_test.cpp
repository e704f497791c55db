// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/edge_strip.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

MultiPolygon box(double x0, double y0, double x1, double y1)
{
    return {{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}}};
}

using Points = std::vector<std::uint32_t>;

Points near(const StudyArea& study, const std::vector<Point>& homes, double width = 500)
{
    const auto points = pointsNearOpenEdge(study, homes, Metres(width), Progress());
    REQUIRE(points);
    return *points;
}

const MultiPolygon kWest = box(0, 0, 2000, 4000);
const MultiPolygon kEast = box(2001, 0, 4000, 4000); // a sliver of a metre between them
const std::vector<Point> kHomes{{2000, 2000}, {400, 2000}, {600, 2000}, {3900, 2000}, {2000, 3700}};

} // namespace

TEST_CASE("homes near the outer boundary are in the strip and those at an inner one are not")
{
    CHECK(near({{&kWest, &kEast}, {}, {}}, kHomes) == Points{1, 3, 4});
    CHECK(near({{&kWest}, {}, {}}, kHomes) == Points{0, 1, 4});
    CHECK(near({{&kWest, &kEast}, {}, {}}, kHomes, 300) == Points{3, 4});
}

TEST_CASE("an edge with a facility loaded beyond it is not open")
{
    CHECK(near({{&kWest, &kEast}, {{-300, 2000}, {1000, 1000}}, {}}, {{100, 2000}, {100, 3000}}) ==
          Points{1});
}

TEST_CASE("the sea is no edge but a river along the boundary is")
{
    const MultiPolygon sea = box(-5000, -100, 0, 4100);
    const MultiPolygon river = box(-80, -100, 0, 4100);
    const std::vector<Point> shore{{100, 2000}};
    CHECK(near({{&kWest}, {}, {&sea}}, shore).empty());
    CHECK(near({{&kWest}, {}, {&river}}, shore) == Points{0});
    CHECK(near({{&kWest}, {}, {}}, shore) == Points{0});
}

TEST_CASE("looking at the edge stops when cancelled")
{
    std::stop_source stop;
    stop.request_stop();
    const auto points =
        pointsNearOpenEdge({{&kWest}, {}, {}}, kHomes, Metres(500), Progress(stop.get_token(), nullptr));
    REQUIRE_FALSE(points);
    CHECK(points.error().code == Code::Cancelled);
}
