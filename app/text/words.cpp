// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include "app/text/word.h"

#include <array>

namespace yike {

namespace {

// Each table is in the order of its enum.
constexpr std::array kStatus = {
    Word{"met", "达标", "met"}, Word{"not-met", "未达标", "not met"}, Word{"no-data", "无数据", "no data"},
    Word{"not-applicable", "不适用", "not applicable"}, Word{"advisory", "提示", "advisory"}};
constexpr std::array kCause = {Word{"none", "", ""},
                               Word{"no-facility", "没有设施", "no facility"},
                               Word{"too-small", "设施偏小", "too small"},
                               Word{"out-of-reach", "直线近、步行远", "near in a straight line, far on foot"},
                               Word{"too-far", "距离过远", "too far"},
                               Word{"capacity-exhausted", "容量不足", "capacity exhausted"},
                               Word{"outside-boundary", "仅辖区外有", "only outside the boundary"},
                               Word{"not-open", "停用或未启用", "closed or not yet open"},
                               Word{"missing-function", "缺功能", "missing function"},
                               Word{"below-target", "数值不足", "below the target"},
                               Word{"above-target", "数值超限", "above the limit"},
                               Word{"out-of-date", "未按期更新", "not renewed in time"}};
constexpr std::array kDue = {Word{"none", "未定期限", "no deadline"},
                             Word{"due", "未到期", "due"},
                             Word{"overdue", "逾期", "overdue"},
                             Word{"on-time", "按期达标", "on time"},
                             Word{"met", "已达标", "met"},
                             Word{"passed", "已过期限", "deadline passed"},
                             Word{"continuous", "持续要求", "at all times"}};
constexpr std::array kBinding = {Word{"none", "", ""}, Word{"fixed-minimum", "面积下限", "fixed minimum"},
                                 Word{"per-household", "每百户规则", "rule per 100 households"}};
constexpr std::array kLevel = {Word{"community", "社区", "community"},
                               Word{"sub-district", "街道", "sub-district"}, Word{"county", "区县", "county"},
                               Word{"city", "全市", "city"}};
constexpr std::array kSetting = {Word{"unknown", "城乡未知", "urban or rural unknown"},
                                 Word{"urban", "城市社区", "urban community"},
                                 Word{"rural", "农村社区", "rural community"}};
constexpr std::array kFacility = {Word{"existing", "在用", "in use"}, Word{"planned", "规划", "planned"},
                                  Word{"closed", "停用", "closed"}};
constexpr std::array kOrigin = {Word{"buildings", "住宅建筑", "residential buildings"},
                                Word{"estates", "住宅小区", "estates"},
                                Word{"raster", "人口栅格", "population raster"},
                                Word{"cells", "人口网格", "population grid cells"},
                                Word{"residential-land", "居住用地", "residential land"},
                                Word{"grid", "面内规则格网", "regular grid in the polygon"},
                                Word{"centroid", "质心", "centroid"}};
constexpr std::array kWalker = {Word{"adult", "成年人", "adult"}, Word{"elder", "老年人", "elder"},
                                Word{"child", "儿童", "child"}, Word{"pram", "推婴儿车", "with a pram"},
                                Word{"wheelchair", "轮椅", "wheelchair"}};
constexpr std::array kDirection = {Word{"to", "按去程", "on the way there"},
                                   Word{"from", "按回程", "on the way back"},
                                   Word{"worst", "往返取较远一程", "the longer of both ways"}};
constexpr std::array kVerification = {Word{"verified", "已核实", "verified"},
                                      Word{"secondary", "转引待核", "second-hand"},
                                      Word{"unverified", "未核实", "unverified"}};
} // namespace

std::string word(Status status, Language language)
{
    return in(language, wordOf(kStatus, status));
}

std::string word(Cause cause, Language language)
{
    return in(language, wordOf(kCause, cause));
}

std::string word(DueState state, Language language)
{
    return in(language, wordOf(kDue, state));
}

std::string word(Binding binding, Language language)
{
    return in(language, wordOf(kBinding, binding));
}

std::string word(Level level, Language language)
{
    return in(language, wordOf(kLevel, level));
}

std::string word(Setting setting, Language language)
{
    return in(language, wordOf(kSetting, setting));
}

std::string word(FacilityStatus status, Language language)
{
    return in(language, wordOf(kFacility, status));
}

std::string word(DemandOrigin origin, Language language)
{
    return in(language, wordOf(kOrigin, origin));
}

std::string word(Verification verification, Language language)
{
    return in(language, wordOf(kVerification, verification));
}

std::string word(WalkerKind walker, Language language)
{
    return in(language, wordOf(kWalker, walker));
}

std::string word(Direction direction, Language language)
{
    return in(language, wordOf(kDirection, direction));
}

std::string walkRuleText(const WalkRule& rule, Language language)
{
    const bool chinese = language == Language::Chinese;
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!text.empty())
            text += chinese ? "、" : ", ";
        text += part;
    };
    if (rule.profile)
        add(word(*rule.profile, language));
    if (rule.slopes)
        add(chinese ? "计入坡度" : "slopes count");
    if (rule.slopes || rule.direction != Direction::ToFacility)
        add(word(rule.direction, language));
    return text;
}

std::string key(Status status)
{
    return std::string(wordOf(kStatus, status).key);
}

std::string key(Cause cause)
{
    return std::string(wordOf(kCause, cause).key);
}

std::string key(DueState state)
{
    return std::string(wordOf(kDue, state).key);
}

std::string key(Level level)
{
    return std::string(wordOf(kLevel, level).key);
}

std::string key(DemandOrigin origin)
{
    return std::string(wordOf(kOrigin, origin).key);
}

std::string key(WalkerKind walker)
{
    return std::string(wordOf(kWalker, walker).key);
}

std::string key(Direction direction)
{
    return std::string(wordOf(kDirection, direction).key);
}

const std::string& in(Language language, const Text& text)
{
    return language == Language::Chinese || text.en.empty() ? text.zh : text.en;
}

} // namespace yike
