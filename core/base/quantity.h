// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Physical quantities as types, so that metres are never added to minutes and a bare double never
// crosses a module boundary. A product that means something is a named function, not an operator.

#include <compare>

namespace yike {

template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    explicit constexpr Quantity(double count) : m_count(count) {}

    [[nodiscard]] constexpr double count() const { return m_count; }

    constexpr auto operator<=>(const Quantity&) const = default;
    constexpr Quantity operator+(Quantity other) const { return Quantity(m_count + other.m_count); }
    constexpr Quantity operator-(Quantity other) const { return Quantity(m_count - other.m_count); }
    constexpr Quantity operator*(double factor) const { return Quantity(m_count * factor); }
    constexpr Quantity operator/(double divisor) const { return Quantity(m_count / divisor); }
    constexpr double operator/(Quantity other) const { return m_count / other.m_count; }

private:
    double m_count = 0;
};

using Metres = Quantity<struct MetresUnit>;
using SquareMetres = Quantity<struct SquareMetresUnit>;
using Minutes = Quantity<struct MinutesUnit>;
using MetresPerMinute = Quantity<struct MetresPerMinuteUnit>;

/// Time to walk `distance` at `pace`.
constexpr Minutes travelTime(Metres distance, MetresPerMinute pace)
{
    return Minutes(distance.count() / pace.count());
}

/// Distance walked in `time` at `pace`.
constexpr Metres travelDistance(Minutes time, MetresPerMinute pace)
{
    return Metres(time.count() * pace.count());
}

namespace literals {
constexpr Metres operator""_m(unsigned long long n)
{
    return Metres(static_cast<double>(n));
}
constexpr Metres operator""_m(long double n)
{
    return Metres(static_cast<double>(n));
}
constexpr Minutes operator""_min(unsigned long long n)
{
    return Minutes(static_cast<double>(n));
}
constexpr SquareMetres operator""_m2(unsigned long long n)
{
    return SquareMetres(static_cast<double>(n));
}
} // namespace literals

} // namespace yike
