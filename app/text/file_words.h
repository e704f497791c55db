// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said of files: what a layer is for, and how its encoding and coordinate system came to be known.

#include "app/text/language.h"

#include <string>
#include <string_view>

namespace yike {

/// "communities" -> "社区边界"; the keys are those of roleName() in gis. An unknown key stays as it is.
[[nodiscard]] std::string roleWord(std::string_view role, Language language);
/// "hanzi-dominate" -> "常用汉字居多"; keys of encodingSourceName().
[[nodiscard]] std::string encodingSourceWord(std::string_view source, Language language);
/// "inferred" -> "按坐标推断"; keys of crsSourceName().
[[nodiscard]] std::string crsSourceWord(std::string_view source, Language language);

} // namespace yike
