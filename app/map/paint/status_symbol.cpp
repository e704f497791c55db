// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/status_symbol.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yike {

namespace {

/// Paints in a square of 16 units whatever the box; restores the painter.
class Signs {
public:
    Signs(QPainter& painter, const QRectF& box) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(box.topLeft());
        painter.scale(box.width() / 16, box.height() / 16);
    }
    ~Signs() { m_painter.restore(); }
    Signs(const Signs&) = delete;
    Signs& operator=(const Signs&) = delete;

    void stroke(const QColor& colour, double width, const QPainterPath& path)
    {
        m_painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void met(const StatusColours& colours, const QColor& glyph)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colours.solid);
        m_painter.drawEllipse(QPointF(8, 8), 7.4, 7.4);
        QPainterPath tick({4.6, 8.4});
        tick.lineTo(7.1, 10.9);
        tick.lineTo(11.5, 5.8);
        stroke(glyph, 1.8, tick);
    }
    void notMet(const StatusColours& colours, const QColor& glyph)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colours.solid);
        m_painter.drawRoundedRect(QRectF(1, 1, 14, 14), 1.4, 1.4);
        QPainterPath cross({5.1, 5.1});
        cross.lineTo(10.9, 10.9);
        cross.moveTo(10.9, 5.1);
        cross.lineTo(5.1, 10.9);
        stroke(glyph, 1.8, cross);
    }
    void noData(const StatusColours& colours, const QColor& ground)
    {
        QPen dashed(colours.solid, 1.3, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({1.7, 1.3});
        m_painter.setPen(dashed);
        m_painter.setBrush(ground);
        m_painter.drawEllipse(QPointF(8, 8), 7, 7);
        QPainterPath hook({5.8, 6.3});
        hook.cubicTo(5.8, 4.9, 6.8, 4.1, 8, 4.1);
        hook.cubicTo(9.3, 4.1, 10.2, 5, 10.2, 6.1);
        hook.cubicTo(10.2, 7.6, 8, 7.7, 8, 9.3);
        stroke(colours.text, 1.5, hook);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colours.text);
        m_painter.drawEllipse(QPointF(8, 11.7), 1, 1);
    }
    void notApplicable(const StatusColours& colours)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colours.solid);
        m_painter.drawRoundedRect(QRectF(2.6, 7, 10.8, 2), 1, 1);
    }
    void advisory(const StatusColours& colours, const QColor& ground)
    {
        m_painter.setPen(QPen(colours.solid, 2.2));
        m_painter.setBrush(ground);
        m_painter.drawEllipse(QPointF(8, 8), 4.6, 4.6);
    }

private:
    QPainter& m_painter;
};

constexpr double kStep = 6; ///< pixels between hatch lines and between dots
constexpr double kHatchWidth = 1.2;
constexpr double kDot = 0.75;       ///< radius
constexpr double kMostExtent = 1e5; ///< pixels; nothing on screen or paper is larger

/// A multiple of the step below `from` that belongs to the grid through `origin`.
double firstLine(double from, double origin)
{
    return origin + std::floor((from - origin) / kStep) * kStep;
}

/// Lines at 45 degrees through every 6th pixel of a row.
void hatch(QPainter& painter, const QRectF& box, QPointF origin, const QColor& colour)
{
    painter.setPen(QPen(colour, kHatchWidth));
    const double along = kStep * std::numbers::sqrt2;
    const double anchor = origin.x() + origin.y();
    const double first = box.left() + box.top();
    QList<QLineF> lines;
    for (double sum = anchor + std::floor((first - anchor) / along) * along; sum < box.right() + box.bottom();
         sum += along)
        lines.append({sum - box.bottom(), box.bottom(), sum - box.top(), box.top()});
    painter.drawLines(lines);
}

void dots(QPainter& painter, const QRectF& box, QPointF origin, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    int row = int(std::llround((firstLine(box.top(), origin.y()) - origin.y()) / kStep));
    for (double y = firstLine(box.top(), origin.y()); y < box.bottom() + kStep; y += kStep, ++row) {
        const double shift = row % 2 != 0 ? kStep / 2 : 0;
        for (double x = firstLine(box.left(), origin.x()) + shift; x < box.right() + kStep; x += kStep)
            painter.drawEllipse(QPointF(x, y), kDot, kDot);
    }
}

