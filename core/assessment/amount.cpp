// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/amount.h"

#include <cmath>

namespace yike {

namespace {

Amount::Wide millionths(double number)
{
    return static_cast<Amount::Wide>(std::llround(number * 1e6));
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

std::strong_ordering Amount::compareRatio(Amount numerator, double scale, Amount denominator, double target)
{
    return Amount(numerator.m_millionths * millionths(scale)) <=>
           Amount(denominator.m_millionths * millionths(target));
}

} // namespace yike
