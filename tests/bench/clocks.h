// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Seconds on the wall and seconds of all the program's processors: on a busy machine only the second repeat.

#include <chrono>
#include <ctime>

namespace yike::bench {

struct Spent {
    double wall = 0;
    double processor = 0;
};

template <class Work>
[[nodiscard]] Spent measure(Work&& work)
{
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
            static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

} // namespace yike::bench
