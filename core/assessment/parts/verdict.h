// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From exact sums to a status. Shares of "100 %" thereby compare counts.

#include "core/assessment/assessment.h"
#include "core/assessment/parts/amount.h"

namespace yike {

/// Whether a value that stands so to its target satisfies the comparator.
[[nodiscard]] bool satisfies(Comparator comparator, std::strong_ordering valueToTarget);

/// What is known of scale x numerator / denominator.
struct Fraction {
    Amount numerator;
    Amount denominator = Amount::fromCount(1);
    double scale = 1;
};

/// Fills value, numerator, denominator, required and shortfall, also in whole things. Value and the rest stay
/// empty for a denominator of zero; required and shortfall without target.
void fillNumbers(Cell& cell, const Fraction& fraction, Comparator comparator, std::optional<double> target);

/// The gap exact and in whole things.
void setShortfall(Cell& cell, Amount gap);

/// Advisory without target.
[[nodiscard]] Status verdict(const Fraction& fraction, Comparator comparator, std::optional<double> target);

/// The verdict that holds whether the missing part of the numerator is 0 or `missingAtMost`; NoData where it
/// would change. Advisory without target.
[[nodiscard]] Status verdictDespiteGaps(const Fraction& known, Amount missingAtMost, Comparator comparator,
                                        std::optional<double> target);

} // namespace yike
