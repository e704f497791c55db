// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/overlay.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Shape square(double x, double y, double side)
{
    return {ShapeKind::Polygon, {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}};
}

const Shape kBowTie{ShapeKind::Polygon, {{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}}};

} // namespace

TEST_CASE("a bow tie is invalid where it crosses and its repair keeps both halves")
{
    ShapeTool tool;
    const auto flaw = tool.flawOf(kBowTie);
    REQUIRE(flaw);
    CHECK(flaw->reason == "Self-intersection");
    CHECK(flaw->at == Coordinate{1, 1});
    const auto repaired = *tool.repaired(kBowTie);
    CHECK(repaired.kind == ShapeKind::Polygon);
    CHECK(repaired.parts.size() == 2);
    CHECK_FALSE(tool.flawOf(repaired));
    CHECK_FALSE(tool.flawOf(square(0, 0, 1)));
    CHECK_FALSE(tool.flawOf({}));
}

TEST_CASE("communities dissolve to their sub-district")
{
    ShapeTool tool;
    const std::vector<Shape> parts{square(0, 0, 1), square(1, 0, 1), square(5, 5, 1)};
    const auto whole = *tool.united(parts);
    CHECK(whole.parts.size() == 2);
    CHECK(*tool.commonArea(whole, square(0, 0, 2)) == Approx(2));
    CHECK_FALSE(tool.united(std::vector<Shape>{kBowTie}));
}

TEST_CASE("overlaps have an area and neighbours have none")
{
    ShapeTool tool;
    CHECK(*tool.commonArea(square(0, 0, 2), square(1, 1, 2)) == Approx(1));
    CHECK(*tool.commonArea(square(0, 0, 1), square(1, 0, 1)) == 0);
}

TEST_CASE("a label point lies inside a ring-shaped polygon")
{
    ShapeTool tool;
    Shape ring = square(0, 0, 3);
    ring.parts[0].push_back(square(1, 1, 1).parts[0][0]);
    const auto at = *tool.pointOn(ring);
    const bool inHole = at.x > 1 && at.x < 2 && at.y > 1 && at.y < 2;
    CHECK_FALSE(inHole);
    CHECK_FALSE(tool.pointOn({}));
}
