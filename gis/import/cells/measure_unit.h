// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Units as departments write them in headers (㎡, 亩, 百户), brought to the plan's own: square metres,
// metres, single households and people.

#include <optional>
#include <string_view>

namespace yike {

/// What a field holds.
enum class FieldKind {
    Text,
    Count,
    Area,
    Length,
    YesNo,
    Day,       ///< a calendar day of a facility
    DayNumber, ///< a figure of a unit that is a day, kept as the number 20250630
    Figure     ///< a figure nobody has described: a number, yes or no, or a day, as each cell shows
};

[[nodiscard]] std::optional<FieldKind> fieldKindNamed(std::string_view name);

/// How many of the plan's units one of `unit` is: 666.67 for 亩 and an area, 100 for 百户 and a count;
/// nothing where the word is no unit of that kind. `unit` is folded (header_text.h).
[[nodiscard]] std::optional<double> unitFactor(std::string_view unit, FieldKind kind);

} // namespace yike
