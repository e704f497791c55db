// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/map_painter.h"

#include "app/map/screen_shapes.h"

#include <algorithm>

namespace yike {

namespace {

constexpr double kDotsTo = 250000; ///< farther out only the category in question is shown
constexpr double kSquaresTo = 1e6;

class MarkPainter {
public:
    MarkPainter(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
        : m_painter(painter), m_scene(scene), m_map(*scene.geometry), m_screen(m_map, view),
          m_theme(*style.theme), m_scale(view.scaleDenominator())
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setClipRect(m_screen.window(), Qt::IntersectClip);
        selection();
        if (m_scene.layers.facilities) {
            moves();
            facilities(false);
            facilities(true);
        }
        m_painter.restore();
    }

private:
    /// 2 px of ink in a 6 px yellow casing.
    void selection()
    {
        QPainterPath outline;
        for (const UnitId unit : m_scene.selectedUnits) {
            if (m_screen.shows(m_map.units.items[unit.index()].box, 8))
                m_screen.addArea(outline, m_map.units, unit.index());
        }
        const auto pen = [](const QColor& colour, double width) {
            return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin);
        };
        m_painter.strokePath(outline, pen(m_theme(ColourRole::Select), 6));
        m_painter.strokePath(outline,
                             pen(m_theme.dark() ? m_theme(ColourRole::Halo) : m_theme(ColourRole::Ink), 2));
    }

    /// Where a moved facility stood: a dashed line from a dashed ring.
    void moves()
    {
        for (const SceneFacility& facility : m_scene.facilities) {
            if (!facility.from)
                continue;
            QPen pen(m_theme(ColourRole::Changed), 1.5, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({6 / 1.5, 2.5 / 1.5});
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawLine(m_screen.at(*facility.from), m_screen.at(facility.at));
            m_painter.drawEllipse(m_screen.at(*facility.from), 7, 7);
        }
    }

    /// What is in question, edited or selected lies above the rest.
    void facilities(bool raised)
    {
        const QRectF near = m_screen.window().adjusted(-16, -16, 16, 16);
        for (const SceneFacility& facility : m_scene.facilities) {
            const bool isRaised = facility.ofIndicator || facility.change || facility.selected;
            const QPointF at = m_screen.at(facility.at);
            if (isRaised == raised && near.contains(at))
                draw(facility, at);
        }
    }

    void draw(const SceneFacility& facility, QPointF at)
    {
        const double size = diameter(facility);
        if (size <= 0)
            return;
        if (facility.selected)
            ring(at, size);
        if (size >= 11)
            drawFacility(m_painter, at, size, facility.category, facility.status, m_theme);
        else
            dot(facility, at, size);
        if (facility.change)
            drawBadge(m_painter, at + QPointF(size * 0.5, -size * 0.5), std::max(10.0, size * 0.62),
                      *facility.change, m_theme);
    }

    [[nodiscard]] double diameter(const SceneFacility& facility) const
    {
        const bool raised = facility.ofIndicator || facility.selected || facility.change;
        if (m_scale <= kDiscsTo) {
            const double nearness = std::clamp((kDiscsTo - m_scale) / (kDiscsTo - 5000), 0.0, 1.0);
            return (raised ? 16 : 13) + 3 * nearness;
        }
        if (facility.change || facility.selected)
            return 13;
        if (facility.ofIndicator)
            return m_scale <= kSquaresTo ? 7 : 0;
        return m_scale <= kDotsTo ? 4 : 0;
    }

    void ring(QPointF at, double size)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme(ColourRole::Select));
        m_painter.drawEllipse(at, size / 2 + 4, size / 2 + 4);
        m_painter.setBrush(m_theme.dark() ? m_theme(ColourRole::Halo) : m_theme(ColourRole::Ink));
        m_painter.drawEllipse(at, size / 2 + 1.6, size / 2 + 1.6);
    }

    /// A square for the category in question, a dot for others; empty when planned, grey when closed.
    void dot(const SceneFacility& facility, QPointF at, double size)
    {
        const bool planned = facility.status == FacilityStatus::Planned;
        const QColor colour = facility.status == FacilityStatus::Closed ? m_theme(ColourRole::Field)
                                                                        : m_theme.category(facility.category);
        m_painter.setPen(planned ? QPen(colour, 1.2) : QPen(m_theme(ColourRole::Halo), 0.9));
        m_painter.setBrush(planned ? m_theme(ColourRole::Panel) : colour);
        if (facility.ofIndicator)
            m_painter.drawRect(QRectF(at.x() - size / 2, at.y() - size / 2, size, size));
        else
            m_painter.drawEllipse(at, size / 2, size / 2);
    }

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapGeometry& m_map;
    Screen m_screen;
    const Theme& m_theme;
    double m_scale;
};

} // namespace

void paintMarks(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    if (scene.geometry)
        MarkPainter(painter, scene, view, style).paint();
}

void paintHover(QPainter& painter, const MapScene& scene, UnitId unit, const MapView& view,
                const MapStyle& style)
{
    if (!scene.geometry || unit.index() >= scene.geometry->units.size())
        return;
    const Screen screen(*scene.geometry, view);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(screen.area(scene.geometry->units, unit.index()),
                       QPen((*style.theme)(ColourRole::Ink), 1.6));
    painter.restore();
}

} // namespace yike
