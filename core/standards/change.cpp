// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/change.h"

#include "core/standards/option_range.h"

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

std::vector<Change> changesOf(const Option& option, const std::string& value)
{
    if (option.choices.empty())
        return {{option.sets, {value}}};
    const auto found = std::find_if(option.choices.begin(), option.choices.end(),
                                    [&](const Option::Choice& choice) { return choice.id == value; });
    return found == option.choices.end() ? std::vector<Change>{} : found->changes;
}

Error unfit(const Standard& standard, const Option& option, const std::string& value)
{
    return {option.choices.empty() ? Code::OptionNumberBroken : Code::OptionChoiceUnknown,
            {{"option", option.id}, {"value", value}, {"allowed", allowedValues(standard, option)}},
            nullptr};
}

Result<void> applyOption(std::vector<Indicator>& indicators, const Standard& standard, const Option& option,
                         const std::string& value)
{
    if (!accepts(standard, option, value))
        return tl::unexpected(unfit(standard, option, value));
    const std::vector<Change> changes = changesOf(option, value);
    for (Indicator& indicator : indicators) {
        const auto& listed = indicator.options;
        if (std::find(listed.begin(), listed.end(), option.id) == listed.end())
            continue;
        for (const Change& change : changes) {
            if (!applyChange(indicator, change))
                return tl::unexpected(unfit(standard, option, value));
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
        const Result<void> done = applyOption(applied.indicators, standard, option, value);
        if (!done)
            return tl::unexpected(done.error());
        applied.options[option.id] = value;
    }
    return applied;
}

} // namespace yike
