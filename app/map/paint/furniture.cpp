// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/furniture.h"

#include "app/map/paint/lettering.h"
#include "app/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

constexpr double kEdge = 8;
constexpr double kBarRoom = 104; ///< pixels for both steps
constexpr QSizeF kBarBox(140, 34);
constexpr QSizeF kArrowBox(34, 46);
constexpr double kNoteHeight = 22;
constexpr double kNotePadding = 8;

QRectF barBox(const MapView& view)
{
    return {{kEdge, view.size().height() - kEdge - kBarBox.height()}, kBarBox};
}

QRectF arrowBox(const MapView& view)
{
    return {{view.size().width() - kEdge - kArrowBox.width(), kEdge}, kArrowBox};
}

Lettering noteLettering(const MapStyle& style)
{
    return {style.font, style.print ? 10.5 : 12};
}

QRectF noteBox(const MapView& view, const MapStyle& style)
{
    const double width = noteLettering(style).width(QString::fromStdString(style.note)) + 2 * kNotePadding;
    return {view.size().width() - kEdge - width, view.size().height() - kEdge - kNoteHeight, width,
            kNoteHeight};
}

void drawPanel(QPainter& painter, const QRectF& box, const Theme& theme)
{
    painter.setPen(QPen(theme(ColourRole::Line), 1));
    painter.setBrush(theme(ColourRole::Panel));
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void drawCentred(QPainter& painter, const Lettering& lettering, double x, double baseline,
                 const QString& text, const QColor& colour)
{
    lettering.draw(painter, {x - lettering.width(text) / 2, baseline}, text, colour);
}

/// "500", "1 km": the unit stands once, at the end.
QString barLabel(double metres, bool inKilometres)
{
    const double shown = inKilometres ? metres / 1000 : metres;
    return QString::fromStdString(formatNumber(shown, shown == std::round(shown) ? 0 : 1));
}

void drawScaleBar(QPainter& painter, const MapView& view, const MapStyle& style)
{
    const Theme& theme = *style.theme;
    const QRectF box = barBox(view);
    const double step = scaleBarStep(view.metresPerPixel(), kBarRoom);
    const double pixels = step / view.metresPerPixel();
    const bool inKilometres = 2 * step >= 1000;
    const Lettering lettering(style.font, style.print ? 10.5 : 11);
    drawPanel(painter, box, theme);
    const double left = box.left() + 10;
    const double top = box.bottom() - 11;
    painter.setPen(QPen(theme(ColourRole::Ink), 1));
    painter.setBrush(theme(ColourRole::Ink));
    painter.drawRect(QRectF(left, top, pixels, 4));
    painter.setBrush(theme(ColourRole::Panel));
    painter.drawRect(QRectF(left + pixels, top, pixels, 4));
    const double baseline = top - 4;
    drawCentred(painter, lettering, left, baseline, "0", theme(ColourRole::Text));
    // A step under 1 km beside a length in km keeps metres, as a map reader expects: 0  500  1 km.
    const bool middleInMetres = inKilometres && step < 1000;
    drawCentred(painter, lettering, left + pixels, baseline, barLabel(step, inKilometres && !middleInMetres),
                theme(ColourRole::Text));
    const QString end = barLabel(2 * step, inKilometres);
    lettering.draw(painter, {left + 2 * pixels - lettering.width(end) / 2, baseline},
                   end + (inKilometres ? " km" : " m"), theme(ColourRole::Text));
}

void drawNorthArrow(QPainter& painter, const MapView& view, const MapStyle& style)
{
    const Theme& theme = *style.theme;
    const QRectF box = arrowBox(view);
    drawPanel(painter, box, theme);
    const Lettering lettering(style.font, 10, !style.print);
    const double x = box.center().x();
    drawCentred(painter, lettering, x, box.top() + 13, "N", theme(ColourRole::Ink));
    const double top = box.top() + 16;
    const double bottom = box.bottom() - 6;
    const QPointF tip(x, top);
    const QPointF notch(x, bottom - 6);
    painter.setPen(QPen(theme(ColourRole::Ink), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme(ColourRole::Ink));
    painter.drawPolygon(QPolygonF({tip, QPointF(x - 6.5, bottom), notch}));
    painter.setBrush(theme(ColourRole::Panel));
    painter.drawPolygon(QPolygonF({tip, QPointF(x + 6.5, bottom), notch}));
}

void drawNote(QPainter& painter, const MapView& view, const MapStyle& style)
{
    const QRectF box = noteBox(view, style);
    drawPanel(painter, box, *style.theme);
    const Lettering lettering = noteLettering(style);
    const double baseline = box.center().y() + (lettering.ascent() - lettering.descent()) / 2;
    lettering.draw(painter, {box.left() + kNotePadding, baseline}, QString::fromStdString(style.note),
                   (*style.theme)(ColourRole::Text2));
}

} // namespace

double scaleBarStep(double metresPerPixel, double pixels)
{
    const double most = metresPerPixel * pixels / 2;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= most)
            return factor * power;
    }
    return power;
}

std::vector<QRectF> furnitureBoxes(const MapView& view, const MapStyle& style)
{
    std::vector<QRectF> boxes;
    if (style.scaleBar)
        boxes.push_back(barBox(view));
    if (style.northArrow)
        boxes.push_back(arrowBox(view));
    if (!style.note.empty())
        boxes.push_back(noteBox(view, style));
    return boxes;
}

void paintFurniture(QPainter& painter, const MapView& view, const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.scaleBar)
        drawScaleBar(painter, view, style);
    if (style.northArrow)
        drawNorthArrow(painter, view, style);
    if (!style.note.empty())
        drawNote(painter, view, style);
    painter.restore();
}

} // namespace yike
