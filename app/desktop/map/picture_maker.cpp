// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map/picture_maker.h"

#include <cmath>

namespace yike {

PictureMaker::PictureMaker(Paint paint, QImage::Format format, QObject* parent)
    : QObject(parent), m_paint(std::move(paint)), m_format(format),
      m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

PictureMaker::~PictureMaker()
{
    m_thread.request_stop();
    const std::scoped_lock lock(m_mutex);
    m_current.request_stop();
} // the jthread is joined first of all members

void PictureMaker::request(std::shared_ptr<const MapScene> scene, const MapView& view, const MapStyle& style,
                           double ratio)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_current.request_stop();
        m_next = Request{std::move(scene), view, style, ratio, ++m_requested};
    }
    m_wake.notify_one();
}

bool PictureMaker::busy() const
{
    return m_delivered != m_requested;
}

void PictureMaker::run(const std::stop_token& stop)
{
    while (true) {
        Request request;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            request = std::move(*m_next);
            m_next.reset();
            m_current = std::stop_source();
            request.style.stop = m_current.get_token();
        }
        MapPicture picture = paint(request);
        if (!request.style.stop.stop_requested() && !stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, picture, number = request.number] { deliver(picture, number); },
                Qt::QueuedConnection);
    }
}

MapPicture PictureMaker::paint(const Request& request) const
{
    const QSizeF size = request.view.size() * request.ratio;
    QImage image(int(std::ceil(size.width())), int(std::ceil(size.height())), m_format);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(request.ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter, *request.scene, request.view, request.style);
    return {image, request.view};
}

void PictureMaker::deliver(const MapPicture& picture, int number)
{
    if (number != m_requested)
        return;
    m_delivered = number;
    emit made(picture);
}

} // namespace yike
