// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What closing a gap costs, in words; and that prices nobody has set are placeholders.

#include "app/desktop/document/desk.h"

#include <QString>

#include <optional>
#include <vector>

namespace yike {

struct CostWords {
    QString text;             ///< "enlarge … 253 ㎡, 101.2 万元"
    bool placeholder = false; ///< at least one price behind it was made up
};

/// The cheapest measure that closes the gap of one unit, or why there is no price; nothing where there is no
/// gap or it is not known yet.
[[nodiscard]] std::optional<CostWords> cheapestFix(const Desk& desk, const std::string& indicator,
                                                   UnitId unit);

/// What closing the gaps of all `units` costs together, each the cheapest way.
[[nodiscard]] std::optional<CostWords> costOfGaps(const Desk& desk, const std::string& indicator,
                                                  const std::vector<UnitId>& units);

} // namespace yike
