// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/transform_grid.h"

#include "tests/support/catch.h"

#include <cmath>
#include <random>

using namespace yike;

TEST_CASE("between the corners of the grid places are off by less than a centimetre")
{
    const Crs zone = *crsFromEpsg(4550);
    const Crs degrees = *crsFromEpsg(kWgs84);
    const Box box{{360000, 4280000}, {400000, 4320000}};
    const auto grid = TransformGrid::over(box, zone, degrees);
    REQUIRE(grid);
    const auto exact = Transform::between(zone, degrees);
    std::mt19937 random(1);
    std::uniform_real_distribution<double> metres(0, 40000);
    double worst = 0;
    for (int i = 0; i < 2000; ++i) {
        const Point p{box.min.x + metres(random), box.min.y + metres(random)};
        const auto near = (*grid)(p);
        const auto right = (*exact)({p.x, p.y});
        REQUIRE(near);
        const double lon = (near->x - right->x) * 111320 * std::cos(right->y * 3.14159265358979 / 180);
        worst = std::max(worst, std::hypot(lon, (near->y - right->y) * 111320));
    }
    CHECK(worst < 0.01);
}

TEST_CASE("a place outside the grid has no coordinates there")
{
    const auto grid =
        TransformGrid::over({{360000, 4280000}, {361000, 4281000}}, *crsFromEpsg(4550), *crsFromEpsg(kWgs84));
    CHECK_FALSE((*grid)({300000, 4280000}));
    CHECK_FALSE((*grid)({360500, 4290000}));
    CHECK_FALSE((*grid)({std::nan(""), 4280000}));
}
