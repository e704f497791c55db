// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Shapes of the ground as pixels of one view: what is too small or outside is left out, points nearer than
// half a pixel to the last are skipped.

#include "app/map/map_geometry.h"
#include "app/map/map_view.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace yike {

class Screen {
public:
    static constexpr double kSpacing = 0.5; ///< pixels; what is nearer cannot be told apart

    Screen(const MapGeometry& geometry, const MapView& view);

    [[nodiscard]] QPointF at(QPointF ground) const
    {
        return {m_shift.x() + ground.x() * m_scale, m_shift.y() - ground.y() * m_scale};
    }
    /// Pixels per metre.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double metresPerPixel() const { return 1 / m_scale; }
    [[nodiscard]] QRectF window() const { return m_window; }
    /// The place that patterns are anchored to.
    [[nodiscard]] QPointF anchor() const { return m_shift; }

    /// Whether a box within `margin` pixels of the window can be seen, and is at least one pixel large.
    [[nodiscard]] bool shows(const Box& box, double margin = 4) const;
    /// All rings of an item, for an odd-even fill.
    void addArea(QPainterPath& path, const ShapeSet& shapes, std::size_t item) const;
    [[nodiscard]] QPainterPath area(const ShapeSet& shapes, std::size_t item) const;
    [[nodiscard]] QPolygonF ring(std::span<const QPointF> points) const;

    /// A stretch of a line near the window, and how far its start is from the line's, so that dashes of
    /// neighbouring tiles join.
    struct Run {
        QPolygonF points;
        double start = 0; ///< pixels
    };
    /// Points nearer than `spacing` pixels to the last are skipped.
    [[nodiscard]] std::vector<Run> runs(std::span<const QPointF> line, double margin = 16,
                                        double spacing = kSpacing) const;

private:
    QPointF m_shift;
    double m_scale = 1;
    QRectF m_window;
};

/// Strokes every visible item. The pen's dashes continue from tile to tile.
void strokeLines(QPainter& painter, const Screen& screen, const ShapeSet& shapes, QPen pen,
                 std::size_t first = 0, std::size_t last = std::size_t(-1));

} // namespace yike
