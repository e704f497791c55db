// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words, tags and chips as painted by delegates and charts, of the same look as the labels of style/labels.h.

#include "app/map/theme.h"

#include <QPainter>
#include <QString>

namespace yike {

/// One line of text, middle of `box` in height.
void drawText(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour, double px,
              bool strong, Qt::Alignment alignment);
[[nodiscard]] double textWidth(const QString& text, double px, bool strong);
/// `text` as it fits into `width`.
[[nodiscard]] QString elided(const QString& text, double px, bool strong, double width,
                             Qt::TextElideMode mode = Qt::ElideRight);

/// What a chip looks like: outlined, filled, or with a dashed border for what is unsure.
struct ChipLook {
    QColor text;
    QColor ground = {}; ///< invalid: outlined with `border`
    QColor border = {};
    bool dashed = false;
};
[[nodiscard]] ChipLook tagLook(const Theme& theme);
[[nodiscard]] ChipLook chipLook(ColourRole text, ColourRole ground, const Theme& theme);
[[nodiscard]] ChipLook chipLook(Status status, const Theme& theme);
[[nodiscard]] ChipLook dashedLook(const Theme& theme);

/// Paints it from `leftMiddle` to the right; the width it took.
double paintChip(QPainter& painter, QPointF leftMiddle, const QString& text, const ChipLook& look);
[[nodiscard]] double chipWidth(const QString& text);

} // namespace yike
