// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Residents, households and other demand as integers in thousandths, so that sums are exact and do not
// depend on threads, shards or order.

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace yike {

class Weight {
public:
    constexpr Weight() = default;
    static constexpr Weight fromMilli(std::int64_t milli) { return Weight(milli); }
    /// Nearest thousandth; `count` must be finite and within +-9e15.
    static Weight fromCount(double count);

    [[nodiscard]] constexpr std::int64_t milli() const { return m_milli; }
    [[nodiscard]] constexpr double count() const { return static_cast<double>(m_milli) / 1000.0; }

    constexpr auto operator<=>(const Weight&) const = default;
    constexpr Weight operator+(Weight other) const { return Weight(m_milli + other.m_milli); }
    constexpr Weight operator-(Weight other) const { return Weight(m_milli - other.m_milli); }
    constexpr Weight& operator+=(Weight other)
    {
        m_milli += other.m_milli;
        return *this;
    }

private:
    explicit constexpr Weight(std::int64_t milli) : m_milli(milli) {}
    std::int64_t m_milli = 0;
};

/// Splits `total` in proportion to `shares` (finite, >= 0) by the largest remainder method: the parts
/// add up to `total` exactly; equal remainders go to the lower index. If all shares are 0 they count alike.
/// Empty for no shares.
[[nodiscard]] std::vector<Weight> apportion(Weight total, std::span<const double> shares);

} // namespace yike
