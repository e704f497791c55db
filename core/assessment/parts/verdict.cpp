// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/verdict.h"

namespace yike {

bool satisfies(Comparator comparator, std::strong_ordering valueToTarget)
{
    switch (comparator) {
    case Comparator::AtLeast:
        return valueToTarget >= 0;
    case Comparator::AtMost:
        return valueToTarget <= 0;
    case Comparator::Equal:
        return valueToTarget == 0;
    }
    return false;
}

void fillNumbers(Cell& cell, const Fraction& fraction, Comparator comparator, std::optional<double> target)
{
    cell.numerator = fraction.numerator.number();
    cell.denominator = fraction.denominator.number();
    if (fraction.denominator.isZero())
        return;
    cell.value = fraction.scale * *cell.numerator / *cell.denominator;
    if (!target)
        return;
    const Amount required = fraction.denominator.scaled(*target, fraction.scale);
    cell.required = required.number();
    const std::int64_t gap =
        Amount::wholeGap(fraction.numerator, fraction.scale, fraction.denominator, *target);
    if (gap > 0 && comparator != Comparator::AtMost) {
        cell.shortfall = (required - fraction.numerator).number();
        cell.wholeShortfall = gap;
    }
    if (gap < 0 && comparator == Comparator::AtMost)
        cell.wholeShortfall = -gap;
}

void setShortfall(Cell& cell, Amount gap)
{
    cell.shortfall = gap.number();
    cell.wholeShortfall = gap.roundedUp();
}

Status verdict(const Fraction& fraction, Comparator comparator, std::optional<double> target)
{
    if (!target)
        return Status::Advisory;
    const auto order =
        Amount::compareRatio(fraction.numerator, fraction.scale, fraction.denominator, *target);
    return satisfies(comparator, order) ? Status::Met : Status::NotMet;
}

Status verdictDespiteGaps(const Fraction& known, Amount missingAtMost, Comparator comparator,
                          std::optional<double> target)
{
    Fraction most = known;
    most.numerator += missingAtMost;
    const Status least = verdict(known, comparator, target);
    return verdict(most, comparator, target) == least ? least : Status::NoData;
}

} // namespace yike
