// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/painted.h"

#include "app/desktop/style/app_style.h"

namespace yike {

namespace {

constexpr double kChipPx = 11;
constexpr double kChipHeight = 16;
constexpr double kChipPadding = 5;

} // namespace

void drawText(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour, double px,
              bool strong, Qt::Alignment alignment)
{
    painter.setFont(uiFont(px, strong));
    painter.setPen(colour);
    painter.drawText(box, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

double textWidth(const QString& text, double px, bool strong)
{
    return QFontMetricsF(uiFont(px, strong)).horizontalAdvance(text);
}

QString elided(const QString& text, double px, bool strong, double width, Qt::TextElideMode mode)
{
    return QFontMetricsF(uiFont(px, strong)).elidedText(text, mode, std::max(0.0, width));
}

ChipLook tagLook(const Theme& theme)
{
    return {theme(ColourRole::Text2), {}, theme(ColourRole::Field)};
}

ChipLook chipLook(ColourRole text, ColourRole ground, const Theme& theme)
{
    return {theme(text), theme(ground)};
}

ChipLook chipLook(Status status, const Theme& theme)
{
    return {theme.status(status).text, theme.status(status).chip};
}

ChipLook dashedLook(const Theme& theme)
{
    return {theme(ColourRole::Text2), {}, theme(ColourRole::Field), true};
}

double chipWidth(const QString& text)
{
    return textWidth(text, kChipPx, false) + 2 * kChipPadding;
}

double paintChip(QPainter& painter, QPointF leftMiddle, const QString& text, const ChipLook& look)
{
    const double width = chipWidth(text);
    const QRectF box(leftMiddle.x(), leftMiddle.y() - kChipHeight / 2, width, kChipHeight);
    painter.setBrush(look.ground.isValid() ? QBrush(look.ground) : QBrush(Qt::NoBrush));
    painter.setPen(look.border.isValid() ? QPen(look.border, 1, look.dashed ? Qt::DashLine : Qt::SolidLine)
                                         : QPen(Qt::NoPen));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setBrush(Qt::NoBrush);
    drawText(painter, box, text, look.text, kChipPx, false, Qt::AlignHCenter);
    return width;
}

} // namespace yike
