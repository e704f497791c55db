// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/value_text.h"

#include "app/text/category_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"

#include <cmath>

namespace yike {

namespace {

constexpr const char* kMissing = "—";
constexpr const char* kNotApplicable = "–";

bool zh(Language language)
{
    return language == Language::Chinese;
}

std::optional<double> targetOf(const Indicator& indicator, const Unit& unit)
{
    return unit.setting == Setting::Rural && indicator.targetRural ? indicator.targetRural : indicator.target;
}

/// Ratios one decimal, per thousand two, counts and areas none (look/README 6).
int decimalsOf(const Indicator& indicator, Measure measure)
{
    if (measure == Measure::Area || indicator.kind == Kind::Count || indicator.kind == Kind::Functions ||
        indicator.kind == Kind::Checklist)
        return 0;
    return indicator.kind != Kind::Share && indicator.scale == 1000 ? 2 : 1;
}

/// Counts decide whether it is 100 %: no share is rounded up to it.
std::string percentText(double value, std::optional<double> target)
{
    if (value < 100 && value > 99.9)
        return formatAgainst(std::min(value, 99.9), target, 1) + " %";
    return (value == 100 ? formatNumber(100, 0) : formatAgainst(value, target, 1)) + " %";
}

std::string yesNo(bool yes, Language language)
{
    if (zh(language))
        return yes ? "有" : "无";
    return yes ? "yes" : "no";
}

std::string joinedNames(const std::vector<FacilityId>& ids, const Plan& plan, Language language)
{
    constexpr std::size_t kMost = 3;
    std::string text;
    for (std::size_t i = 0; i < ids.size() && i < kMost; ++i) {
        const auto found = plan.facilities.find(ids[i]);
        if (found == plan.facilities.end())
            continue;
        text += text.empty() ? "" : zh(language) ? "、" : ", ";
        text += found->second.name;
    }
    if (ids.size() > kMost)
        text += zh(language) ? "等 " + formatCount(std::int64_t(ids.size())) + " 处"
                             : " and " + formatCount(std::int64_t(ids.size() - kMost)) + " more";
    return text;
}

/// What the numerator counts: square metres, people, places, units that have it.
std::string countedUnit(const Indicator& indicator, bool one, Language language)
{
    const auto either = [&](const char* chinese, const char* single, const char* many) {
        return std::string(zh(language) ? chinese : one ? single : many);
    };
    switch (indicator.kind) {
    case Kind::Network:
        return either("个单元", "unit", "units");
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Currency:
        return indicator.level == Level::Community     ? either("个社区", "community", "communities")
               : indicator.level == Level::SubDistrict ? either("个街道", "sub-district", "sub-districts")
                                                       : either("个区县", "county", "counties");
    case Kind::AreaRule:
    case Kind::MinimumSize:
        return "㎡";
    case Kind::Reach:
        return indicator.reach.weight == "households" ? either("户", "household", "households")
                                                      : either("人", "person", "people");
    case Kind::Functions:
    case Kind::Checklist:
        return either("项", "function", "functions");
    default:
        break;
    }
    switch (indicator.numerator.of) {
    case Operand::Of::FloorArea:
    case Operand::Of::ActivityArea:
        return "㎡";
    case Operand::Of::Capacity:
        return indicator.numerator.capacity == "beds" ? either("张", "bed", "beds")
                                                      : either("个托位", "place", "places");
    case Operand::Of::FacilityCount:
        return either("处", "facility", "facilities");
    case Operand::Of::Value:
    case Operand::Of::UnitCount:
    case Operand::Of::None:
        break;
    }
    const std::string key = indicator.numerator.keys.empty() ? "" : indicator.numerator.keys.front();
    if (key.rfind("area", 0) == 0)
        return "㎡";
    if (key.rfind("workers", 0) == 0)
        return either("人", "person", "people");
    if (key.rfind("beds", 0) == 0)
        return either("张", "bed", "beds");
    return key == "social-orgs" ? either("个", "organisation", "organisations") : std::string();
}

/// What is special about this cause, after its name.
std::string causeDetail(const Cell& cell, const Plan& plan, Language language)
{
    const std::string names = joinedNames(cell.related, plan, language);
    switch (cell.cause) {
    case Cause::TooSmall:
        if (cell.binding == Binding::None)
            return names;
        return zh(language) ? "起约束作用的是" + word(cell.binding, language)
                            : "the " + word(cell.binding, language) + " decides";
    case Cause::MissingFunction:
        return functionsText(cell.missing, language);
    case Cause::OutOfReach:
    case Cause::TooFar:
        if (!cell.nearestMetres)
            return names;
        return (zh(language) ? "最近一处通常 " : "the nearest is typically ") +
               formatMetres(*cell.nearestMetres) + (zh(language) ? "" : " away") +
               (names.empty() ? "" : (zh(language) ? "：" : ": ") + names);
    case Cause::None:
    case Cause::NoFacility:
    case Cause::CapacityExhausted:
    case Cause::OutsideBoundary:
    case Cause::NotOpen:
    case Cause::BelowTarget:
    case Cause::AboveTarget:
    case Cause::OutOfDate:
        return names;
    }
    return names;
}

} // namespace

Measure measureOf(const Indicator& indicator, Level level)
{
    const bool above = level > indicator.level;
    if (above && indicator.rollUp == RollUp::Each)
        return Measure::Tally;
    switch (indicator.kind) {
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Network:
    case Kind::Currency:
        return above ? Measure::Percent : Measure::YesNo;
    case Kind::AreaRule:
    case Kind::MinimumSize:
        return above ? Measure::Tally : Measure::Area;
    case Kind::Functions:
    case Kind::Checklist:
    case Kind::Entered:
    case Kind::Count:
        return above ? Measure::Tally : Measure::Plain;
    case Kind::Reach:
    case Kind::Share:
        return Measure::Percent;
    case Kind::Ratio:
    case Kind::StaffedRate:
    case Kind::Narrative:
        break;
    }
    return indicator.unitLabel.zh == "%" ? Measure::Percent : Measure::Plain;
}

std::string valueText(const Indicator& indicator, const Cell& cell, const Unit& unit, Language language)
{
    if (cell.status == Status::NotApplicable)
        return kNotApplicable;
    const Measure measure = measureOf(indicator, unit.level);
    if (measure == Measure::Tally && cell.tally.met + cell.tally.notMet > 0)
        return formatCount(cell.tally.met) + " / " + formatCount(cell.tally.withData());
    if (!cell.value)
        return kMissing;
    const auto target = targetOf(indicator, unit);
    switch (measure) {
    case Measure::YesNo:
        return yesNo(*cell.value > 0, language);
    case Measure::Percent:
        return percentText(*cell.value, target);
    case Measure::Area:
        return formatAgainst(*cell.value, cell.required ? cell.required : target, 0);
    case Measure::Plain:
    case Measure::Tally:
        break;
    }
    return formatAgainst(*cell.value, target, decimalsOf(indicator, measure));
}

std::string valueWithUnit(const Indicator& indicator, const Cell& cell, const Unit& unit, Language language)
{
    const std::string value = valueText(indicator, cell, unit, language);
    const Measure measure = measureOf(indicator, unit.level);
    const bool bare = !cell.value || (measure != Measure::Area && measure != Measure::Plain);
    if (bare || cell.status == Status::NotApplicable)
        return value;
    return value + " " + unitFor(indicator, *cell.value, language);
}

std::string targetText(const Indicator& indicator, const Unit& unit, Language language)
{
    const auto target = targetOf(indicator, unit);
    const Measure measure = measureOf(indicator, unit.level);
    if (!target)
        return kMissing;
    if (measure == Measure::YesNo)
        return yesNo(true, language);
    return comparatorSign(indicator.comparator) + " " + plainNumber(*target) +
           (measure == Measure::Percent ? " %" : "");
}

std::string targetSummary(const Indicator& indicator, Language language, WithUnit withUnit)
{
    if (indicator.kind == Kind::Narrative)
        return kMissing;
    if (!indicator.target)
        return zh(language) ? "未定" : "not set";
    const Level above =
        indicator.kind == Kind::Presence || indicator.kind == Kind::Flag ? Level::City : indicator.level;
    const bool percent = measureOf(indicator, above) == Measure::Percent;
    const std::string unit = percent || withUnit == WithUnit::No
                                 ? std::string()
                                 : " " + unitFor(indicator, *indicator.target, language);
    const auto one = [&](double target) {
        return comparatorSign(indicator.comparator) + " " + plainNumber(target) + (percent ? " %" : "");
    };
    if (indicator.targetRural && indicator.targetRural != indicator.target)
        return one(*indicator.target) + " / " + one(*indicator.targetRural) + unit;
    return one(*indicator.target) + unit;
}

std::string unitText(const Indicator& indicator, Language language)
{
    return in(language, indicator.unitLabel);
}

std::string unitFor(const Indicator& indicator, double number, Language language)
{
    const std::string unit = unitText(indicator, language);
    return zh(language) || number != 1 ? unit : singular(unit);
}

std::string shortfallText(const Indicator& indicator, const Cell& cell, const Unit& unit, Language language)
{
    if (!cell.shortfall || *cell.shortfall <= 0 || measureOf(indicator, unit.level) == Measure::YesNo)
        return {};
    // Unit by unit where each is judged: two communities lacking half a worker each need two.
    const std::string gap =
        cell.wholeShortfall ? formatCount(*cell.wholeShortfall) : formatGap(*cell.shortfall);
    const std::string counted = countedUnit(indicator, gap == "1", language);
    return gap + (counted.empty() ? "" : " " + counted);
}

std::string gapText(const Indicator& indicator, const Cell& cell, const Unit& unit, Language language)
{
    const std::string amount = shortfallText(indicator, cell, unit, language);
    return amount.empty() ? amount : (zh(language) ? "缺 " : "short by ") + amount;
}

std::string causeText(const Indicator&, const Cell& cell, const Unit&, const Plan& plan, Language language)
{
    if (cell.cause == Cause::None)
        return {};
    const std::string detail = causeDetail(cell, plan, language);
    return word(cell.cause, language) + (detail.empty() ? "" : (zh(language) ? "：" : ": ") + detail);
}

} // namespace yike
