// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/computed_how.h"

#include "app/text/format.h"
#include "app/text/formula_text.h"
#include "app/text/phrases.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <algorithm>

namespace yike {

namespace {

std::string withUnit(const Indicator& indicator, double target, Language language)
{
    const std::string unit = unitFor(indicator, target, language);
    return comparatorSign(indicator.comparator) + " " + plainNumber(target) +
           (unit.empty() ? "" : " " + unit);
}

std::string targetLine(const Indicator& indicator, Language language)
{
    if (indicator.kind == Kind::Narrative)
        return "—";
    if (!indicator.target)
        return either(language, "原文没有达标线，只作提示；可由规划人员设定",
                      "no pass mark in the text: advisory until the planner sets one");
    std::string text = withUnit(indicator, *indicator.target, language);
    if (indicator.targetRural)
        text = either(language, "城市 ", "urban ") + text + either(language, "，农村 ", ", rural ") +
               withUnit(indicator, *indicator.targetRural, language);
    if (indicator.targetInferred)
        text += either(language, "（推定：原文要求齐全而未写数值）",
                       " (inferred: the text asks for completeness without a number)");
    return text;
}

std::string addUpText(Language language)
{
    return either(language, "上级把分子、分母分别相加", "larger units add up numerators and denominators");
}

/// What larger units are asked.
std::string aboveText(const Indicator& indicator, Language language)
{
    const bool each = indicator.rollUp == RollUp::Each || indicator.targetRural.has_value();
    switch (indicator.kind) {
    case Kind::Ratio:
    case Kind::Share:
    case Kind::StaffedRate:
        if (!each)
            return addUpText(language);
        break;
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Currency:
    case Kind::Network:
        return either(language, "上级按其中达到的单元占比判定",
                      "larger units by the share of theirs that have it");
    case Kind::Reach:
        return indicator.reach.weight.starts_with("population")
                   ? either(language, "上级把居民相加", "larger units add up the people")
                   : addUpText(language);
    default:
        break;
    }
    return either(language, "上级以所辖单元全部达标为达标", "larger units pass when all of theirs do");
}

/// What smaller units have of a sum that is asked of a larger one.
std::string belowText(const Indicator& indicator, Language language)
{
    const bool sums = indicator.kind == Kind::Ratio || indicator.kind == Kind::Share ||
                      indicator.kind == Kind::StaffedRate || indicator.kind == Kind::Count;
    return sums && indicator.level > Level::Community
               ? either(language, "；下级只示贡献", "; smaller units show their contribution")
               : std::string();
}

std::string levelLine(const Indicator& indicator, Language language)
{
    const bool city = indicator.level == Level::City;
    if (indicator.kind == Kind::Narrative)
        return city ? either(language, "全市", "the city") : unitsText(indicator.level, language);
    if (city)
        return either(language, "按全市判定", "verdict for the city") + belowText(indicator, language);
    return either(language, "按" + unitsText(indicator.level, language) + "判定；",
                  "verdict per " + word(indicator.level, language) + "; ") +
           aboveText(indicator, language) + belowText(indicator, language);
}

std::string whoApplies(const Indicator& indicator, Language language)
{
    const bool both = indicator.appliesUrban && indicator.appliesRural;
    if (indicator.level == Level::SubDistrict)
        return both                     ? either(language, "街道和乡镇", "sub-districts and townships")
               : indicator.appliesUrban ? either(language, "街道", "urban sub-districts")
                                        : either(language, "乡镇", "townships");
    if (indicator.level > Level::SubDistrict)
        return indicator.level == Level::City ? either(language, "全市", "the city")
                                              : either(language, "全部区县", "all counties");
    return both                     ? either(language, "城乡社区", "urban and rural communities")
           : indicator.appliesUrban ? either(language, "城市社区", "urban communities")
                                    : either(language, "农村社区（村）", "rural communities");
}

std::string appliesLine(const Indicator& indicator, const FieldVocabulary& fields, Language language)
{
    std::string text = whoApplies(indicator, language);
    if (!indicator.appliesFlag.empty())
        text += either(language, "（限", " (where ") +
                quotedText(fieldName(indicator.appliesFlag, fields, language)) +
                either(language, "为是）", " is yes)");
    return text;
}

std::string dueLine(const Indicator& indicator, Language language)
{
    switch (indicator.recurrence) {
    case Recurrence::Continuous:
        return either(language, "持续", "at all times");
    case Recurrence::Yearly:
        return either(language, "每年", "every year");
    case Recurrence::Quarterly:
        return either(language, "每季度", "every quarter");
    case Recurrence::Once:
        break;
    }
    if (!indicator.deadline)
        return either(language, "原文没有期限", "no deadline in the text");
    return toIso(*indicator.deadline) +
           (indicator.deadlineInferred ? either(language, "（推定）", " (inferred)") : "");
}

std::string chosenName(const Option& option, Language language)
{
    const auto found = std::find_if(option.choices.begin(), option.choices.end(),
                                    [&](const auto& choice) { return choice.id == option.chosen; });
    if (found != option.choices.end())
        return in(language, found->name);
    return option.chosen == "none" ? either(language, "未定", "none") : option.chosen;
}

} // namespace

ComputedHow computedHow(const Indicator& indicator, const Standard& standard, const FieldVocabulary& fields,
                        Language language)
{
    ComputedHow how;
    how.formula = formulaText(indicator, fields, language);
    how.target = targetLine(indicator, language);
    how.level = levelLine(indicator, language);
    how.applies = appliesLine(indicator, fields, language);
    how.due = dueLine(indicator, language);
    for (const std::string& id : indicator.options) {
        if (const Option* option = standard.option(id))
            how.options.push_back(in(language, option->name) + either(language, "：", ": ") +
                                  chosenName(*option, language));
    }
    return how;
}

} // namespace yike
