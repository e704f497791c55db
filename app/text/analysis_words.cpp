// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/analysis_words.h"

#include "app/text/category_words.h"
#include "app/text/format.h"
#include "app/text/word.h"
#include "app/text/words.h"

#include <array>
#include <string_view>

namespace yike {

namespace {

// Each table is in the order of its enum.
constexpr std::array kAssumption = {Word{"slower-pace", "步速放慢", "slower pace"},
                                    Word{"faster-pace", "步速加快", "faster pace"},
                                    Word{"shorter-distance", "距离收紧", "shorter distance"},
                                    Word{"longer-distance", "距离放宽", "longer distance"},
                                    Word{"lower-target", "目标下调", "lower target"},
                                    Word{"higher-target", "目标上调", "higher target"},
                                    Word{"fewer-households", "户数偏少", "fewer households"},
                                    Word{"more-households", "户数偏多", "more households"}};
constexpr std::array kRemedy = {Word{"reopen", "启用", "open"},
                                Word{"open-rooms", "腾出居民活动用房", "give rooms to residents"},
                                Word{"enlarge", "扩建", "enlarge"},
                                Word{"add-function", "增设功能", "add functions"},
                                Word{"add-places", "增加容量", "add places"},
                                Word{"raise-value", "补足", "raise"},
                                Word{"build", "新建", "build"},
                                Word{"share", "与邻近社区共用", "share a neighbour's"}};
constexpr std::array kPer = {Word{"m2", "㎡", "m²"}, Word{"each", "处", "each"},
                             Word{"place", "个", "places"}, Word{"person-year", "人·年", "person-years"},
                             Word{"year", "年", "years"}};
constexpr std::array kBasis = {Word{"placeholder", "占位数字", "placeholder"},
                               Word{"planner", "规划师设定", "chosen by the planner"},
                               Word{"published", "公布数据", "published"}};
constexpr std::array kUnpriced = {
    Word{"no-price", "造价表没有相应单价", "the cost table has no price"},
    Word{"needs-siting", "处数取决于选址", "how many depends on where they stand"},
    Word{"no-measure", "不是建设能解决的", "not a matter of building"},
    Word{"no-amount", "没有以面积、处数、人数计的差距", "no area, number or places tells what is missing"}};
constexpr std::array kUnjudged = {
    Word{"none", "", ""}, Word{"described", "只作描述，从不计入", "described only, never counted"},
    Word{"no-pass-mark", "原文没有达标线，规划人员也未设定", "no pass mark in the text and none set"},
    Word{"no-data", "没有一个适用的单元有数据", "no unit that it applies to has data"}};
constexpr std::array kDisagreement = {
    Word{"none", "一致", "agree"},
    Word{"higher-demand", "要求更大", "requires more"},
    Word{"shorter-walk", "距离更近", "wants it nearer"},
    Word{"higher-mark", "达标线更高", "wants more residents served"},
    Word{"other-basis", "口径不同", "counts other things"},
    Word{"only-one-applies", "只有一方适用", "only one applies"},
    Word{"only-one-has-data", "只有一方有数据", "only one has data"},
    Word{"only-one-judges", "只有一方有达标线", "only one has a pass mark"}};
constexpr std::array kQuestion = {
    Word{"presence", "有无", "presence"},   Word{"size", "面积", "size"},
    Word{"nearness", "远近", "nearness"},   Word{"several", "多类齐备", "several kinds"},
    Word{"functions", "功能", "functions"}, Word{"rate", "人均、户均", "rate"},
    Word{"reported", "填报值", "reported"}};
/// What demand is weighted by besides ages.
constexpr std::array kWeights = {Word{"population", "全部居民", "all residents"},
                                 Word{"population.urban", "城镇居民", "urban residents"},
                                 Word{"households", "户数", "households"},
                                 Word{"households.resident", "常住户数", "resident households"},
                                 Word{"households.registered", "户籍户数", "registered households"},
                                 Word{"households.dwellings", "住宅套数", "dwellings"},
                                 Word{"floor-area", "建筑面积", "floor area"},
                                 Word{"residential-land", "居住用地面积", "residential land"}};
constexpr std::array kDecay = {
    Word{"binary", "范围内等权", "equal within the limit"}, Word{"stepped", "分级权重", "by rings"},
    Word{"gaussian", "高斯衰减", "Gaussian"}, Word{"kernel", "核密度衰减", "kernel density"}};

std::string quotedList(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "\"" : ", \"") + word + "\"";
    return "[" + text + "]";
}

/// The line as the cost table writes it: measure = "build", categories = ["childcare"].
std::string lineText(const MissingPrice& line)
{
    std::string text = "measure = \"" + key(line.measure) + "\"";
    if (!line.categories.empty())
        text += ", categories = " + quotedList(line.categories);
    if (!line.capacity.empty())
        text += ", capacity = \"" + line.capacity + "\"";
    if (!line.value.empty())
        text += ", values = " + quotedList({line.value});
    return text;
}

std::string amountText(const Remedy& measure, const Shortage& shortage, Language language)
{
    // an enlarged or new building is told in square metres, whatever it is priced by
    const std::string amount = formatNumber(measure.quantity, 0);
    if (measure.kind == RemedyKind::RaiseValue && measure.per == Per::Each)
        return amount;
    if (shortage.of == Shortage::Of::Functions || measure.kind == RemedyKind::Reopen)
        return {};
    return amount + " " + word(measure.per, language);
}

std::string subjectText(const Remedy& measure, const Shortage& shortage, const Plan& plan, Language language)
{
    const char* comma = language == Language::Chinese ? "、" : ", ";
    std::string text;
    const auto append = [&](const std::string& part) { text += (text.empty() ? "" : comma) + part; };
    const bool atFacilities = measure.kind != RemedyKind::AddPlaces;
    for (const FacilityId id : measure.facilities) {
        if (const auto found = plan.facilities.find(id); found != plan.facilities.end() && atFacilities)
            append(found->second.name);
    }
    if (!measure.functions.empty())
        append(functionsText(measure.functions, language));
    if (text.empty() && measure.kind == RemedyKind::RaiseValue)
        return in(language, measure.costName);
    if (text.empty() && !shortage.categories.empty())
        return categoryName(shortage.categories.front(), language);
    return text;
}

} // namespace

