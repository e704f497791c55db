// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/status_symbol.h"

#include "tests/support/catch.h"

#include <QImage>

#include <functional>
#include <vector>

using namespace yike;

namespace {

using Draw = std::function<void(QPainter&)>;

/// What a one-colour printer makes of it: everything that is not white is black.
QImage oneBit(int size, const Draw& draw)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    QImage bits(size, size, QImage::Format_Mono);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            bits.setPixel(x, y, qGray(image.pixel(x, y)) < 190 ? 1 : 0);
    }
    return bits;
}

int differingPixels(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

QImage sign(Status status, int size)
{
    return oneBit(size, [&](QPainter& painter) {
        drawStatus(painter, QRectF(0, 0, size, size), status, Theme::light());
    });
}

constexpr std::array kDrawnStatuses = {Status::Met, Status::NotMet, Status::NoData, Status::NotApplicable,
                                  Status::Advisory};

} // namespace

TEST_CASE("signs of status differ in shape so that one colour tells them apart")
{
    constexpr int kSize = 16;
    for (const Status a : kDrawnStatuses) {
        for (const Status b : kDrawnStatuses) {
            if (a < b)
                CHECK(differingPixels(sign(a, kSize), sign(b, kSize)) >= kSize * kSize / 10);
        }
    }
}

TEST_CASE("fills of no data and not applicable carry a pattern and others do not")
{
    const auto colours = [](Status status) {
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QPainterPath area;
        area.addRect(0, 0, 60, 60);
        fillStatus(painter, area, status, Theme::light());
        painter.end();
        int odd = 0;
        for (int x = 0; x < 60; ++x) {
            for (int y = 0; y < 60; ++y)
                odd += image.pixelColor(x, y) != Theme::light().status(status).fill ? 1 : 0;
        }
        return odd;
    };
    CHECK(colours(Status::Met) == 0);
    CHECK(colours(Status::NotMet) == 0);
    CHECK(colours(Status::NoData) > 300);
    CHECK(colours(Status::NotApplicable) > 100);
}

TEST_CASE("a pattern goes on without a seam in the next tile")
{
    const auto painted = [](QPointF origin, QRectF area) {
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QPainterPath path;
        path.addRect(area);
        fillStatus(painter, path, Status::NoData, Theme::light(), origin);
        return image;
    };
    QImage whole(80, 40, QImage::Format_RGB32);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    QPainterPath path;
    path.addRect(-10, -10, 100, 60);
    fillStatus(painter, path, Status::NoData, Theme::light(), {3, 5});
    painter.end();
    const QImage right = painted({3 - 40, 5}, QRectF(-50, -10, 100, 60));
    CHECK(differingPixels(whole.copy(40, 0, 40, 40), right) == 0);
}

TEST_CASE("planned open and closed facilities look different in one colour")
{
    std::vector<QImage> images;
    for (const auto status : {FacilityStatus::Existing, FacilityStatus::Planned, FacilityStatus::Closed})
        images.push_back(oneBit(24, [&](QPainter& painter) {
            drawFacility(painter, {12, 12}, 18, "health", status, Theme::light());
        }));
    CHECK(differingPixels(images[0], images[1]) > 40);
    CHECK(differingPixels(images[0], images[2]) > 15);
    CHECK(differingPixels(images[1], images[2]) > 40);
}
