// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text of any size in pixels, also broken ones such as 10.5: measured and drawn the same on screen and paper.

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace yike {

/// The families of the look: Noto Sans CJK SC first on screen, WenQuanYi Micro Hei first in print.
[[nodiscard]] QFont mapFont(bool print);

class Lettering {
public:
    Lettering(const QFont& family, double pixels, bool bold = false);

    [[nodiscard]] double width(const QString& text) const;
    [[nodiscard]] double ascent() const;
    [[nodiscard]] double descent() const;
    [[nodiscard]] double height() const { return ascent() + descent(); }
    /// `text`, or as much of its start and end as fits with … between.
    [[nodiscard]] QString elided(const QString& text, double width) const;

    /// With its baseline starting at `at`.
    void draw(QPainter& painter, QPointF at, const QString& text, const QColor& colour) const;
    /// As above, over a rim of `halo`.
    void drawWithHalo(QPainter& painter, QPointF at, const QString& text, const QColor& colour,
                      const QColor& halo, double haloWidth) const;

private:
    QFont m_font;       ///< a whole number of pixels
    double m_scale = 1; ///< from the font's pixels to ours
};

} // namespace yike
