// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.h"

#include <algorithm>

namespace yike {

namespace {

constexpr double kNearest = 0.05; ///< metres per pixel
constexpr double kFarthest = 2000;
constexpr double kMetresPerScreenPixel = 0.0254 / 96;

} // namespace

MapView MapView::fitted(const Box& box, QSizeF size, double margin)
{
    if (box.empty())
        return {{0, 0}, 1, size};
    const double width = std::max(1.0, size.width() - 2 * margin);
    const double height = std::max(1.0, size.height() - 2 * margin);
    const double needed = std::max(box.width() / width, box.height() / height);
    const Point centre{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    return {centre, needed > 0 ? std::clamp(needed, kNearest, kFarthest) : 1, size};
}

QPointF MapView::toScreen(Point world) const
{
    return {m_size.width() / 2 + (world.x - m_centre.x) / m_metresPerPixel,
            m_size.height() / 2 - (world.y - m_centre.y) / m_metresPerPixel};
}

Point MapView::toWorld(QPointF screen) const
{
    return {m_centre.x + (screen.x() - m_size.width() / 2) * m_metresPerPixel,
            m_centre.y - (screen.y() - m_size.height() / 2) * m_metresPerPixel};
}

Box MapView::visible() const
{
    Box box;
    box.add(toWorld({0, 0}));
    box.add(toWorld({m_size.width(), m_size.height()}));
    return box;
}

double MapView::scaleDenominator() const
{
    return m_metresPerPixel / kMetresPerScreenPixel;
}

MapView MapView::panned(QPointF pixels) const
{
    return centredOn(
        {m_centre.x - pixels.x() * m_metresPerPixel, m_centre.y + pixels.y() * m_metresPerPixel});
}

MapView MapView::zoomed(double factor, QPointF at) const
{
    const Point fixed = toWorld(at);
    const double scale = std::clamp(m_metresPerPixel / factor, kNearest, kFarthest);
    const double dx = (at.x() - m_size.width() / 2) * scale;
    const double dy = (at.y() - m_size.height() / 2) * scale;
    return {{fixed.x - dx, fixed.y + dy}, scale, m_size};
}

} // namespace yike
