// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a larger unit takes over from the units it holds: how many pass, what has no data, why they fail.

#include "core/assessment/context.h"

#include <algorithm>
#include <vector>

namespace yike {

/// Fills tally, dataShare and missing of `cell` from the cells of `members`.
void takeOver(Cell& cell, const Cells& cells, const std::vector<UnitId>& members);

/// Met when all applicable members pass, NotMet when one fails, else Advisory, NoData or NotApplicable.
[[nodiscard]] Status statusOfAll(const Tally& tally);

/// The most frequent cause among failing members; ties go to the first in the enum. None when nobody fails.
[[nodiscard]] Cause commonCause(const Cells& cells, const std::vector<UnitId>& members);

/// Whole things that all failing members need, each for itself; nothing where none needs any.
[[nodiscard]] std::optional<std::int64_t> wholeShortfallOf(const Cells& cells,
                                                           const std::vector<UnitId>& members);

/// The facilities that the members count, by id.
[[nodiscard]] std::vector<FacilityId> countedBy(const Cells& cells, const std::vector<UnitId>& members);

/// A cell of a unit that the indicator is not asked of.
[[nodiscard]] Cell notApplicable();
/// Such a cell for every unit of the plan.
[[nodiscard]] Cells blankCells(const Plan& plan);

/// 1 for a unit with data, else 0: the share of a unit that stands alone.
[[nodiscard]] double ownDataShare(Status status);

/// Sorted, each once.
template <class Item>
void sortUnique(std::vector<Item>& items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// Adds `from` to `to`, which is then sorted, each once. For long sums append and sortUnique() once.
template <class Item>
void addUnique(std::vector<Item>& to, const std::vector<Item>& from)
{
    if (from.empty())
        return;
    to.insert(to.end(), from.begin(), from.end());
    sortUnique(to);
}

} // namespace yike
