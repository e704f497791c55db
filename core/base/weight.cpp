// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/weight.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yike {

namespace {

/// Hands out the milli-units that rounding down left over, largest remainder first.
void handOutRest(std::vector<std::int64_t>& parts, const std::vector<double>& remainders, std::int64_t rest)
{
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; rest > 0; i = (i + 1) % order.size(), --rest)
        ++parts[order[i]];
    for (std::size_t i = order.size(); rest < 0; ++rest) {
        i = i == 0 ? order.size() - 1 : i - 1;
        --parts[order[i]];
    }
}

} // namespace

Weight Weight::fromCount(double count)
{
    return Weight(static_cast<std::int64_t>(std::llround(count * 1000.0)));
}

std::vector<Weight> apportion(Weight total, std::span<const double> shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<std::int64_t> parts(shares.size());
    std::vector<double> remainders(shares.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double share = sum > 0 ? shares[i] / sum : 1.0 / static_cast<double>(shares.size());
        const double exact = static_cast<double>(total.milli()) * share;
        parts[i] = static_cast<std::int64_t>(std::floor(exact));
        remainders[i] = exact - std::floor(exact);
        given += parts[i];
    }
    if (!parts.empty())
        handOutRest(parts, remainders, total.milli() - given);
    std::vector<Weight> result(parts.size());
    std::transform(parts.begin(), parts.end(), result.begin(), Weight::fromMilli);
    return result;
}

} // namespace yike
