// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/boundary_lines.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

namespace {

MultiPolygon square(double x, double y)
{
    return {{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}, {}}};
}

double lengthOf(const std::vector<Polyline>& lines)
{
    double sum = 0;
    for (const Polyline& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i)
            sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return sum;
}

} // namespace

TEST_CASE("a boundary between neighbours is drawn once")
{
    const MultiPolygon west = square(0, 0);
    const MultiPolygon east = square(1, 0);
    const auto edges = edgesOf({&west, &east});
    CHECK(edges.size() == 7);
    CHECK(lengthOf(chained(edges)) == Approx(7));
}

TEST_CASE("an edge belongs to the highest level that has it")
{
    const MultiPolygon west = square(0, 0);
    const MultiPolygon east = square(1, 0);
    const MultiPolygon both = {{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}}, {}}};
    const auto inner = without(edgesOf({&west, &east}), edgesOf({&both}));
    REQUIRE(inner.size() == 1);
    CHECK(inner.front() == Edge{{1, 0}, {1, 1}});
}

TEST_CASE("edges join to lines from fork to fork and to rings")
{
    const MultiPolygon alone = square(0, 0);
    const auto ring = chained(edgesOf({&alone}));
    REQUIRE(ring.size() == 1);
    CHECK(ring.front().front() == ring.front().back());
    const MultiPolygon east = square(1, 0);
    CHECK(chained(edgesOf({&alone, &east})).size() == 3);
    CHECK(chained({}).empty());
}

TEST_CASE("the outline of neighbours has no edge between them")
{
    const MultiPolygon west = square(0, 0);
    const MultiPolygon east = square(1, 0);
    const auto outline = outlineOf({&west, &east});
    CHECK(outline.size() == 6);
    CHECK(chained(outline).size() == 1);
}
