// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What it means for the rows of a standard that somebody particular walks: said once, wherever results stand.

#include "app/text/language.h"
#include "core/network/walker.h"
#include "core/standards/standard.h"

#include <string>
#include <vector>

namespace yike {

/// Ids of the rows whose figures, or whose second figure, are walks.
[[nodiscard]] std::vector<std::string> walkedRows(const std::vector<Indicator>& indicators);

/// "老年人，45 米/分，楼梯按长度的 2.5 倍计。条文以米计的距离不变……": who walks, and which rows that changes
/// and which not (design.md 5: the standard's distance first). Empty where walks are metres alone.
[[nodiscard]] std::string walkEffectText(const WalkRule& rule, double metresPerMinute, bool alongNetwork,
                                         const std::vector<Indicator>& indicators, Language language);

} // namespace yike
