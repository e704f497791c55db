// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why a unit fails, with the facilities behind it (design.md 3.7).

#include "core/assessment/context.h"

namespace yike {

struct Reason {
    Cause cause = Cause::None;
    std::vector<FacilityId> related; ///< by id
};

/// Why `unit` has no open facility of the categories: its own are not open; or there is one within `metres`
/// of its residents, but outside its boundary; or there is none. Not for units that have an open one. Looks
/// at the walks that walksNeeded() names.
[[nodiscard]] Reason whyNone(UnitId unit, const std::vector<std::string>& categories, double metres,
                             const Context& context);

/// Puts the reason into the cell.
void takeReason(Cell& cell, Reason reason);

/// How far a neighbour's facility is looked for, where the indicator itself names no distance: the 15-minute
/// walk.
inline constexpr double kNeighbourMetres = 1000;
[[nodiscard]] double neighbourMetres(const Indicator& indicator);

} // namespace yike
