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

/// Names of facility categories, so joined.
[[nodiscard]] std::string categoriesText(const std::vector<std::string>& keys, Language language);

/// "社区（村）", "街道（乡镇）", "区县", "市".
[[nodiscard]] std::string unitsText(Level level, Language language);

/// A number without trailing zeros: 30, 4.5, 0.3.
[[nodiscard]] std::string plainNumber(double number);

} // namespace yike
