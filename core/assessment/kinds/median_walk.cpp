// SPDX-License-Identifier: GPL-3.0-or-later
// Halves the candidates around a pivot until one is left, so that a whole city is not sorted.
#include "core/assessment/kinds/median_walk.h"

#include "core/coverage/reach.h"

#include <algorithm>

namespace yike {

std::uint32_t medianWalk(std::vector<WeightedWalk> walks)
{
    std::int64_t before = 0; // weight already known to walk less
    std::int64_t all = 0;
    for (const WeightedWalk& walk : walks)
        all += walk.weight.milli();
    auto first = walks.begin();
    auto last = walks.end();
    while (last - first > 1) {
        const auto middle = first + (last - first) / 2;
        std::nth_element(first, middle, last, [](const WeightedWalk& a, const WeightedWalk& b) {
            return a.millimetres < b.millimetres;
        });
        std::int64_t lower = 0;
        for (auto walk = first; walk != middle; ++walk)
            lower += walk->weight.milli();
        if (2 * (before + lower) >= all) {
            last = middle;
        } else {
            before += lower;
            first = middle;
        }
    }
    return first == last ? NearestStops::kUnreached : first->millimetres;
}

} // namespace yike
