// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/computed_how.h"

#include "app/text/phrases.h"
#include "app/text/words.h"

#include <array>
#include <string_view>

namespace yike {

namespace {

using Of = Operand::Of;

std::string valuesText(const std::vector<std::string>& keys, const FieldVocabulary& fields, Language language)
{
    std::string text;
    for (const std::string& key : keys)
        text += (text.empty() ? "" : " + ") + fieldName(key, fields, language);
    return text;
}

struct Word {
    std::string_view key;
    const char* zh;
    const char* en;
};

/// What an assessment may lack besides the figures of the vocabulary.
constexpr std::array kOther = {Word{"activity-area", "活动面积", "activity area"},
                               Word{"functions", "功能", "functions"},
                               Word{"opened", "启用日期", "opening date"},
                               Word{"setting", "城乡类型", "urban or rural"},
                               Word{"demand", "人口分布", "where people live"},
                               Word{"places", "托位数", "places"},
                               Word{"beds", "床位数", "beds"}};

/// "在用的急救站点数（2023-01-01 起启用）"
std::string facilityCountText(const Operand& operand, Language language)
{
    const std::string what = categoriesText(operand.keys, language);
    std::string text = either(language, "在用的" + what + "数", "open facilities (" + what + ")");
    if (!operand.functions.empty())
        text += either(language, "（同时写明：", " that have all of: ") +
                listText(operand.functions, language) + either(language, "）", "");
    if (operand.openedSince)
        text += either(language, "（" + toIso(*operand.openedSince) + " 起启用）",
                       ", opened since " + toIso(*operand.openedSince));
    return text;
}

std::string plainOperand(const Operand& operand, const FieldVocabulary& fields, Language language)
{
    const std::string of = categoriesText(operand.keys, language);
    switch (operand.of) {
    case Of::Value:
        return valuesText(operand.keys, fields, language);
    case Of::FloorArea:
        return either(language, of + "的建筑面积", "floor area of " + of);
    case Of::ActivityArea:
        return either(language, of + "的活动面积", "activity area of " + of);
    case Of::Capacity:
        return either(language, of + "的" + capacityName(operand.capacity, language),
                      capacityName(operand.capacity, language) + " of " + of);
    case Of::FacilityCount:
        return facilityCountText(operand, language);
    case Of::UnitCount:
        return either(language, unitsText(operand.unitLevel, language) + "数（不含先导区）",
                      "number of " + unitsText(operand.unitLevel, language) + " (without leading zones)");
    case Of::None:
        break;
    }
    return {};
}

} // namespace

std::string fieldName(const std::string& key, const FieldVocabulary& fields, Language language)
{
    if (const Field* field = fields.find(key))
        return in(language, field->name);
    for (const Word& other : kOther) {
        if (other.key == key)
            return either(language, other.zh, other.en);
    }
    return categoryName(key, language);
}

std::string operandText(const Operand& operand, const FieldVocabulary& fields, Language language)
{
    std::string text = plainOperand(operand, fields, language);
    if (operand.urbanOnly)
        text += either(language, "（仅城市社区）", " (urban communities only)");
    if (!operand.whereFlag.empty())
        text += either(language, "（限“", " (only where “") + fieldName(operand.whereFlag, fields, language) +
                either(language, "”为是处）", "” is yes)");
    return text;
}

} // namespace yike
