// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/option_range.h"

#include "core/standards/toml_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yike {

namespace {

constexpr double kNearest = 50; ///< metres that anybody would call a walking distance
constexpr double kFarthest = 10'000;
constexpr double kMostPercent = 100;
constexpr double kMostTarget = 1e8;
constexpr double kMostRate = 100; ///< square metres a household

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<const Indicator*> usersOf(const Standard& standard, const Option& option)
{
    std::vector<const Indicator*> users;
    for (const Indicator& indicator : standard.indicators) {
        const auto& listed = indicator.options;
        if (std::find(listed.begin(), listed.end(), option.id) != listed.end())
            users.push_back(&indicator);
    }
    return users;
}

NumberRange rangeOfCategories(const std::vector<const Indicator*>& users)
{
    std::size_t fewest = users.empty() ? 1 : users.front()->categories.size();
    for (const Indicator* indicator : users)
        fewest = std::min(fewest, indicator->categories.size());
    return {1, static_cast<double>(std::max<std::size_t>(fewest, 1)), true, false};
}

NumberRange rangeOfTarget(const std::vector<const Indicator*>& users)
{
    const bool percent = !users.empty() && std::all_of(users.begin(), users.end(), [](const Indicator* row) {
        return row->unitLabel.en == "%";
    });
    const bool counts = !users.empty() && std::all_of(users.begin(), users.end(), [](const Indicator* row) {
        return row->kind == Kind::Functions || row->kind == Kind::Checklist;
    });
    return {0, percent ? kMostPercent : kMostTarget, counts, true};
}

NumberRange usualRange(const std::string& field, const std::vector<const Indicator*>& users)
{
    if (field == "reach.metres" || field == "secondary-reach.metres")
        return {kNearest, kFarthest, false, false};
    if (field == "reach.categories-needed")
        return rangeOfCategories(users);
    if (field == "area-rate")
        return {0, kMostRate, false, false};
    return rangeOfTarget(users);
}

std::string numberText(const NumberRange& range)
{
    std::string text = toml_text::number(range.least) + "–" + toml_text::number(range.most);
    return range.none ? text + ", none" : text;
}

Issue replaced(const std::string& id, const std::string& value, const std::string& allowed,
               const std::string& used)
{
    return {Code::OptionReplaced,
            Severity::Advised,
            {{"option", id}, {"value", value}, {"allowed", allowed}, {"used", used}},
            {},
            1};
}

std::string idsOf(const std::vector<Option>& options)
{
    std::string list;
    for (const Option& option : options)
        list += (list.empty() ? "" : ", ") + option.id;
    return list;
}

} // namespace

NumberRange rangeOf(const Standard& standard, const Option& option)
{
    NumberRange range = usualRange(option.sets, usersOf(standard, option));
    const auto own = numberIn(option.chosen);
    range.least = option.least.value_or(own ? std::min(range.least, *own) : range.least);
    range.most = option.most.value_or(own ? std::max(range.most, *own) : range.most);
    return range;
}

bool accepts(const Standard& standard, const Option& option, const std::string& value)
{
    if (!option.choices.empty())
        return std::any_of(option.choices.begin(), option.choices.end(),
                           [&](const Option::Choice& choice) { return choice.id == value; });
    const NumberRange range = rangeOf(standard, option);
    if (value == "none")
        return range.none;
    const auto number = numberIn(value);
    return number && *number >= range.least && *number <= range.most &&
           (!range.whole || *number == std::floor(*number));
}

std::string allowedValues(const Standard& standard, const Option& option)
{
    if (option.choices.empty())
        return numberText(rangeOf(standard, option));
    std::string list;
    for (const Option::Choice& choice : option.choices)
        list += (list.empty() ? "" : ", ") + choice.id;
    return list;
}

std::vector<Issue> dropUnfit(const Standard& standard, std::map<std::string, std::string>& chosen)
{
    std::vector<Issue> issues;
    for (auto entry = chosen.begin(); entry != chosen.end();) {
        const auto& [id, value] = *entry;
        const Option* option = standard.option(id);
        if (option != nullptr && accepts(standard, *option, value)) {
            ++entry;
            continue;
        }
        issues.push_back(option == nullptr
                             ? Issue{Code::OptionGone,
                                     Severity::Advised,
                                     {{"option", id}, {"value", value}, {"allowed", idsOf(standard.options)}},
                                     {},
                                     1}
                             : replaced(id, value, allowedValues(standard, *option), option->chosen));
        entry = chosen.erase(entry);
    }
    return issues;
}

} // namespace yike
