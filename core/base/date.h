// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Calendar dates as the plan writes them: 2025-06-30. No time of day, no time zone.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yike {

using Date = std::chrono::year_month_day;

/// Reads 2025-06-30, 2025/6/30, 20250630 or 2025年6月30日; nothing if it is no such date.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);

/// 2025-06-30
[[nodiscard]] std::string toIso(Date date);

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int daysBetween(Date from, Date to);

} // namespace yike
