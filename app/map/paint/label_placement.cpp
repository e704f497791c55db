// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy: each wish takes the first of its places that is free. Taken rectangles are kept in the cells of a
// coarse grid, so a test looks at a handful of them.
#include "app/map/paint/label_placement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

constexpr double kGap = 3;   ///< pixels between sign and name
constexpr double kAir = 1.5; ///< pixels kept free around everything

class TakenSpace {
public:
    explicit TakenSpace(const QRectF& window)
        : m_window(window), m_columns(cells(window.width())), m_rows(cells(window.height())),
          m_cells(std::size_t(m_columns) * std::size_t(m_rows))
    {
    }

    [[nodiscard]] bool isFree(const QRectF& box) const
    {
        if (box.isEmpty())
            return true;
        if (!m_window.contains(box))
            return false;
        bool free = true;
        eachCell(box, [&](std::size_t cell) {
            free = free && std::none_of(m_cells[cell].begin(), m_cells[cell].end(),
                                        [&](const QRectF& other) { return other.intersects(box); });
        });
        return free;
    }

    void take(const QRectF& box)
    {
        if (!box.isEmpty())
            eachCell(box, [&](std::size_t cell) { m_cells[cell].push_back(box); });
    }

private:
    static constexpr double kCell = 64;
    static int cells(double size) { return std::max(1, int(std::ceil(size / kCell))); }

    template <class Visit>
    void eachCell(const QRectF& box, const Visit& visit) const
    {
        const auto clamped = [](double at, int count) {
            return std::clamp(int(std::floor(at / kCell)), 0, count - 1);
        };
        const int lastRow = clamped(box.bottom() - m_window.top(), m_rows);
        const int lastColumn = clamped(box.right() - m_window.left(), m_columns);
        for (int row = clamped(box.top() - m_window.top(), m_rows); row <= lastRow; ++row) {
            for (int column = clamped(box.left() - m_window.left(), m_columns); column <= lastColumn;
                 ++column)
                visit(std::size_t(row) * std::size_t(m_columns) + std::size_t(column));
        }
    }

    QRectF m_window;
    int m_columns;
    int m_rows;
    std::vector<std::vector<QRectF>> m_cells;
};

/// Offsets of the whole from its anchor in widths and heights of it, best first.
constexpr std::array<std::array<double, 2>, 10> kOffsets = {{{0, 0},
                                                             {0, -0.7},
                                                             {0, 0.7},
                                                             {0.32, 0},
                                                             {-0.32, 0},
                                                             {0.32, -0.7},
                                                             {-0.32, -0.7},
                                                             {0.32, 0.7},
                                                             {-0.32, 0.7},
                                                             {0, -1.3}}};

PlacedLabel laidOut(const LabelWish& wish, QPointF middle)
{
    const double gap = wish.sign > 0 ? kGap : 0;
    const double row = std::max(wish.sign, wish.name.height());
    const double left = middle.x() - (wish.sign + gap + wish.name.width()) / 2;
    const double top = middle.y() - row / 2;
    PlacedLabel label;
    if (wish.sign > 0)
        label.sign = QRectF(left, top + (row - wish.sign) / 2, wish.sign, wish.sign);
    const double nameLeft = left + wish.sign + gap;
    label.name =
        QRectF(nameLeft, top + (row - wish.name.height()) / 2, wish.name.width(), wish.name.height());
    if (!wish.value.isEmpty())
        label.value = QRectF(label.name.center().x() - wish.value.width() / 2, label.name.bottom(),
                             wish.value.width(), wish.value.height());
    return label;
}

PlacedLabel signAlone(const LabelWish& wish)
{
    PlacedLabel label;
    label.sign =
        QRectF(wish.anchor.x() - wish.sign / 2, wish.anchor.y() - wish.sign / 2, wish.sign, wish.sign);
    return label;
}

QRectF aired(const QRectF& box)
{
    return box.isEmpty() ? box : box.adjusted(-kAir / 2, -kAir / 2, kAir / 2, kAir / 2);
}

bool fits(const PlacedLabel& label, const LabelWish& wish, const TakenSpace& space)
{
    const bool signInside = label.sign.isEmpty() || !wish.inside || wish.inside(label.sign.center());
    // The value touches its own name, so only the outer sides are aired.
    return signInside && space.isFree(aired(label.sign)) && space.isFree(aired(label.name)) &&
           space.isFree(aired(label.value));
}

/// The first of the ten places that is free in both.
std::optional<PlacedLabel> whole(const LabelWish& wish, const TakenSpace& space, const TakenSpace* avoided)
{
    const double width = wish.sign + kGap + wish.name.width();
    const double height = std::max(wish.sign, wish.name.height()) + wish.value.height();
    for (const auto& offset : kOffsets) {
        const QPointF shift(offset[0] * width, offset[1] * height - wish.value.height() / 2);
        const PlacedLabel label = laidOut(wish, wish.anchor + shift);
        if (fits(label, wish, space) && (avoided == nullptr || fits(label, wish, *avoided)))
            return label;
    }
    return std::nullopt;
}

std::optional<PlacedLabel> placed(const LabelWish& wish, const TakenSpace& space, const TakenSpace& avoided)
{
    if (wish.nameWanted) {
        if (auto label = whole(wish, space, &avoided))
            return label;
        if (auto label = whole(wish, space, nullptr))
            return label;
    }
    if (wish.sign > 0 && fits(signAlone(wish), wish, space))
        return signAlone(wish);
    if (wish.mustShow)
        return laidOut(wish, wish.anchor);
    return std::nullopt;
}

} // namespace

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& window,
                                     const std::vector<QRectF>& taken, const std::vector<QRectF>& avoided)
{
    TakenSpace space(window);
    TakenSpace soft(window);
    std::for_each(avoided.begin(), avoided.end(), [&](const QRectF& box) { soft.take(box); });
    std::for_each(taken.begin(), taken.end(), [&](const QRectF& box) { space.take(box); });
    std::vector<PlacedLabel> labels;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        auto label = placed(wishes[i], space, soft);
        if (!label)
            continue;
        label->wish = i;
        for (const QRectF& box : {label->sign, label->name, label->value})
            space.take(aired(box));
        labels.push_back(*label);
    }
    return labels;
}

} // namespace yike
