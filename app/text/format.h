// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place that formats numbers for people (look/README 6): thin spaces between thousands, the true
// minus, a space before the unit, — for missing, never 0.

#include "app/text/language.h"
#include "core/assessment/due.h"
#include "core/base/date.h"
#include "core/standards/standard.h"

#include <cstdint>
#include <optional>
#include <string>

namespace yike {

/// 2214 -> "2 214" (U+2009 between thousands), -3 -> "−3".
[[nodiscard]] std::string formatCount(std::int64_t count);
/// Fixed decimals with thousands separated; "—" for what is not finite.
[[nodiscard]] std::string formatNumber(double number, int decimals);
[[nodiscard]] std::string formatNumber(std::optional<double> number, int decimals);

/// The exact value as text that never rounds across its target: decimals are added (up to 6) until the shown
/// number stands on the same side, so 29.96 against 30 shows "29.96". Nor does it hide how small a value is:
/// 0.0352 with one decimal would show as zero, so it shows "0.035". Without target: `decimals` otherwise.
[[nodiscard]] std::string formatAgainst(double value, std::optional<double> target, int decimals);

/// Gaps are rounded up: 252.2 -> "253".
[[nodiscard]] std::string formatGap(double shortfall);

/// People and households are whole; only where there are fewer than ten of them a fraction says something.
[[nodiscard]] std::string formatPeople(double people);
/// As exact as a figure of unknown kind makes sense: whole from 100 on, one decimal from 10, else two,
/// without trailing zeros.
[[nodiscard]] std::string formatMeasured(double number);
/// "1 community", "54 communities"; Chinese needs none of this.
[[nodiscard]] std::string formatNoun(std::int64_t count, const std::string& one, const std::string& many);

/// "500 m", "1.3 km".
[[nodiscard]] std::string formatMetres(double metres);
/// A distance of a rule or a walk that is compared with one: whole metres from 10 on, "1 050 m", "7.5 m".
[[nodiscard]] std::string formatDistance(double metres);
/// "500 m · 8 分钟": distance first, minutes as a label, rounded down to whole minutes of walking.
[[nodiscard]] std::string formatWalk(double metres, double metresPerMinute, Language language);
/// What a walk takes: "16.7 分钟", "5 min".
[[nodiscard]] std::string formatMinutes(double minutes, Language language);
/// "412 ㎡"
[[nodiscard]] std::string formatArea(double squareMetres);
/// Share of whole counts: "100 %" only when part = whole, at most "99.9 %" below; "0.04 %" is not nothing.
[[nodiscard]] std::string formatShare(std::int64_t part, std::int64_t whole);

/// "≥", "≤", "="
[[nodiscard]] std::string comparatorSign(Comparator comparator);
/// "逾期 547 天", "还有 184 天", "按期达标"; "—" without a deadline.
[[nodiscard]] std::string formatDue(const Due& due, Language language);
/// "逾期 547 天", "还有 184 天"
[[nodiscard]] std::string formatDeadline(Date deadline, Date today, Language language);

} // namespace yike