/// One period of a pattern with its ground: 45 degree lines every 8 pixels of a row, or two dots.
QImage patternTile(Status status, const StatusColours& colours)
{
    constexpr int kFine = 4; // drawn larger, so that it stays crisp on dense screens
    constexpr int kPeriod = 8;
    const int period = status == Status::NoData ? kPeriod : 2 * int(kStep);
    QImage tile(period * kFine, period * kFine, QImage::Format_RGB32);
    tile.setDevicePixelRatio(kFine);
    tile.fill(colours.fill);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.pattern, kHatchWidth, Qt::SolidLine, Qt::SquareCap));
    if (status == Status::NoData) {
        for (int sum = 0; sum <= 2 * kPeriod; sum += kPeriod)
            painter.drawLine(QPointF(sum - kPeriod - 1, kPeriod + 1), QPointF(sum + 1, -1));
        return tile;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.pattern);
    for (const QPointF dot : {QPointF(kStep / 2, kStep / 2), QPointF(kStep * 1.5, kStep * 1.5)})
        painter.drawEllipse(dot, kDot, kDot);
    return tile;
}

} // namespace

void drawStatus(QPainter& painter, const QRectF& box, Status status, const Theme& theme)
{
    Signs signs(painter, box);
    const StatusColours& colours = theme.status(status);
    switch (status) {
    case Status::Met:
        return signs.met(colours, theme(ColourRole::Glyph));
    case Status::NotMet:
        return signs.notMet(colours, theme(ColourRole::Glyph));
    case Status::NoData:
        return signs.noData(colours, theme(ColourRole::Halo));
    case Status::NotApplicable:
        return signs.notApplicable(colours);
    case Status::Advisory:
        return signs.advisory(colours, theme(ColourRole::Halo));
    }
}

void fillStatus(QPainter& painter, const QPainterPath& area, Status status, const Theme& theme,
                QPointF origin, const QRectF& window)
{
    const StatusColours& colours = theme.status(status);
    painter.fillPath(area, colours.fill);
    if (status != Status::NoData && status != Status::NotApplicable)
        return;
    QRectF box = area.boundingRect() & QRectF(-kMostExtent, -kMostExtent, 2 * kMostExtent, 2 * kMostExtent);
    if (!window.isEmpty())
        box &= window;
    if (box.isEmpty())
        return;
    painter.save();
    painter.setClipPath(area, Qt::IntersectClip);
    if (status == Status::NoData)
        hatch(painter, box, origin, colours.pattern);
    else
        dots(painter, box, origin, colours.pattern);
    painter.restore();
}

void fillStatusQuickly(QPainter& painter, const QPainterPath& area, Status status, const Theme& theme,
                       QPointF origin)
{
    const StatusColours& colours = theme.status(status);
    if (status != Status::NoData && status != Status::NotApplicable)
        return painter.fillPath(area, colours.fill);
    QBrush brush(patternTile(status, colours));
    // Whole pixels keep the pattern sharp; the fraction is the same in every tile of a view.
    painter.save();
    painter.setBrushOrigin(QPointF(std::floor(origin.x()), std::floor(origin.y())));
    painter.fillPath(area, brush);
    painter.restore();
}

void drawSwatch(QPainter& painter, const QRectF& box, Status status, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRect(box);
    fillStatus(painter, path, status, theme, box.topLeft());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme(ColourRole::Field), 0.8));
    painter.drawRect(box);
    painter.restore();
}

void drawBadge(QPainter& painter, QPointF centre, double diameter, EditMark change, const Theme& theme)
{
    const ColourRole role = change == EditMark::New       ? ColourRole::New
                            : change == EditMark::Changed ? ColourRole::Changed
                                                          : ColourRole::Removed;
    Signs signs(painter, QRectF(centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter));
    painter.setPen(QPen(theme(ColourRole::Halo), 1.6));
    painter.setBrush(theme(role));
    painter.drawEllipse(QPointF(8, 8), 7.4, 7.4);
    QPainterPath glyph;
    if (change == EditMark::New) {
        glyph.moveTo(4.4, 8);
        glyph.lineTo(11.6, 8);
        glyph.moveTo(8, 4.4);
        glyph.lineTo(8, 11.6);
    } else if (change == EditMark::Changed) {
        glyph.moveTo(4.2, 8.8);
        glyph.cubicTo(5.6, 5.4, 7.2, 6.6, 8, 8);
        glyph.cubicTo(8.8, 9.4, 10.4, 10.6, 11.8, 7.2);
    } else {
        glyph.moveTo(5.2, 5.2);
        glyph.lineTo(10.8, 10.8);
        glyph.moveTo(10.8, 5.2);
        glyph.lineTo(5.2, 10.8);
    }
    signs.stroke(theme(ColourRole::Glyph), 1.9, glyph);
}

} // namespace yike
