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

/// What the figure of an indicator is at a unit of a level: a share, a plain number, square metres, having it
/// or not, or, where larger units have no figure of their own, how many of the units below pass.
enum class Measure { Percent, Plain, Area, YesNo, Tally };
[[nodiscard]] Measure measureOf(const Indicator& indicator, Level level);

/// "18.6", "96.3 %", "412", "有", "37 / 54"; "—" without data, "–" where not applicable. Never rounded across
/// the target. Plain numbers and areas stand without their unit, which belongs in the column head or behind
/// the value.
[[nodiscard]] std::string valueText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                    Language language);
/// As above with its unit: "412 ㎡", "18.6 ㎡/百户".
[[nodiscard]] std::string valueWithUnit(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                        Language language);
/// "≥ 30", "= 100 %", "有"; "—" where the text gives no pass mark. For an indicator with its options applied.
[[nodiscard]] std::string targetText(const Indicator& indicator, const Unit& unit, Language language);
/// The target of an indicator as a whole with its unit: "≥ 30 ㎡/百户", "≥ 400 ㎡ / ≥ 350 ㎡" where rural
/// communities have their own, "有", "not set" where the text gives no pass mark. For an indicator with its
/// options applied.
enum class WithUnit { Yes, No };
[[nodiscard]] std::string targetSummary(const Indicator& indicator, Language language,
                                        WithUnit withUnit = WithUnit::Yes);
/// The indicator's unit: "㎡/百户".
[[nodiscard]] std::string unitText(const Indicator& indicator, Language language);

/// The same behind a number: English says "1 station", "8 stations".
[[nodiscard]] std::string unitFor(const Indicator& indicator, double number, Language language);

/// What is missing for the target, rounded up, with its unit: "253 ㎡", "3 个社区", "412 人"; empty where
/// nothing is.
[[nodiscard]] std::string shortfallText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                        Language language);
/// "缺 253 ㎡"; empty where nothing is short.
[[nodiscard]] std::string gapText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                  Language language);
/// Why, with what is behind it by name: "设施偏小：起约束作用的是每百户规则"; empty for no cause.
[[nodiscard]] std::string causeText(const Indicator& indicator, const Cell& cell, const Unit& unit,
                                    const Plan& plan, Language language);

} // namespace yike
