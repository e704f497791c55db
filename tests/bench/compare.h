// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ours beside Boost.Graph, turn by turn in one run, so that whatever else the machine does meets both.

#include <string>
#include <vector>

namespace yike::bench {

struct Comparison {
    std::vector<std::string> cities{"city100k", "chain1m", "city1m"};
    int rounds = 5;
    bool withBoost = true;
};

/// Prints medians, ratios, memory and the bound that moving the bytes sets. False where two sums differ.
[[nodiscard]] bool compare(const Comparison& wanted);

} // namespace yike::bench
