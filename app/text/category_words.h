// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What facilities are called where a sentence is made of them: the label of a list ("健身", "fitness") is not
// what one of them is called ("健身设施", "a fitness facility").

#include "app/text/language.h"

#include <string>
#include <vector>

namespace yike {

/// "健身设施", "fitness facility"; a category that the program does not know by its key.
[[nodiscard]] std::string facilityNoun(const std::string& category, Language language);
/// "健身设施", "fitness facilities".
[[nodiscard]] std::string facilityNouns(const std::string& category, Language language);
/// "菜市场或生鲜超市", "a market or a fresh grocer".
[[nodiscard]] std::string anyFacility(const std::vector<std::string>& categories, Language language);
/// "菜市场和生鲜超市", "markets and fresh grocers".
[[nodiscard]] std::string allFacilities(const std::vector<std::string>& categories, Language language);
/// What facilities offer: "全托、日托", "full-time care, day care". Functions of a planner's own stay as they
/// are written.
[[nodiscard]] std::string functionsText(const std::vector<std::string>& functions, Language language);

} // namespace yike
