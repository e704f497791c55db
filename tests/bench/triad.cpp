// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/triad.h"

#include "core/base/parallel.h"
#include "tests/bench/clocks.h"

#include <algorithm>
#include <vector>

namespace yike::bench {

double triadBytesPerSecond()
{
    constexpr std::size_t kItems = 8'000'000; // 64 MB an array, beyond every cache
    std::vector<double> a(kItems), b(kItems, 1), c(kItems, 2);
    double best = 0;
    for (int run = 0; run < 10; ++run) {
        const Spent spent = measure([&] {
            parallelBlocks(kItems, kItems / 16, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i)
                    a[i] = b[i] + 3 * c[i];
            });
        });
        best = std::max(best, 3 * sizeof(double) * kItems / spent.wall);
    }
    return a[kItems / 2] == 7 ? best : 0;
}

} // namespace yike::bench
