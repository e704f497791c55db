// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/map_painter.h"

#include "tests/support/catch.h"
#include "tests/support/small_town.h"

#include <QImage>

#include <thread>

using namespace yike;

namespace {

MapScene townScene()
{
    const Plan plan = test::smallTown();
    const Standard standard = test::smallStandard();
    const Assessment assessment = test::smallAssessment(plan, standard);
    SceneOptions options;
    options.indicator = standard.find("G3");
    return makeScene(makeGeometry(plan), plan, &assessment, options);
}

QImage painted(const MapScene& scene, const MapView& view, const MapStyle& style)
{
    QImage image(view.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMap(painter, scene, view, style);
    return image;
}

int differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

bool shows(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the map shows each status in its colour in both themes")
{
    const MapScene scene = townScene();
    const MapView view = MapView::fitted(scene.geometry->extent, {900, 600});
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        const Theme& theme = Theme::of(brightness);
        const QImage image = painted(scene, view, MapStyle::screen(theme, Language::Chinese));
        for (const Status status : {Status::Met, Status::NotMet, Status::NoData})
            CHECK(shows(image, theme.status(status).fill));
        CHECK(shows(image, theme(ColourRole::Water)));
    }
}

TEST_CASE("worker threads paint the same picture")
{
    const MapScene scene = townScene();
    const MapView view = MapView::fitted(scene.geometry->extent, {700, 500}).zoomed(2, {350, 250});
    const MapStyle style = MapStyle::screen(Theme::light(), Language::Chinese);
    const QImage expected = painted(scene, view, style);
    std::array<QImage, 3> images;
    {
        std::vector<std::jthread> threads;
        for (QImage& image : images)
            threads.emplace_back([&] { image = painted(scene, view, style); });
    }
    // Qt sets the very first text of a thread a shade differently; nothing else may differ.
    for (const QImage& image : images)
        CHECK(differing(image, expected) < 200);
}

TEST_CASE("tiles join to the picture of the whole")
{
    const MapScene scene = townScene();
    const MapStyle style = MapStyle::screen(Theme::light(), Language::Chinese);
    const MapView whole({scene.geometry->origin.x, scene.geometry->origin.y}, 8, {512, 256});
    const auto base = [&](const MapView& view) {
        QImage image(view.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        paintBase(painter, scene, view, style);
        return image;
    };
    const QImage expected = base(whole).copy(256, 0, 256, 256);
    const MapView right({scene.geometry->origin.x + 128 * 8, scene.geometry->origin.y}, 8, {256, 256});
    const QImage tile = base(right);
    int differing = 0;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            differing += std::abs(qGray(tile.pixel(x, y)) - qGray(expected.pixel(x, y))) > 24 ? 1 : 0;
    }
    CHECK(differing < 40); // line ends at the very edge may be rounded differently
}

TEST_CASE("a stopped painter leaves early and an empty scene paints nothing")
{
    std::stop_source source;
    source.request_stop();
    MapStyle style = MapStyle::screen(Theme::light(), Language::English);
    style.stop = source.get_token();
    const MapScene scene = townScene();
    const MapView view = MapView::fitted(scene.geometry->extent, {300, 200});
    CHECK_FALSE(shows(painted(scene, view, style), Theme::light().status(Status::Met).fill));
    style.stop = {};
    style.scaleBar = style.northArrow = false;
    const QImage empty = painted(MapScene(), view, style);
    CHECK(empty.pixel(150, 100) == 0);
}
