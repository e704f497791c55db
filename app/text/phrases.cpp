// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/phrases.h"

#include "app/text/format.h"
#include "app/text/words.h"

#include <cmath>

namespace yike {

std::string listText(const std::vector<std::string>& words, Language language)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : either(language, "、", ", ")) + word;
    return text;
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

std::string plainNumber(double number)
{
    int decimals = 0;
    while (decimals < 3 &&
           std::fabs(number - std::round(number * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-9)
        ++decimals;
    return formatNumber(number, decimals);
}

} // namespace yike
