// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clip.h"

#include "core/geometry/measure.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

namespace {

const Polygon kBay{{{0, 0}, {100, 0}, {100, 100}, {90, 100}, {90, 10}, {10, 10}, {10, 100}, {0, 100}, {0, 0}},
                   {{{2, 2}, {8, 2}, {8, 8}, {2, 8}, {2, 2}}}};

} // namespace

TEST_CASE("the share of a cell inside a bay leaves water and holes out", "[clip]")
{
    CHECK(areaInside({kBay}, {{0, 0}, {50, 50}}).count() == Approx(50 * 10 + 10 * 40 - 36));
    CHECK(areaInside({kBay}, {{20, 20}, {80, 80}}).count() == 0);
    CHECK(areaInside({kBay}, {{-50, -50}, {200, 200}}).count() == Approx(area(kBay).count()));
    CHECK(areaInside({}, {{0, 0}, {50, 50}}).count() == 0);
}

TEST_CASE("grid cells add up to the figure", "[clip]")
{
    for (const double size : {7.0, 25.0, 1000.0}) {
        double sum = 0;
        for (const GridCell& cell : cellsInside({kBay}, Metres(size))) {
            sum += cell.inside.count();
            CHECK(cell.inside.count() <= size * size * (1 + 1e-12));
            CHECK(std::floor(cell.centre.x / size) == double(cell.column));
            CHECK(std::floor(cell.centre.y / size) == double(cell.row));
        }
        CHECK(sum == Approx(area(kBay).count()));
    }
}

TEST_CASE("grid lines stand at whole multiples so that neighbours share them", "[clip]")
{
    const Polygon left{{{-30, 0}, {5, 0}, {5, 10}, {-30, 10}, {-30, 0}}, {}};
    const auto cells = cellsInside({left}, Metres(20));
    REQUIRE(cells.size() == 3);
    CHECK(cells.front().column == -2);
    CHECK(cells.front().inside.count() == Approx(100));
    CHECK(cells.back().inside.count() == Approx(50));
    CHECK(cells.back().centre.x == Approx(2.5));
}

TEST_CASE("a figure without area has no cells", "[clip]")
{
    CHECK(cellsInside({}, Metres(10)).empty());
    CHECK(cellsInside({{{{0, 0}, {10, 0}, {0, 0}}, {}}}, Metres(10)).empty());
}
