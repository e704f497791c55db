// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/change.h"

#include <algorithm>

namespace yike {

namespace {

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
