// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/value_names.h"

#include "app/cli/help/help_words.h"
#include "app/text/phrases.h"

#include <algorithm>
#include <array>
#include <regex>

namespace yike::cli {

namespace {

/// Types as the parser calls them.
std::string plainType(const std::string& name)
{
    constexpr std::array kWhole = {"INT", "UINT"};
    if (name == "FLOAT")
        return "NUMBER";
    return std::find(kWhole.begin(), kWhole.end(), name) != kWhole.end() ? "INTEGER" : name;
}

std::string replacedAll(std::string text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

} // namespace

ValueKind valueKind(const std::string& typeName)
{
    static const std::regex range(R"((.*?):(?:FLOAT|INT|UINT) in \[(\S+) - (\S+)\])");
    static const std::regex choices(R"((.*?):\{(.*)\})");
    static const std::regex mapped(R"((.*?):value in \{(.*)\} OR \{.*\})");
    std::smatch found;
    if (std::regex_match(typeName, found, range))
        return {plainType(found[1]), std::pair(found[2].str(), found[3].str()), {}};
    if (std::regex_match(typeName, found, mapped)) {
        static const std::regex arrow("->[^,]*");
        const std::string names = std::regex_replace(found[2].str(), arrow, "");
        return {plainType(found[1]), std::nullopt, replacedAll(names, ",", ", ")};
    }
    if (std::regex_match(typeName, found, choices))
        return {plainType(found[1]), std::nullopt, replacedAll(found[2].str(), ",", ", ")};
    return {plainType(typeName), std::nullopt, {}};
}

std::string valueName(const std::string& typeName, Language language)
{
    const ValueKind kind = valueKind(typeName);
    if (!kind.choices.empty())
        return replacedAll(kind.choices, ", ", "|");
    std::string text = language == Language::Chinese ? chineseValue(kind.name) : kind.name;
    if (kind.range)
        text += either(language, "（", " (") + kind.range->first + "–" + kind.range->second +
                either(language, "）", ")");
    return text;
}

} // namespace yike::cli
