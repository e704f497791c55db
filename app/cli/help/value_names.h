// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an option takes, in words. The parser describes it for programmers: "FLOAT:FLOAT in [10 - 200]",
// "TEXT:{adult,elder}", "zh|en:value in {en->1,zh->0} OR {1,0}".

#include "app/text/language.h"

#include <optional>
#include <string>
#include <utility>

namespace yike::cli {

/// The parser's description taken apart.
struct ValueKind {
    std::string name;                                         ///< "FLOAT", "FILE", "zh|en"
    std::optional<std::pair<std::string, std::string>> range; ///< "10", "200"
    std::string choices;                                      ///< "adult, elder"; empty: free
};
[[nodiscard]] ValueKind valueKind(const std::string& typeName);

/// "数（10–200）", "adult|elder", "文件".
[[nodiscard]] std::string valueName(const std::string& typeName, Language language);

} // namespace yike::cli
