// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facilities that a sub-district hosts for all of its communities. Counted for nobody by default; with
// Sharing::ByHouseholds each community gets its share of their area.

#include "core/assessment/parts/operand_sums.h"

namespace yike {

/// The community's share of the floor or activity area of the open facilities that its sub-district hosts
/// itself, in proportion to the resident households of the sub-district's communities. The shares add up to
/// the area to 0.001 m2 by the largest remainder. No data where a community has no number of
/// households; nothing where nobody lives there.
[[nodiscard]] OperandSum sharedArea(const Operand& operand, UnitId community, const Context& context);

/// Whether the indicator shares such areas out to the unit.
[[nodiscard]] bool sharesOut(const Indicator& indicator, const Operand& operand, const Unit& unit);

} // namespace yike
