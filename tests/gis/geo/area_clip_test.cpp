// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/area_clip.h"

#include "core/geometry/measure.h"
#include "core/service_area/service_area.h"
#include "gis/import/cells/figures.h"
#include "tests/core/coverage/random_town.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace yike;
using namespace yike::test;

namespace {

MultiPolygon box(double left, double bottom, double right, double top)
{
    return {{{{left, bottom}, {right, bottom}, {right, top}, {left, top}, {left, bottom}}, {}}};
}

double squareMetres(const MultiPolygon& shape)
{
    return area(shape).count();
}

std::vector<ServiceArea> draw(const RandomTown& town, const std::vector<Metres>& limits, AreaMerge merge,
                              const LegObstacles& obstacles = {})
{
    const auto walk = StreetWalk::make(town.streets, {}, {}, {}, Progress())->value;
    return ServiceAreas(walk, obstacles).draw(town.stops, limits, merge, Progress()).value();
}

MultiPolygon unionOf(const std::vector<ServiceArea>& areas, Metres limit)
{
    std::vector<Shape> shapes;
    for (const ServiceArea& each : areas) {
        if (each.limit == limit && !each.shape.empty())
            shapes.push_back(shapeOf(each.shape));
    }
    return polygonsOf(ShapeTool().united(shapes).value());
}

double differing(const MultiPolygon& a, const MultiPolygon& b)
{
    const double common = ShapeTool().commonArea(shapeOf(a), shapeOf(b)).value();
    return squareMetres(a) + squareMetres(b) - 2 * common;
}

} // namespace

TEST_CASE("Every drawn area is valid for GEOS")
{
    auto clip = AreaClip::make({}, {}).value();
    const std::vector<Metres> limits{Metres(30), Metres(170), Metres(333), Metres(700), Metres(1500)};
    const LegObstacles river{box(420, -100, 441.5, 760), {{{-50, 333}, {700, 350}, {610, 100}}}};
    for (unsigned seed = 0; seed < 12; ++seed) {
        const RandomTown town = randomTown(seed);
        for (const AreaMerge merge : {AreaMerge::Overlap, AreaMerge::Dissolve, AreaMerge::Split}) {
            for (const auto& areas : {draw(town, limits, merge), draw(town, limits, merge, river)}) {
                for (const ServiceArea& each : areas) {
                    const auto flaw = clip.flawOf(each.shape);
                    INFO("seed " << seed << ": " << (flaw ? flaw->reason : ""));
                    CHECK_FALSE(flaw);
                }
            }
        }
    }
}

TEST_CASE("Areas dissolved are the union of the areas one by one")
{
    const std::vector<Metres> limits{Metres(200), Metres(500)};
    for (unsigned seed = 20; seed < 24; ++seed) {
        const RandomTown town = randomTown(seed);
        const auto overlap = draw(town, limits, AreaMerge::Overlap);
        const auto together = draw(town, limits, AreaMerge::Dissolve);
        for (std::size_t i = 0; i < limits.size(); ++i) {
            const double whole = squareMetres(together[i].shape);
            CHECK(differing(unionOf(overlap, limits[i]), together[i].shape) < 0.001 * whole);
        }
    }
}

TEST_CASE("Split areas do not overlap and together are the dissolved one")
{
    const std::vector<Metres> limits{Metres(400)};
    ShapeTool tool;
    for (unsigned seed = 30; seed < 34; ++seed) {
        const RandomTown town = randomTown(seed);
        const auto split = draw(town, limits, AreaMerge::Split);
        const auto together = draw(town, limits, AreaMerge::Dissolve);
        double sum = 0;
        for (std::size_t i = 0; i < split.size(); ++i) {
            sum += squareMetres(split[i].shape);
            for (std::size_t j = 0; j < i; ++j) {
                if (!split[i].shape.empty() && !split[j].shape.empty()) // borders have the same points
                    CHECK(tool.commonArea(shapeOf(split[i].shape), shapeOf(split[j].shape)).value() < 1e-12);
            }
        }
        CHECK(sum == Approx(squareMetres(together[0].shape)).epsilon(0.0005));
    }
}

TEST_CASE("Water is taken away and nothing is left outside the boundary")
{
    auto clip = AreaClip::make(box(40, -10, 60, 200), box(0, 0, 200, 50)).value();
    const MultiPolygon left = clip.clipped(box(-100, -100, 100, 100)).value();
    CHECK(squareMetres(left) == Approx(100 * 50 - 20 * 50));
    CHECK(left.size() == 2);
    CHECK(clip.clipped(box(300, 0, 400, 10)).value().empty());
    CHECK(clip.clipped({}).value().empty());
}

TEST_CASE("Water that crosses itself or overlaps is mended first")
{
    const MultiPolygon bow{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}};
    MultiPolygon water = box(0, 0, 10, 10);
    water.push_back(box(5, 5, 15, 15)[0]);
    water.push_back(bow[0]);
    auto clip = AreaClip::make(water, {}).value();
    CHECK(squareMetres(clip.clipped(box(0, 0, 20, 20)).value()) == Approx(400 - 175));
}

TEST_CASE("A band is what lies between two limits")
{
    auto clip = AreaClip::make({}, {}).value();
    const std::vector<Metres> limits{Metres(300), Metres(600)};
    const auto areas = draw(randomTown(4), limits, AreaMerge::Overlap);
    const MultiPolygon band = clip.band(areas[1].shape, areas[0].shape).value();
    CHECK(squareMetres(band) ==
          Approx(squareMetres(areas[1].shape) - squareMetres(areas[0].shape)).margin(20));
    CHECK_FALSE(clip.flawOf(band));
}
