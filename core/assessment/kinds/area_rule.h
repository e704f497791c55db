// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The area rule of task 34: a community's centre has at least 400 m2 (rural 350) and at least 0.30 m2 a
// household. 400 m2 binds up to 1,333 households, 350 m2 up to 1,166.

#include "core/assessment/context.h"

namespace yike {

/// Fills the cell of a community to which the rule applies: required = the larger of the fixed minimum and
/// the rate x households, which of them binds (the fixed one when equal), shortfall, cause. With
/// `eachFacility` the fixed minimum is asked of the smallest facility, the rate of their sum. No facility is
/// an area of 0; a facility without area or a community without a number of households is no data.
void fillAreaRule(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context);

} // namespace yike
