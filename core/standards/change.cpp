// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/change.h"

#include "core/standards/keywords.h"

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

struct Field {
    std::string_view name;
    bool (*set)(Indicator&, const std::vector<std::string>&);
};

template <auto Setter>
bool one(Indicator& indicator, const std::vector<std::string>& to)
{
    return to.size() == 1 && Setter(indicator, to.front());
}

constexpr std::array kFields = {
    Field{"any-function",
          one<[](Indicator& i, const std::string& to) { return setYesNo(i.anyFunction, to); }>},
    Field{"applies", setApplies},
    Field{"applies-flag", one<[](Indicator& i, const std::string& to) {
              i.appliesFlag = to;
              return true;
          }>},
    Field{"area-rate",
          one<[](Indicator& i, const std::string& to) { return setNumber(i.areaRate, to, 0, 1e6); }>},
    Field{"categories", setCategories},
    Field{"each-facility",
          one<[](Indicator& i, const std::string& to) { return setYesNo(i.eachFacility, to); }>},
    Field{"level", one<setLevel>},
    Field{"numerator.urban-only",
          one<[](Indicator& i, const std::string& to) { return setUrbanOnly(i.numerator, to); }>},
    Field{"reach.categories-needed", one<setCategoriesNeeded>},
    Field{"reach.metres", one<[](Indicator& i, const std::string& to) {
              return setNumber(i.reach.metres, to, 1, kMostMetres);
          }>},
    Field{"replace-value", replaceValueKey},
    Field{"secondary-reach.metres", one<[](Indicator& i, const std::string& to) {
              return i.secondaryReach && setNumber(i.secondaryReach->metres, to, 1, kMostMetres);
          }>},
    Field{"target", one<[](Indicator& i, const std::string& to) { return setTarget(i.target, to); }>},
    Field{"target-rural",
          one<[](Indicator& i, const std::string& to) { return setTarget(i.targetRural, to); }>},
};

constexpr auto kFieldNames = [] {
    std::array<std::string_view, kFields.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = kFields[i].name;
    return names;
}();

std::string idsOf(const std::vector<Option>& options)
{
    std::string list;
    for (const Option& option : options)
        list += (list.empty() ? "" : ", ") + option.id;
    return list;
}

std::string choiceIds(const Option& option)
{
    std::string list;
    for (const Option::Choice& choice : option.choices)
        list += (list.empty() ? "" : ", ") + choice.id;
    return list;
}

Result<std::vector<Change>> changesOf(const Option& option, const std::string& value)
{
    if (option.choices.empty())
        return std::vector<Change>{{option.sets, {value}}};
    for (const Option::Choice& choice : option.choices) {
        if (choice.id == value)
            return choice.changes;
    }
    return fail(Code::OptionChoiceUnknown,
                {{"option", option.id}, {"value", value}, {"allowed", choiceIds(option)}});
}

Result<void> applyOption(std::vector<Indicator>& indicators, const Option& option, const std::string& value)
{
    const auto changes = changesOf(option, value);
    if (!changes)
        return tl::unexpected(changes.error());
    for (Indicator& indicator : indicators) {
        const auto& listed = indicator.options;
        if (std::find(listed.begin(), listed.end(), option.id) == listed.end())
            continue;
        for (const Change& change : *changes) {
            if (!applyChange(indicator, change))
                return fail(Code::OptionNumberBroken, {{"option", option.id}, {"value", value}});
        }
    }
    return {};
}

} // namespace

std::span<const std::string_view> changeFields()
{
    return kFieldNames;
}

bool applyChange(Indicator& indicator, const Change& change)
{
    const auto field = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const Field& candidate) { return candidate.name == change.field; });
    return field != kFields.end() && field->set(indicator, change.to);
}

Result<AppliedStandard> withOptions(const Standard& standard,
                                    const std::map<std::string, std::string>& chosen)
{
    for (const auto& [id, value] : chosen) {
        if (standard.option(id) == nullptr)
            return fail(Code::OptionUnknown, {{"option", id}, {"allowed", idsOf(standard.options)}});
    }
    AppliedStandard applied{standard.indicators, {}};
    for (const Option& option : standard.options) {
        const auto found = chosen.find(option.id);
        const std::string& value = found == chosen.end() ? option.chosen : found->second;
        const Result<void> done = applyOption(applied.indicators, option, value);
        if (!done)
            return tl::unexpected(done.error());
        applied.options[option.id] = value;
    }
    return applied;
}

} // namespace yike
