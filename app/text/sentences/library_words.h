// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What parsers, geometry libraries and the system say of a fault, in Chinese for who reads Chinese. They
// speak English only; what they often say is translated and their own words stand behind it.

#include "app/text/language.h"

#include <string>

namespace yike {

/// "Self-intersection" -> "自相交（Self-intersection）". What is not known stays as it is; so does everything
/// in English.
[[nodiscard]] std::string libraryText(const std::string& words, Language language);
/// The same for parsers of TOML and JSON; what is not known becomes "写法有误（…）".
[[nodiscard]] std::string parserText(const std::string& words, Language language);

} // namespace yike
