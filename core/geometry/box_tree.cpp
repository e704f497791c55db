// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_tree.h"

#include <algorithm>

namespace yike {

double squaredDistance(const Box& box, Point p)
{
    const double dx = std::max({box.min.x - p.x, 0.0, p.x - box.max.x});
    const double dy = std::max({box.min.y - p.y, 0.0, p.y - box.max.y});
    return dx * dx + dy * dy;
}

BoxTree::BoxTree(std::vector<Box> items) : m_itemCount(items.size()), m_boxes(std::move(items))
{
    m_levels.push_back({0, m_itemCount});
    while (m_levels.back().count > 1) {
        const Level below = m_levels.back();
        const Level level{below.first + below.count, (below.count + kFan - 1) / kFan};
        m_levels.push_back(level);
        for (std::size_t i = 0; i < level.count; ++i) {
            Box box;
            for (const Box& child : children(m_levels.size() - 1, i))
                box.add(child);
            m_boxes.push_back(box);
        }
    }
}

std::span<const Box> BoxTree::children(std::size_t level, std::size_t index) const
{
    const Level& below = m_levels[level - 1];
    const std::size_t first = index * kFan;
    return {m_boxes.data() + below.first + first, std::min(kFan, below.count - first)};
}

/// Puts the children of `parent` onto the stack so that the nearest is taken first; equal: the lower index.
std::size_t BoxTree::pushSorted(std::span<Open> stack, std::size_t size, const Open& parent, Point p,
                                double limit) const
{
    const auto below = children(parent.level, parent.index);
    const std::size_t bottom = size;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const Open open{parent.level - 1, parent.index * kFan + i, squaredDistance(below[i], p)};
        if (open.squared > limit)
            continue;
        std::size_t at = size++;
        for (; at > bottom && stack[at - 1].squared <= open.squared; --at)
            stack[at] = stack[at - 1];
        stack[at] = open;
    }
    return size;
}

} // namespace yike
