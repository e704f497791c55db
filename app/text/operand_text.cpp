// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/computed_how.h"

#include "app/text/category_words.h"
#include "app/text/phrases.h"
#include "app/text/word.h"
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

/// What an assessment may lack besides the figures of the vocabulary.
constexpr std::array kOther = {Word{"activity-area", "活动面积", "activity area"},
                               Word{"functions", "功能", "functions"},
                               Word{"opened", "启用日期", "opening date"},
                               Word{"setting", "城乡类型", "urban or rural"},
                               Word{"demand", "人口分布", "where people live"},
                               Word{"places", "托位数", "places"},
                               Word{"beds", "床位数", "beds"}};

/// What limits an operand: "2023-01-01 起启用", "仅城市社区".
std::vector<std::string> conditionsOf(const Operand& operand, const FieldVocabulary& fields,
                                      Language language)
{
    std::vector<std::string> conditions;
    const auto add = [&](const std::string& chinese, const std::string& english) {
        conditions.push_back(either(language, chinese, english));
    };
    const std::string functions = functionsText(operand.functions, language);
    if (!functions.empty())
        add("同时写明：" + functions, "with all of these: " + functions);
    if (operand.openedSince)
        add(toIso(*operand.openedSince) + " 起启用", "opened since " + toIso(*operand.openedSince));
    if (operand.urbanOnly)
        add("仅城市社区", "urban communities only");
    if (!operand.whereFlag.empty()) {
        const std::string flag = quotedText(fieldName(operand.whereFlag, fields, language));
        add("限" + flag + "为是处", "only where " + flag + " is yes");
    }
    return conditions;
}

std::string plainOperand(const Operand& operand, const FieldVocabulary& fields, Language language)
{
    const std::string of = allFacilities(operand.keys, language);
    switch (operand.of) {
    case Of::Value:
        return valuesText(operand.keys, fields, language);
    case Of::FloorArea:
        return either(language, of + "的建筑面积", "floor area of " + of);
    case Of::ActivityArea:
        return either(language, of + "的活动面积", "activity area of " + of);
    case Of::Capacity:
        return either(language, of + "的" + capacityName(operand.capacity, language),
                      capacityName(operand.capacity, language) + " in " + of);
    case Of::FacilityCount:
        return either(language, "在用的" + of + "数", of + " in use");
    case Of::UnitCount:
        return either(language, unitsText(operand.unitLevel, language) + "数（不含先导区）",
                      unitsText(operand.unitLevel, language) + " (without leading zones)");
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
    if (const Word* other = findWord(kOther, key))
        return in(language, *other);
    const std::string category = categoryName(key, language);
    return category == key ? functionsText({key}, language) : category;
}

std::string operandText(const Operand& operand, const FieldVocabulary& fields, Language language)
{
    std::string text = plainOperand(operand, fields, language);
    std::string conditions;
    for (const std::string& condition : conditionsOf(operand, fields, language))
        conditions += (conditions.empty() ? "" : either(language, "；", "; ")) + condition;
    if (!conditions.empty())
        text += either(language, "（", " (") + conditions + either(language, "）", ")");
    return text;
}

} // namespace yike
