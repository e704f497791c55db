// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A cell of an assessment in words and figures: value, target, gap and cause as card, table, map label and
// report show them.

#include "app/text/language.h"
#include "core/assessment/assessment.h"
#include "core/model/plan.h"
#include "core/standards/standard.h"

#include <string>

namespace yike {

/// What the figures of an indicator are at a unit of a level. Where a verdict is about having a thing, units
/// below show it and larger units show the share of units that have it.
enum class Measure { Percent, Plain, Area, YesNo };
[[nodiscard]] Measure measureOf(const Indicator& indicator, Level level);

/// "18.6", "96.3 %", "412 ㎡", "有"; "—" without data, "–" where not applicable. Never rounded across the
/// target. Without the unit where `unitText` stands in the column head.
[[nodiscard]] std::string valueText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                    Language language);
/// "≥ 30", "= 100 %"; "—" where the text gives no pass mark.
[[nodiscard]] std::string targetText(const Indicator& indicator, const Unit& unit, Language language);
/// The indicator's unit: "㎡/百户".
[[nodiscard]] std::string unitText(const Indicator& indicator, Language language);

/// "缺 253 ㎡", "缺 3.2 个百分点"; empty where nothing is short.
[[nodiscard]] std::string gapText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                  Language language);
/// One sentence on why: "设施偏小，起约束作用的是每百户规则。" with the facilities behind it by name; empty
/// for no cause.
[[nodiscard]] std::string causeText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                    const Plan& plan, Language language);

} // namespace yike
