// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds a place for signs and names on a map so that none overlaps another. Pure geometry; who comes first
// decides the caller by the order of the wishes.

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>
#include <vector>

namespace yike {

/// A sign with a name to its right and, below the name, a second line. Sizes in pixels; empty where absent.
struct LabelWish {
    QPointF anchor; ///< where the middle of the whole would best be
    double sign = 0;
    QSizeF name;
    QSizeF value;
    bool mustShow = false;               ///< even if it covers others: the selected unit
    bool nameWanted = true;              ///< else only the sign
    std::function<bool(QPointF)> inside; ///< whether the sign's middle may stand there; none: everywhere
};

struct PlacedLabel {
    std::size_t wish = 0;
    QRectF sign;  ///< empty: a name without sign
    QRectF name;  ///< empty: the sign stands alone
    QRectF value; ///< empty: none
};

/// Places wishes in their order within `window`, around `taken`: ten places for the whole are tried, first
/// clear of `avoided` and then also over it, then the sign alone; what fits nowhere is left out. No two
/// placed rectangles overlap, except those that must show.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& window,
                                                   const std::vector<QRectF>& taken,
                                                   const std::vector<QRectF>& avoided = {});

} // namespace yike
