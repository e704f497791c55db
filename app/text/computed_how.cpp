// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/computed_how.h"

#include "app/text/format.h"
#include "app/text/formula_text.h"
#include "app/text/phrases.h"
#include "app/text/words.h"

#include <algorithm>

namespace yike {

namespace {

std::string withUnit(const Indicator& indicator, double target, Language language)
{
    const std::string& unit = in(language, indicator.unitLabel);
    return comparatorSign(indicator.comparator) + " " + plainNumber(target) +
           (unit.empty() ? "" : " " + unit);
}

std::string targetLine(const Indicator& indicator, Language language)
{
    if (indicator.kind == Kind::Narrative)
        return "—";
    if (!indicator.target)
        return either(language, "原文没有达标线，只作提示；可由规划人员设定",
                      "none in the text: advisory until the planner sets one");
    std::string text = withUnit(indicator, *indicator.target, language);
    if (indicator.targetRural)
        text = either(language, "城市 ", "urban ") + text + either(language, "，农村 ", ", rural ") +
               withUnit(indicator, *indicator.targetRural, language);
    if (indicator.targetInferred)
        text += either(language, "（推定：原文要求齐全而未写数值）",
                       " (inferred: the text asks for completeness without a number)");
    return text;
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
            return either(language, "上级把分子、分母分别相加", "larger units add up both parts");
        break;
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Currency:
    case Kind::Network:
        return either(language, "上级按单元计数", "larger units count theirs");
    case Kind::Reach:
        return either(language, "上级把居民相加", "larger units add up the people");
    default:
        break;
    }
    return either(language, "上级以所辖单元全部达标为达标", "larger units pass when all of theirs do");
}

std::string levelLine(const Indicator& indicator, Language language)
{
    if (indicator.kind == Kind::Narrative)
        return unitsText(indicator.level, language);
    std::string text = either(language, "按" + unitsText(indicator.level, language) + "判定",
                              "verdict per " + word(indicator.level, language));
    if (indicator.level < Level::City)
        text += either(language, "；", "; ") + aboveText(indicator, language);
    const bool sums = indicator.kind == Kind::Ratio || indicator.kind == Kind::Share ||
                      indicator.kind == Kind::StaffedRate || indicator.kind == Kind::Count;
    if (sums && indicator.level > Level::Community)
        text += either(language, "；下级只示贡献", "; smaller units show their contribution");
    return text;
}

std::string whoApplies(const Indicator& indicator, Language language)
{
    const bool both = indicator.appliesUrban && indicator.appliesRural;
    if (indicator.level == Level::SubDistrict)
        return both                     ? either(language, "街道和乡镇", "sub-districts and townships")
               : indicator.appliesUrban ? either(language, "街道", "urban sub-districts")
                                        : either(language, "乡镇", "townships");
    if (indicator.level > Level::SubDistrict)
        return either(language, "全部" + unitsText(indicator.level, language),
                      indicator.level == Level::City ? "the city" : "all counties");
    return both                     ? either(language, "城乡社区", "urban and rural communities")
           : indicator.appliesUrban ? either(language, "城市社区", "urban communities")
                                    : either(language, "农村社区（村）", "rural communities");
}

std::string appliesLine(const Indicator& indicator, const FieldVocabulary& fields, Language language)
{
    std::string text = whoApplies(indicator, language);
    if (!indicator.appliesFlag.empty())
        text += either(language, "（“", " (where “") + fieldName(indicator.appliesFlag, fields, language) +
                either(language, "”为是的）", "” is yes)");
    return text;
}

std::string dueLine(const Indicator& indicator, Language language)
{
    switch (indicator.recurrence) {
    case Recurrence::Continuous:
        return either(language, "持续", "continuous");
    case Recurrence::Yearly:
        return either(language, "每年", "every year");
    case Recurrence::Quarterly:
        return either(language, "每季度", "every quarter");
    case Recurrence::Once:
        break;
    }
    if (!indicator.deadline)
        return either(language, "原文没有期限", "no day in the text");
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
