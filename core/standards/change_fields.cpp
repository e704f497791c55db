// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of an indicator that an option may change, each with what it accepts.
#include "core/standards/change.h"

#include "core/standards/reading/keywords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yike {

namespace {

constexpr double kMostTarget = 1e8;
constexpr double kMostMetres = 100'000;

std::optional<double> number(const std::string& text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool setNumber(double& field, const std::string& text, double least, double most)
{
    const auto value = number(text);
    if (!value || *value < least || *value > most)
        return false;
    field = *value;
    return true;
}

/// "none" takes the pass mark away: the result is advisory again.
bool setTarget(std::optional<double>& field, const std::string& text)
{
    double value = 0;
    if (text == "none") {
        field.reset();
        return true;
    }
    if (!setNumber(value, text, 0, kMostTarget))
        return false;
    field = value;
    return true;
}

/// “= 100 %” says all of them. A planner who asks another share is content with more: “≥ 80 %”.
bool setPassMark(Indicator& indicator, std::optional<double> Indicator::*field, const std::string& text)
{
    const std::optional<double> before = indicator.*field;
    if (!setTarget(indicator.*field, text))
        return false;
    if (indicator.comparator == Comparator::Equal && indicator.*field && indicator.*field != before)
        indicator.comparator = Comparator::AtLeast;
    return true;
}

bool setComparator(Indicator& indicator, const std::string& text)
{
    const auto comparator = fromWord(kComparatorWords, text);
    if (comparator)
        indicator.comparator = *comparator;
    return comparator.has_value();
}

bool setYesNo(bool& field, const std::string& text)
{
    if (text != "true" && text != "false")
        return false;
    field = text == "true";
    return true;
}

bool setCategoriesNeeded(Indicator& indicator, const std::string& text)
{
    double value = 0;
    if (!setNumber(value, text, 0, static_cast<double>(indicator.categories.size())) ||
        value != std::floor(value))
        return false;
    indicator.reach.categoriesNeeded = static_cast<int>(value);
    return true;
}

bool countsFacilities(const Operand& operand)
{
    return operand.of == Operand::Of::FloorArea || operand.of == Operand::Of::ActivityArea ||
           operand.of == Operand::Of::Capacity || operand.of == Operand::Of::FacilityCount;
}

/// Both the indicator's own categories and those its areas, places and counts are taken from.
bool setCategories(Indicator& indicator, const std::vector<std::string>& to)
{
    if (to.empty())
        return false;
    if (!indicator.categories.empty())
        indicator.categories = to;
    for (Operand* operand : {&indicator.numerator, &indicator.denominator}) {
        if (countsFacilities(*operand))
            operand->keys = to;
    }
    return true;
}

bool replaceValueKey(Indicator& indicator, const std::vector<std::string>& fromTo)
{
    if (fromTo.size() != 2)
        return false;
    for (Operand* operand : {&indicator.numerator, &indicator.denominator}) {
        if (operand->of == Operand::Of::Value)
            std::replace(operand->keys.begin(), operand->keys.end(), fromTo[0], fromTo[1]);
    }
    if (indicator.reach.weight == fromTo[0])
        indicator.reach.weight = fromTo[1];
    return true;
}

bool setApplies(Indicator& indicator, const std::vector<std::string>& to)
{
    const auto has = [&](std::string_view word) { return std::find(to.begin(), to.end(), word) != to.end(); };
    const bool known =
        std::all_of(to.begin(), to.end(), [](const auto& word) { return fromWord(kSettingWords, word); });
    indicator.appliesUrban = has("urban");
    indicator.appliesRural = has("rural");
    return known && !to.empty();
}

/// Residents in reach instead of units that have one: the row becomes the reach that stood beside it.
bool setCoverage(Indicator& indicator, const std::string& text)
{
    if (text != "spatial" || !indicator.secondaryReach)
        return false;
    indicator.kind = Kind::Reach;
    indicator.reach = *indicator.secondaryReach;
    return true;
}

/// Also where the reach beside the row has become the row itself, whichever option comes first.
bool setSecondaryMetres(Indicator& indicator, const std::string& text)
{
    if (!indicator.secondaryReach || !setNumber(indicator.secondaryReach->metres, text, 1, kMostMetres))
        return false;
    if (indicator.kind == Kind::Reach)
        indicator.reach = *indicator.secondaryReach;
    return true;
}

/// "none" asks everybody.
void setFlag(std::string& field, const std::string& text)
{
    field = text == "none" ? std::string() : text;
}

bool setNumeratorValue(Indicator& indicator, const std::vector<std::string>& to)
{
    indicator.numerator = Operand{Operand::Of::Value, to, {}, Level::County, false};
    return !to.empty();
}

bool setPeriodBasis(Indicator& indicator, const std::string& text)
{
    const auto basis = fromWord(kPeriodBasisWords, text);
    if (basis)
        indicator.periodBasis = *basis;
    return basis.has_value();
}

bool setRollUp(Indicator& indicator, const std::string& text)
{
    const auto rollUp = fromWord(kRollUpWords, text);
    if (rollUp)
        indicator.rollUp = *rollUp;
    return rollUp.has_value();
}

bool setSharing(Indicator& indicator, const std::string& text)
{
    const auto sharing = fromWord(kSharingWords, text);
    if (sharing)
        indicator.sharing = *sharing;
    return sharing.has_value();
}

bool setUrbanOnly(Operand& operand, const std::string& text)
{
    return setYesNo(operand.urbanOnly, text);
}

bool setLevel(Indicator& indicator, const std::string& text)
{
    const auto level = fromWord(kLevelWords, text);
    if (level)
        indicator.level = *level;
    return level.has_value();
}

struct ChangeField {
    std::string_view name;
    bool (*set)(Indicator&, const std::vector<std::string>&);
};

template <auto Setter>
bool one(Indicator& indicator, const std::vector<std::string>& to)
{
    return to.size() == 1 && Setter(indicator, to.front());
}

constexpr std::array kFields = {
    ChangeField{"any-function",
                one<[](Indicator& i, const std::string& to) { return setYesNo(i.anyFunction, to); }>},
    ChangeField{"applies", setApplies},
    ChangeField{"applies-flag", one<[](Indicator& i, const std::string& to) {
                    setFlag(i.appliesFlag, to);
                    return true;
                }>},
    ChangeField{"area-rate",
                one<[](Indicator& i, const std::string& to) { return setNumber(i.areaRate, to, 0, 1e6); }>},
    ChangeField{"categories", setCategories},
    ChangeField{"comparator", one<setComparator>},
    ChangeField{"coverage", one<setCoverage>},
    ChangeField{"each-facility",
                one<[](Indicator& i, const std::string& to) { return setYesNo(i.eachFacility, to); }>},
    ChangeField{"level", one<setLevel>},
    ChangeField{"numerator.urban-only",
                one<[](Indicator& i, const std::string& to) { return setUrbanOnly(i.numerator, to); }>},
    ChangeField{"numerator.value", setNumeratorValue},
    ChangeField{"numerator.where-flag", one<[](Indicator& i, const std::string& to) {
                    setFlag(i.numerator.whereFlag, to);
                    return true;
                }>},
    ChangeField{"period-basis", one<setPeriodBasis>},
    ChangeField{"reach.categories-needed", one<setCategoriesNeeded>},
    ChangeField{"reach.metres", one<[](Indicator& i, const std::string& to) {
                    return setNumber(i.reach.metres, to, 1, kMostMetres);
                }>},
    ChangeField{"replace-value", replaceValueKey},
    ChangeField{"roll-up", one<setRollUp>},
    ChangeField{"secondary-reach.metres", one<setSecondaryMetres>},
    ChangeField{"sharing", one<setSharing>},
    ChangeField{
        "target",
        one<[](Indicator& i, const std::string& to) { return setPassMark(i, &Indicator::target, to); }>},
    ChangeField{
        "target-rural",
        one<[](Indicator& i, const std::string& to) { return setPassMark(i, &Indicator::targetRural, to); }>},
};

constexpr auto kFieldNames = [] {
    std::array<std::string_view, kFields.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = kFields[i].name;
    return names;
}();

} // namespace

std::span<const std::string_view> changeFields()
{
    return kFieldNames;
}

bool applyChange(Indicator& indicator, const Change& change)
{
    const auto field = std::find_if(kFields.begin(), kFields.end(), [&](const ChangeField& candidate) {
        return candidate.name == change.field;
    });
    return field != kFields.end() && field->set(indicator, change.to);
}

} // namespace yike
