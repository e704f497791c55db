// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A packed tree of boxes over items that already stand in a spatial order (Hilbert), so that building is one
// pass: each box of a level covers 16 consecutive boxes of the level below.

#include "core/geometry/shapes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yike {

/// Metres from `p` to the nearest place of the box, squared; 0 inside.
[[nodiscard]] double squaredDistance(const Box& box, Point p);

class BoxTree {
public:
    BoxTree() = default;
    explicit BoxTree(std::vector<Box> items);

    [[nodiscard]] std::size_t size() const { return m_itemCount; }
    [[nodiscard]] const Box& box(std::size_t item) const { return m_boxes[item]; }

    /// Calls `visit(item)` for each item whose box is no farther from `p` than `visit` said last (squared
    /// metres; at first `squaredLimit`), near boxes first. `visit` returns the new squared limit.
    template <class Visit>
    void nearest(Point p, double squaredLimit, Visit&& visit) const;

    /// Calls `visit(item)` for each item whose box touches `window`, in item order.
    template <class Visit>
    void within(const Box& window, Visit&& visit) const;

private:
    static constexpr std::size_t kFan = 16;
    /// Sixteen levels of sixteen hold 2^64 items.
    static constexpr std::size_t kMostOpen = 16 * kFan;

    struct Level {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    struct Open {
        std::size_t level = 0;
        std::size_t index = 0;
        double squared = 0;
    };
    [[nodiscard]] std::span<const Box> children(std::size_t level, std::size_t index) const;
    std::size_t pushSorted(std::span<Open> stack, std::size_t size, const Open& parent, Point p,
                           double limit) const;

    std::size_t m_itemCount = 0;
    std::vector<Box> m_boxes;    ///< level by level, the items first
    std::vector<Level> m_levels; ///< [0]: the items; the last has one box
};

template <class Visit>
void BoxTree::nearest(Point p, double squaredLimit, Visit&& visit) const
{
    if (m_itemCount == 0)
        return;
    Open stack[kMostOpen];
    std::size_t size = 0;
    stack[size++] = {m_levels.size() - 1, 0, squaredDistance(m_boxes.back(), p)};
    while (size > 0) {
        const Open next = stack[--size];
        if (next.squared > squaredLimit)
            continue;
        if (next.level == 0)
            squaredLimit = visit(next.index);
        else
            size = pushSorted(stack, size, next, p, squaredLimit);
    }
}

template <class Visit>
void BoxTree::within(const Box& window, Visit&& visit) const
{
    if (m_itemCount == 0)
        return;
    Open stack[kMostOpen];
    std::size_t size = 0;
    stack[size++] = {m_levels.size() - 1, 0, 0};
    while (size > 0) {
        const Open next = stack[--size];
        if (!m_boxes[m_levels[next.level].first + next.index].touches(window))
            continue;
        if (next.level == 0) {
            visit(next.index);
            continue;
        }
        const std::size_t first = next.index * kFan;
        for (std::size_t i = first + children(next.level, next.index).size(); i-- > first;)
            stack[size++] = {next.level - 1, i, 0};
    }
}

} // namespace yike
