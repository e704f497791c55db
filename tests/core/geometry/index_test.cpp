// SPDX-License-Identifier: GPL-3.0-or-later
// Hilbert order, the tree of boxes and the unit index: each against the slow, obvious way.
#include "core/geometry/box_tree.h"
#include "core/geometry/contains.h"
#include "core/geometry/hilbert.h"
#include "core/geometry/unit_index.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace yike;

namespace {

/// Communities as a grid of crooked quarters that tile the town exactly.
struct Town {
    std::vector<MultiPolygon> shapes;
    std::vector<UnitShape> units;
};

Town crookedTown()
{
    std::mt19937 random(5);
    std::uniform_int_distribution<int> jitter(-30, 30);
    constexpr int kSide = 8;
    Point corner[kSide + 1][kSide + 1];
    for (int i = 0; i <= kSide; ++i) {
        for (int j = 0; j <= kSide; ++j)
            corner[i][j] = {100.0 * i + jitter(random), 100.0 * j + jitter(random)};
    }
    Town town;
    for (int i = 0; i < kSide; ++i) {
        for (int j = 0; j < kSide; ++j)
            town.shapes.push_back(
                {{{corner[i][j], corner[i + 1][j], corner[i + 1][j + 1], corner[i][j + 1], corner[i][j]},
                  {}}});
    }
    for (std::uint32_t i = 0; i < town.shapes.size(); ++i)
        town.units.push_back({UnitId(i), &town.shapes[i]});
    return town;
}

std::vector<UnitId> unitsSlowly(const Town& town, Point p)
{
    std::vector<UnitId> ids;
    for (const UnitShape& unit : town.units) {
        if (contains(*unit.shape, p))
            ids.push_back(unit.id);
    }
    return ids;
}

void checkPoint(const Town& town, const UnitIndex& index, Point p)
{
    CAPTURE(p.x, p.y);
    const auto expected = unitsSlowly(town, p);
    REQUIRE(index.allAt(p) == expected);
    REQUIRE(index.unitAt(p) == (expected.empty() ? std::nullopt : std::optional(expected.front())));
}

} // namespace

TEST_CASE("places next to each other on the Hilbert curve are next to each other on the map", "[index]")
{
    CellXY before = hilbertCell(0);
    for (std::uint64_t i = 1; i < 5000; ++i) {
        const CellXY cell = hilbertCell(i);
        REQUIRE(std::abs(std::int64_t(cell.x) - before.x) + std::abs(std::int64_t(cell.y) - before.y) == 1);
        REQUIRE(hilbertIndex(cell) == i);
        before = cell;
    }
}

TEST_CASE("the Hilbert order can be undone at the far corners", "[index]")
{
    std::mt19937 random(9);
    for (int i = 0; i < 1000; ++i) {
        const CellXY cell{static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random())};
        REQUIRE(hilbertCell(hilbertIndex(cell)) == cell);
    }
    const CellXY corner{0xFFFFFFFFU, 0xFFFFFFFFU};
    CHECK(hilbertCell(hilbertIndex(corner)) == corner);
}

TEST_CASE("the tree of boxes finds the same nearest and the same window as a plain search", "[index]")
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> coordinate(0, 1000);
    for (const std::size_t size : {1U, 16U, 17U, 3000U}) {
        std::vector<Box> boxes(size);
        for (Box& box : boxes) {
            box.add(Point{coordinate(random), coordinate(random)});
            box.add(Point{box.min.x + 5, box.min.y + 5});
        }
        const BoxTree tree(boxes);
        for (int i = 0; i < 50; ++i) {
            const Point p{coordinate(random), coordinate(random)};
            double best = 1e18;
            tree.nearest(p, 1e18, [&](std::size_t item) {
                return best = std::min(best, squaredDistance(boxes[item], p));
            });
            double slowBest = 1e18;
            std::vector<std::size_t> slowWithin;
            const Box window{p, {p.x + 100, p.y + 100}};
            for (std::size_t item = 0; item < size; ++item) {
                slowBest = std::min(slowBest, squaredDistance(boxes[item], p));
                if (boxes[item].touches(window))
                    slowWithin.push_back(item);
            }
            REQUIRE(best == slowBest);
            std::vector<std::size_t> within;
            tree.within(window, [&](std::size_t item) { within.push_back(item); });
            REQUIRE(within == slowWithin);
        }
    }
}

TEST_CASE("an empty tree finds nothing", "[index]")
{
    BoxTree(std::vector<Box>{}).nearest({0, 0}, 1e18, [](std::size_t) -> double {
        FAIL();
        return 0;
    });
    BoxTree().within({{0, 0}, {1, 1}}, [](std::size_t) { FAIL(); });
}

TEST_CASE("every point of a town falls into the community that contains it", "[index]")
{
    const Town town = crookedTown();
    const UnitIndex index(town.units);
    std::mt19937 random(1);
    std::uniform_real_distribution<double> coordinate(-60, 860);
    for (int i = 0; i < 5000; ++i)
        checkPoint(town, index, {coordinate(random), coordinate(random)});
    std::uniform_int_distribution<int> whole(-60, 860);
    for (int i = 0; i < 5000; ++i)
        checkPoint(town, index, {double(whole(random)), double(whole(random))});
}

TEST_CASE("a point on a common boundary goes to the lower id", "[index]")
{
    const Town town = crookedTown();
    const UnitIndex index(town.units);
    for (const MultiPolygon& shape : town.shapes) {
        const Ring& ring = shape.front().outer;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            checkPoint(town, index, ring[i]);
            checkPoint(town, index, {(ring[i].x + ring[i - 1].x) / 2, (ring[i].y + ring[i - 1].y) / 2});
        }
    }
}

TEST_CASE("parts and holes of a community and units that overlap are kept apart", "[index]")
{
    const MultiPolygon mainland{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                                 {{{20, 20}, {40, 20}, {40, 40}, {20, 40}, {20, 20}}}},
                                {{{200, 0}, {220, 0}, {220, 20}, {200, 20}, {200, 0}}, {}}};
    const MultiPolygon enclave{{{{20, 20}, {40, 20}, {40, 40}, {20, 40}, {20, 20}}, {}}};
    const MultiPolygon overlapping{{{{90, 0}, {150, 0}, {150, 50}, {90, 50}, {90, 0}}, {}}};
    const UnitIndex index(
        std::vector<UnitShape>{{UnitId(9), &overlapping}, {UnitId(4), &enclave}, {UnitId(7), &mainland}});
    CHECK(index.unitAt({10, 10}) == UnitId(7));
    CHECK(index.unitAt({210, 10}) == UnitId(7));
    CHECK(index.unitAt({30, 30}) == UnitId(4));
    CHECK(index.allAt({30, 20}) == std::vector{UnitId(4), UnitId(7)});
    CHECK(index.allAt({95, 25}) == std::vector{UnitId(7), UnitId(9)});
    CHECK(index.unitAt({180, 10}) == std::nullopt);
    CHECK(index.unitsAt(std::vector<Point>{{30, 30}, {-1, 0}}) ==
          std::vector<std::optional<UnitId>>{UnitId(4), std::nullopt});
}

TEST_CASE("an index without units knows no place", "[index]")
{
    CHECK(UnitIndex().unitAt({0, 0}) == std::nullopt);
    const MultiPolygon none;
    CHECK(UnitIndex(std::vector<UnitShape>{{UnitId(1), &none}}).unitAt({0, 0}) == std::nullopt);
}
