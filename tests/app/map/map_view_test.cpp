// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.h"
#include "app/map/paint/furniture.h"

#include "tests/support/catch.h"

using namespace yike;

TEST_CASE("a place goes to the screen and back")
{
    const MapView view({379000, 4308000}, 2.5, {1000, 600});
    const Point place{379321.5, 4308123.25};
    const Point back = view.toWorld(view.toScreen(place));
    CHECK(back.x == Approx(place.x).epsilon(1e-12));
    CHECK(back.y == Approx(place.y).epsilon(1e-12));
    CHECK(view.toScreen({379000, 4308100}).y() < 300); // north is up
}

TEST_CASE("zooming keeps the place under the pointer and stops at both ends")
{
    const MapView view({1000, 2000}, 4, {800, 600});
    const QPointF pointer(120, 450);
    const Point before = view.toWorld(pointer);
    const MapView nearer = view.zoomed(2, pointer);
    CHECK(nearer.metresPerPixel() == 2);
    CHECK(nearer.toWorld(pointer).x == Approx(before.x));
    CHECK(nearer.toWorld(pointer).y == Approx(before.y));
    CHECK(view.zoomed(1e9, pointer).metresPerPixel() == 0.05);
    CHECK(view.zoomed(1e-9, pointer).metresPerPixel() == 2000);
}

TEST_CASE("a fitted view shows all of a box")
{
    Box box;
    box.add(Point{0, 0});
    box.add(Point{4000, 1000});
    const MapView view = MapView::fitted(box, {800, 600}, 10);
    CHECK(view.visible().contains({0, 0}));
    CHECK(view.visible().contains({4000, 1000}));
    CHECK(MapView::fitted(Box(), {800, 600}).metresPerPixel() == 1);
}

TEST_CASE("the scale is that of 96 pixels an inch")
{
    CHECK(MapView({0, 0}, 0.0254 / 96 * 10000, {100, 100}).scaleDenominator() == Approx(10000));
}

TEST_CASE("a scale bar has round steps that fit")
{
    CHECK(scaleBarStep(11.5, 104) == 500);
    CHECK(scaleBarStep(1, 104) == 50);
    CHECK(scaleBarStep(0.2, 104) == 10);
    for (double metres = 0.05; metres < 2000; metres *= 1.7)
        CHECK(2 * scaleBarStep(metres, 104) / metres <= 104.0001);
}
