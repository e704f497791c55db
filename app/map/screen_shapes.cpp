// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/screen_shapes.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

bool isNear(QPointF a, QPointF b, double spacing = Screen::kSpacing)
{
    return std::fabs(a.x() - b.x()) + std::fabs(a.y() - b.y()) < spacing;
}

bool touches(QPointF a, QPointF b, const QRectF& box)
{
    return std::min(a.x(), b.x()) <= box.right() && std::max(a.x(), b.x()) >= box.left() &&
           std::min(a.y(), b.y()) <= box.bottom() && std::max(a.y(), b.y()) >= box.top();
}

} // namespace

Screen::Screen(const MapGeometry& geometry, const MapView& view)
    : m_shift(view.toScreen(geometry.origin)), m_scale(1 / view.metresPerPixel()),
      m_window(QPointF(0, 0), view.size())
{
}

bool Screen::shows(const Box& box, double margin) const
{
    if (box.empty() || std::max(box.width(), box.height()) * m_scale < 1)
        return false;
    const QPointF low = at({box.min.x, box.max.y});
    const QPointF high = at({box.max.x, box.min.y});
    return low.x() <= m_window.right() + margin && high.x() >= m_window.left() - margin &&
           low.y() <= m_window.bottom() + margin && high.y() >= m_window.top() - margin;
}

QPolygonF Screen::ring(std::span<const QPointF> points) const
{
    QPolygonF polygon;
    polygon.reserve(qsizetype(points.size()));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF p = at(points[i]);
        if (polygon.isEmpty() || i + 1 == points.size() || !isNear(polygon.back(), p))
            polygon.append(p);
    }
    return polygon;
}

void Screen::addArea(QPainterPath& path, const ShapeSet& shapes, std::size_t item) const
{
    const ShapeSet::Item& shape = shapes.items[item];
    for (std::uint32_t i = 0; i < shape.parts; ++i) {
        const QPolygonF polygon = ring(shapes.partPoints(shape.firstPart + i));
        if (polygon.size() >= 3) {
            path.addPolygon(polygon);
            path.closeSubpath();
        }
    }
}

QPainterPath Screen::area(const ShapeSet& shapes, std::size_t item) const
{
    QPainterPath path;
    addArea(path, shapes, item);
    return path;
}

std::vector<Screen::Run> Screen::runs(std::span<const QPointF> line, double margin, double spacing) const
{
    const QRectF near = m_window.adjusted(-margin, -margin, margin, margin);
    std::vector<Run> found;
    if (line.empty())
        return found;
    double along = 0;
    QPointF last = at(line.front());
    bool open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF p = at(line[i]);
        if (i + 1 != line.size() && isNear(last, p, spacing))
            continue;
        if (touches(last, p, near)) {
            if (!open)
                found.push_back({QPolygonF({last}), along});
            found.back().points.append(p);
            open = true;
        } else {
            open = false;
        }
        along += std::hypot(p.x() - last.x(), p.y() - last.y());
        last = p;
    }
    return found;
}

void strokeLines(QPainter& painter, const Screen& screen, const ShapeSet& shapes, QPen pen, std::size_t first,
                 std::size_t last)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const bool dashed = pen.style() != Qt::SolidLine;
    for (std::size_t item = first; item < std::min(last, shapes.size()); ++item) {
        const ShapeSet::Item& shape = shapes.items[item];
        if (!screen.shows(shape.box, 16))
            continue;
        for (std::uint32_t part = 0; part < shape.parts; ++part) {
            for (const Screen::Run& run : screen.runs(shapes.partPoints(shape.firstPart + part))) {
                if (dashed) {
                    pen.setDashOffset(run.start / pen.widthF());
                    painter.setPen(pen);
                }
                painter.drawPolyline(run.points);
            }
        }
    }
}

} // namespace yike
