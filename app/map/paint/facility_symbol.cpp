// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/status_symbol.h"

#include <QFile>
#include <QHash>
#include <QSvgRenderer>

#include <memory>

namespace yike {

namespace {

constexpr double kSmallestGlyph = 11; ///< pixels of disc below which a glyph is only noise

/// Icons parsed for one thread, by name and colour: a renderer may not be shared between threads.
QSvgRenderer& renderer(const QString& name, const QColor& colour)
{
    static thread_local QHash<QString, std::shared_ptr<QSvgRenderer>> cache;
    auto& found = cache[name + colour.name()];
    if (!found) {
        useResources();
        QFile file(":/icons/" + name + ".svg");
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        svg.replace("currentColor", colour.name().toLatin1());
        found = std::make_shared<QSvgRenderer>(svg);
    }
    return *found;
}

QRectF around(QPointF centre, double diameter)
{
    return {centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter};
}

/// Planned: an empty disc in a dashed ring.
void drawPlanned(QPainter& painter, QPointF centre, double diameter, const QColor& colour, const Theme& theme)
{
    QPen ring(colour, 1.6, Qt::CustomDashLine, Qt::FlatCap);
    ring.setDashPattern({2.2, 1.4});
    painter.setPen(ring);
    painter.setBrush(theme(ColourRole::Panel));
    painter.drawEllipse(around(centre, diameter));
}

void drawStrike(QPainter& painter, QPointF centre, double diameter, const Theme& theme)
{
    const double reach = diameter * 0.5;
    const QLineF line(centre.x() - reach, centre.y() + reach, centre.x() + reach, centre.y() - reach);
    painter.setPen(QPen(theme(ColourRole::Halo), 3.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    painter.setPen(QPen(theme(ColourRole::Removed), 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
}

} // namespace

void drawIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour)
{
    renderer(name, colour).render(&painter, box);
}

void drawMark(QPainter& painter, const QRectF& box)
{
    renderer("yike", Qt::black).render(&painter, box);
}

void drawFacility(QPainter& painter, QPointF centre, double diameter, const std::string& category,
                  FacilityStatus status, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool closed = status == FacilityStatus::Closed;
    const bool planned = status == FacilityStatus::Planned;
    const QColor colour = closed ? theme(ColourRole::Field) : theme.category(category);
    if (planned) {
        drawPlanned(painter, centre, diameter, colour, theme);
    } else {
        painter.setPen(QPen(theme(ColourRole::Halo), 1.2));
        painter.setBrush(colour);
        painter.drawEllipse(around(centre, diameter));
    }
    if (diameter >= kSmallestGlyph)
        drawIcon(painter, around(centre, diameter * 0.7), categoryIcon(category),
                 planned ? colour : theme(ColourRole::Glyph));
    if (closed)
        drawStrike(painter, centre, diameter, theme);
    painter.restore();
}

} // namespace yike
