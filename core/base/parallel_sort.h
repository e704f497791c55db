// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sorting on all threads: equal stretches are sorted by themselves, then merged two by two.

#include "core/base/parallel.h"
#include "core/base/progress.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace yike {

/// Sorts `items` by `less`; equal items come in an order that does not depend on threads.
/// False when cancelled; `items` are then useless.
template <class Item, class Less>
[[nodiscard]] bool parallelSort(std::vector<Item>& items, Less less, const Progress& progress)
{
    constexpr std::size_t kStretch = 32'768;
    const std::size_t count = items.size();
    const auto at = [&](std::size_t place) {
        return items.begin() + static_cast<std::ptrdiff_t>(std::min(place, count));
    };
    const auto forEachStretch = [&](std::size_t length, auto&& work) {
        parallelBlocks((count + length - 1) / length, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !progress.cancelled(); ++i)
                work(i * length);
        });
    };
    forEachStretch(kStretch, [&](std::size_t begin) { std::sort(at(begin), at(begin + kStretch), less); });
    std::vector<Item> merged(count > kStretch ? count : 0);
    for (std::size_t half = kStretch; half < count && !progress.cancelled(); half *= 2) {
        forEachStretch(2 * half, [&](std::size_t begin) {
            std::merge(at(begin), at(begin + half), at(begin + half), at(begin + 2 * half),
                       merged.begin() + static_cast<std::ptrdiff_t>(begin), less);
        });
        items.swap(merged);
    }
    return !progress.cancelled();
}

} // namespace yike
