// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Robust or fragile in words: a chip for every verdict, and the sentence that says which assumption turns it.

#include "app/desktop/document/desk.h"
#include "core/analysis/sensitivity.h"

#include <QString>

#include <optional>
#include <vector>

namespace yike {

struct FirmnessWords {
    QString chip;     ///< "robust", "fragile"; empty while it is not known
    QString sentence; ///< what turns the verdict, or what was tried in vain
    bool fragile = false;
};

/// Nothing where the unit has no verdict to test.
[[nodiscard]] std::optional<FirmnessWords> firmnessWords(const Desk& desk, const std::string& indicator,
                                                         UnitId unit);

/// "target +10 %"
[[nodiscard]] QString assumptionText(Assumption assumption, const SensitivityOptions& asked);

/// How many verdicts of `units` each assumption turns.
struct FragileUnits {
    std::int64_t fragile = 0;
    std::int64_t judged = 0;
    QString reasons; ///< "target +10 % 4, households −10 % 2"
};
/// Nothing while it is not known, or where no unit has a verdict.
[[nodiscard]] std::optional<FragileUnits> fragileUnits(const Desk& desk, const std::string& indicator,
                                                       const std::vector<UnitId>& units);

/// The style of the chip.
[[nodiscard]] QString chipKind(const FirmnessWords& words);

} // namespace yike
