// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Areas, people and counts as whole millionths, so that sums are exact, do not depend on order, and 0.30 x
// 1,799 households is 539.7 square metres and not a hair more. Verdicts compare these, never rounded
// quotients.

#include "core/base/weight.h"

#include <compare>
#include <optional>

namespace yike {

class Amount {
public:
    __extension__ using Wide = __int128;

    constexpr Amount() = default;
    /// Nearest millionth; nothing for what is not finite, negative or beyond 1e12, which no report can mean.
    [[nodiscard]] static std::optional<Amount> fromNumber(double number);
    [[nodiscard]] static constexpr Amount fromCount(std::int64_t count)
    {
        return Amount(Wide{count} * kUnit);
    }
    [[nodiscard]] static constexpr Amount fromWeight(Weight weight)
    {
        return Amount(Wide{weight.milli()} * 1000);
    }

    [[nodiscard]] double number() const;
    [[nodiscard]] constexpr bool isZero() const { return m_millionths == 0; }

    constexpr bool operator==(const Amount&) const = default;
    constexpr std::strong_ordering operator<=>(const Amount& other) const
    {
        return m_millionths < other.m_millionths   ? std::strong_ordering::less
               : m_millionths > other.m_millionths ? std::strong_ordering::greater
                                                   : std::strong_ordering::equal;
    }
    constexpr Amount operator+(Amount other) const { return Amount(m_millionths + other.m_millionths); }
    /// May be negative: how much more than `other`.
    constexpr Amount operator-(Amount other) const { return Amount(m_millionths - other.m_millionths); }
    constexpr Amount& operator+=(Amount other)
    {
        m_millionths += other.m_millionths;
        return *this;
    }
    /// This x by / over, rounded to the nearest millionth; factors of a standard (at most 1e8 and 1e6).
    [[nodiscard]] Amount scaled(double by, double over = 1) const;

    /// The smallest whole number not below this.
    [[nodiscard]] std::int64_t roundedUp() const;

    /// The fewest whole things that, added to the numerator (negative: taken from it), bring scale x
    /// numerator / denominator to the target; 0 where it stands there. Limits as for compareRatio().
    [[nodiscard]] static std::int64_t wholeGap(Amount numerator, double scale, Amount denominator,
                                               double target);

    /// Compares scale x numerator / denominator with target without dividing. `denominator` is not zero;
    /// scale and target are those of a catalogue (at most 1e6 and 1e8).
    [[nodiscard]] static std::strong_ordering compareRatio(Amount numerator, double scale, Amount denominator,
                                                           double target);

private:
    static constexpr Wide kUnit = 1'000'000;
    explicit constexpr Amount(Wide millionths) : m_millionths(millionths) {}
    Wide m_millionths = 0;
};

} // namespace yike