std::string word(Assumption assumption, Language language)
{
    return in(language, wordOf(kAssumption, assumption));
}

std::string word(RemedyKind kind, Language language)
{
    return in(language, wordOf(kRemedy, kind));
}

std::string word(Per per, Language language)
{
    return in(language, wordOf(kPer, per));
}

std::string word(PriceBasis basis, Language language)
{
    return in(language, wordOf(kBasis, basis));
}

std::string word(Unpriced why, Language language)
{
    return in(language, wordOf(kUnpriced, why));
}

std::string word(Disagreement why, Language language)
{
    return in(language, wordOf(kDisagreement, why));
}

std::string word(Topic::Question question, Language language)
{
    return in(language, wordOf(kQuestion, question));
}

std::string word(DecayKind kind, Language language)
{
    return in(language, wordOf(kDecay, kind));
}

std::string word(Unjudged why, Language language)
{
    return in(language, wordOf(kUnjudged, why));
}

std::string key(Assumption assumption)
{
    return std::string(wordOf(kAssumption, assumption).key);
}

std::string key(RemedyKind kind)
{
    return std::string(wordOf(kRemedy, kind).key);
}

std::string key(Per per)
{
    return std::string(wordOf(kPer, per).key);
}

std::string key(PriceBasis basis)
{
    return std::string(wordOf(kBasis, basis).key);
}

std::string key(Unpriced why)
{
    return std::string(wordOf(kUnpriced, why).key);
}

std::string key(Disagreement why)
{
    return std::string(wordOf(kDisagreement, why).key);
}

std::string key(Topic::Question question)
{
    return std::string(wordOf(kQuestion, question).key);
}

std::string key(DecayKind kind)
{
    return std::string(wordOf(kDecay, kind).key);
}

std::string key(Unjudged why)
{
    return std::string(wordOf(kUnjudged, why).key);
}

std::string ageText(const AgeSpan& ages, Language language)
{
    const bool zh = language == Language::Chinese;
    const std::string from = std::to_string(ages.from);
    if (!ages.to)
        return from + (zh ? "岁及以上" : " and older");
    return from + (zh ? "—" : "–") + std::to_string(*ages.to) + (zh ? "岁" : " years");
}

std::string adviceText(const UnpricedGap& gap, Language language)
{
    const bool zh = language == Language::Chinese;
    switch (gap.why) {
    case Unpriced::NoPrice:
        if (gap.missing.empty())
            break;
        return (zh ? "在造价表里加一行（" : "add a line to the cost table (") +
               lineText(gap.missing.front()) + (zh ? "），用 --costs 给出" : ") and give it with --costs");
    case Unpriced::NeedsSiting:
        return zh ? "先试加设施定出处数：在桌面程序里建方案，或改设施数据后重算"
                  : "try facilities first to see how many it takes: a scenario in the desktop program, or "
                    "other "
                    "facility data";
    case Unpriced::NoMeasure:
        return zh ? "由主管部门落实后更新填报值（yike-cli values template、values read）"
                  : "a department has to act and report anew (yike-cli values template, values read)";
    case Unpriced::NoAmount:
        break;
    }
    return zh ? "核对该行的填报值和目标" : "check the row's reported figures and its target";
}

std::string groupName(const std::string& weight, Language language)
{
    if (const auto ages = ageOf(weight))
        return ageText(*ages, language);
    return nameOfKey(kWeights, weight, language);
}

std::string remedyText(const Remedy& measure, const Shortage& shortage, const Plan& plan, Language language)
{
    std::string text = word(measure.kind, language) + " " + subjectText(measure, shortage, plan, language);
    if (const std::string amount = amountText(measure, shortage, language); !amount.empty())
        text += " " + amount;
    if (const std::string rooms = roomsText(measure, language); !rooms.empty())
        text += (language == Language::Chinese ? "（" : " (") + rooms +
                (language == Language::Chinese ? "）" : ")");
    return text;
}

std::string roomsText(const Remedy& measure, Language language)
{
    if (measure.rooms <= 0)
        return {};
    const std::string amount = formatNumber(measure.rooms, 0);
    return language == Language::Chinese ? "其中居民活动区域 " + amount + " ㎡"
                                         : amount + " m² of it for residents";
}

std::string formatYuan(std::int64_t yuan, Language language)
{
    constexpr double kWan = 10'000;
    if (language == Language::Chinese)
        return formatAgainst(static_cast<double>(yuan) / kWan, std::nullopt, 1) + " 万元";
    return "CNY " + formatCount(yuan);
}

} // namespace yike
