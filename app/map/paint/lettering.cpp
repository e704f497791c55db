// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/lettering.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPen>

#include <cmath>

namespace yike {

namespace {

/// Fonts of broken sizes are set this much larger and drawn smaller.
constexpr double kFine = 10;

} // namespace

QFont mapFont(bool print)
{
    QFont font;
    if (print)
        font.setFamilies({"WenQuanYi Micro Hei", "Noto Sans CJK SC", "Source Han Sans SC"});
    else
        font.setFamilies({"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"});
    font.setStyleHint(QFont::SansSerif);
    return font;
}

Lettering::Lettering(const QFont& family, double pixels, bool bold) : m_font(family)
{
    const bool whole = pixels == std::round(pixels);
    m_scale = whole ? 1 : 1 / kFine;
    m_font.setPixelSize(int(std::lround(pixels / m_scale)));
    m_font.setBold(bold);
}

double Lettering::width(const QString& text) const
{
    return QFontMetricsF(m_font).horizontalAdvance(text) * m_scale;
}

double Lettering::ascent() const
{
    return QFontMetricsF(m_font).ascent() * m_scale;
}

double Lettering::descent() const
{
    return QFontMetricsF(m_font).descent() * m_scale;
}

QString Lettering::elided(const QString& text, double width) const
{
    return QFontMetricsF(m_font).elidedText(text, Qt::ElideMiddle, width / m_scale);
}

void Lettering::draw(QPainter& painter, QPointF at, const QString& text, const QColor& colour) const
{
    painter.setPen(colour);
    painter.setFont(m_font);
    if (m_scale == 1)
        return painter.drawText(at, text);
    painter.save();
    painter.translate(at);
    painter.scale(m_scale, m_scale);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

void Lettering::drawWithHalo(QPainter& painter, QPointF at, const QString& text, const QColor& colour,
                             const QColor& halo, double haloWidth) const
{
    QPainterPath outline;
    outline.addText(QPointF(0, 0), m_font, text);
    painter.save();
    painter.translate(at);
    painter.scale(m_scale, m_scale);
    painter.strokePath(outline, QPen(halo, haloWidth / m_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
    draw(painter, at, text, colour);
}

} // namespace yike
