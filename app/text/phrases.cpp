// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/phrases.h"

#include "app/text/format.h"
#include "app/text/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yike {

std::string listText(const std::vector<std::string>& words, Language language)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : either(language, "、", ", ")) + word;
    return text;
}

std::string andText(const std::vector<std::string>& words, Language language)
{
    if (words.size() < 2)
        return listText(words, language);
    return listText({words.begin(), words.end() - 1}, language) + either(language, "和", " and ") +
           words.back();
}

std::string quotedText(std::string text)
{
    for (const auto& [outer, inner] : {std::pair{"“", "‘"}, std::pair{"”", "’"}}) {
        const std::string mark = outer;
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), inner);
    }
    return "“" + text + "”";
}

std::string categoriesText(const std::vector<std::string>& keys, Language language)
{
    std::vector<std::string> names;
    for (const std::string& key : keys)
        names.push_back(categoryName(key, language));
    return listText(names, language);
}

std::string unitsText(Level level, Language language)
{
    switch (level) {
    case Level::Community:
        return either(language, "社区（村）", "communities");
    case Level::SubDistrict:
        return either(language, "街道（乡镇）", "sub-districts");
    case Level::County:
        return either(language, "区县", "counties");
    case Level::City:
        break;
    }
    return either(language, "市", "city");
}

std::string singular(const std::string& unit)
{
    if (unit == "people")
        return "person";
    const bool oneWord = std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return oneWord && unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit;
}

std::string plainNumber(double number)
{
    int decimals = 0;
    while (decimals < 3 &&
           std::fabs(number - std::round(number * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-9)
        ++decimals;
    return formatNumber(number, decimals);
}

} // namespace yike
