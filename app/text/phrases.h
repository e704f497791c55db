// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pieces of which the sentences about indicators are put together.

#include "app/text/language.h"
#include "core/model/unit.h"

#include <string>
#include <vector>

namespace yike {

[[nodiscard]] inline std::string either(Language language, const std::string& chinese,
                                        const std::string& english)
{
    return language == Language::Chinese ? chinese : english;
}

/// "甲、乙、丙" or "a, b, c".
[[nodiscard]] std::string listText(const std::vector<std::string>& words, Language language);

/// "甲、乙和丙" or "a, b and c".
[[nodiscard]] std::string andText(const std::vector<std::string>& words, Language language);

/// “…”, with quotation marks within made single ones.
[[nodiscard]] std::string quotedText(std::string text);

/// Names of facility categories, so joined.
[[nodiscard]] std::string categoriesText(const std::vector<std::string>& keys, Language language);

/// "社区（村）", "街道（乡镇）", "区县", "市".
[[nodiscard]] std::string unitsText(Level level, Language language);

/// What one of an English unit is called: "stations" -> "station", "people" -> "person"; "m²" stays.
[[nodiscard]] std::string singular(const std::string& unit);

/// A number without trailing zeros: 30, 4.5, 0.3.
[[nodiscard]] std::string plainNumber(double number);

} // namespace yike
