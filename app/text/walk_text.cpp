// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/walk_text.h"

#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"

namespace yike {

namespace {

std::string stairsText(WalkerKind kind, Language language)
{
    const Walker walker = walkerOf(kind);
    if (!walker.takesStairs)
        return either(language, "，不走楼梯", ", no stairs");
    const std::string factor = plainNumber(walker.stairsFactor);
    return either(language, "，楼梯按长度的 " + factor + " 倍计",
                  ", stairs count " + factor + " times their length");
}

std::string whoText(const WalkRule& rule, double metresPerMinute, Language language)
{
    std::string text = walkRuleText(rule, language);
    text += either(language, "，", ", ") + plainNumber(metresPerMinute) +
            either(language, " 米/分", " m a minute");
    return rule.profile ? text + stairsText(*rule.profile, language) : text;
}

} // namespace

std::vector<std::string> walkedRows(const std::vector<Indicator>& indicators)
{
    std::vector<std::string> rows;
    for (const Indicator& indicator : indicators) {
        if (indicator.kind == Kind::Reach || indicator.secondaryReach)
            rows.push_back(indicator.id);
    }
    return rows;
}

std::string walkEffectText(const WalkRule& rule, double metresPerMinute, bool alongNetwork,
                           const std::vector<Indicator>& indicators, Language language)
{
    if (walkRuleText(rule, language).empty())
        return {};
    const std::string who = whoText(rule, metresPerMinute, language);
    if (!alongNetwork)
        return who + either(language, "。距离按直线估算，人员类型不改变任何一行",
                            ". Distances are straight lines, so who walks changes no row");
    const std::string rows = listText(walkedRows(indicators), language);
    return who +
           either(
               language,
               "。条文以米计的距离不随步速改变，改变的只是楼梯和坡道折算的长度；受影响的行：" + rows +
                   "，其余各行不变",
               ". Distances that the text gives in metres do not change with the pace, only what stairs and "
               "slopes count for. Rows affected: " +
                   rows + "; all others stay as they are");
}

} // namespace yike
