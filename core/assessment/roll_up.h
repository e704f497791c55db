// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a larger unit takes over from the units it holds: how many pass, what has no data, why they fail.

#include "core/assessment/context.h"

namespace yike {

/// Fills tally, dataShare and missing of `cell` from the cells of `members`.
void takeOver(Cell& cell, const Cells& cells, const std::vector<UnitId>& members);

/// Met when all applicable members pass, NotMet when one fails, else NoData, Advisory or NotApplicable.
[[nodiscard]] Status statusOfAll(const Tally& tally);

/// The most frequent cause among failing members; ties go to the first in the enum. None when nobody fails.
[[nodiscard]] Cause commonCause(const Cells& cells, const std::vector<UnitId>& members);

/// A cell of a unit that the indicator is not asked of.
[[nodiscard]] Cell notApplicable();

/// 1 for a unit with data, else 0: the share of a unit that stands alone.
[[nodiscard]] double ownDataShare(Status status);

/// Adds `from` to `to`, keeping it sorted and each once.
template <class Item>
void addUnique(std::vector<Item>& to, const std::vector<Item>& from);

} // namespace yike

#include <algorithm>

template <class Item>
void yike::addUnique(std::vector<Item>& to, const std::vector<Item>& from)
{
    if (from.empty())
        return;
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}
