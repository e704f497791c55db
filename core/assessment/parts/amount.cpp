// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/amount.h"

#include <cmath>

namespace yike {

namespace {

Amount::Wide millionths(double number)
{
    return static_cast<Amount::Wide>(std::llround(number * 1e6));
}

/// Away from zero: the last thing of a gap counts whole.
std::int64_t wholeThings(Amount::Wide part, Amount::Wide whole)
{
    const Amount::Wide rest = part % whole;
    return static_cast<std::int64_t>(part / whole + (rest > 0 ? 1 : rest < 0 ? -1 : 0));
}

} // namespace

std::optional<Amount> Amount::fromNumber(double number)
{
    constexpr double kMost = 1e12;
    if (!std::isfinite(number) || number < 0 || number > kMost)
        return std::nullopt;
    return Amount(millionths(number));
}

double Amount::number() const
{
    return static_cast<double>(m_millionths) / 1e6;
}

Amount Amount::scaled(double by, double over) const
{
    const Wide product = m_millionths * millionths(by);
    const Wide divisor = millionths(over);
    const Wide half = divisor / 2;
    return Amount((product + (product < 0 ? -half : half)) / divisor);
}

std::int64_t Amount::roundedUp() const
{
    return m_millionths > 0 ? wholeThings(m_millionths, kUnit)
                            : static_cast<std::int64_t>(m_millionths / kUnit);
}

std::int64_t Amount::wholeGap(Amount numerator, double scale, Amount denominator, double target)
{
    const Wide gap =
        denominator.m_millionths * millionths(target) - numerator.m_millionths * millionths(scale);
    return wholeThings(gap, kUnit * millionths(scale));
}

std::strong_ordering Amount::compareRatio(Amount numerator, double scale, Amount denominator, double target)
{
    return Amount(numerator.m_millionths * millionths(scale)) <=>
           Amount(denominator.m_millionths * millionths(target));
}

} // namespace yike
