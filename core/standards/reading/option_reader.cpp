// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/change.h"
#include "core/standards/reading/indicator_reader.h"
#include "core/standards/toml_text.h"

#include <algorithm>

namespace yike::toml_reader {

namespace {

std::string allowedFields()
{
    std::string list;
    for (const std::string_view field : changeFields())
        list += (list.empty() ? "" : ", ") + std::string(field);
    return list;
}

bool isField(std::string_view name)
{
    const auto fields = changeFields();
    return std::find(fields.begin(), fields.end(), name) != fields.end();
}

/// A number, a yes/no, a string or a list of strings as the texts that a change carries.
std::vector<std::string> textsOf(const toml::node& node)
{
    if (const auto yes = node.value_exact<bool>())
        return {*yes ? "true" : "false"};
    if (node.is_number())
        return {toml_text::number(node.value<double>().value_or(0))};
    if (const auto text = node.value_exact<std::string>())
        return {*text};
    std::vector<std::string> list;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& item : *array)
            list.push_back(item.value_exact<std::string>().value_or(""));
    }
    return list;
}

std::vector<Change> readChanges(Table& choice, Mistakes& mistakes)
{
    std::vector<Change> changes;
    const toml::table* table = choice.table("changes", Need::Optional);
    if (table == nullptr)
        return changes;
    for (const auto& [key, value] : *table) {
        if (!isField(key.str()))
            mistakes.add(Code::CatalogueChangeUnknown, key.source(),
                         {{"key", std::string(key.str())}, {"allowed", allowedFields()}});
        changes.push_back({std::string(key.str()), textsOf(value)});
    }
    return changes;
}

void readChoices(Table& reader, Option& option, Mistakes& mistakes)
{
    for (const toml::table* table : reader.tables("choices", Need::Optional)) {
        Table choice(*table, mistakes);
        Option::Choice read{choice.id("id", Need::Required), choice.text("name", Need::Required), {}};
        read.changes = readChanges(choice, mistakes);
        choice.finish();
        const bool twice = std::any_of(option.choices.begin(), option.choices.end(),
                                       [&](const auto& other) { return other.id == read.id; });
        if (twice)
            mistakes.add(Code::CatalogueChoiceTwice, choice.where("id"),
                         {{"id", read.id}, {"option", option.id}});
        option.choices.push_back(std::move(read));
    }
}

/// With choices the two keys would mean nothing; then they stay unknown to the reader, which says so.
void readRange(Table& reader, Option& option)
{
    if (!option.choices.empty())
        return;
    option.least = reader.number("least", Need::Optional, 0, kMostTarget);
    option.most = reader.number("most", Need::Optional, option.least.value_or(0), kMostTarget);
}

void readDefault(Table& reader, Option& option, Mistakes& mistakes)
{
    const toml::node* node = reader.node("default", Need::Required);
    const auto texts = node == nullptr ? std::vector<std::string>{} : textsOf(*node);
    option.chosen = texts.size() == 1 ? texts.front() : "";
    const bool known = std::any_of(option.choices.begin(), option.choices.end(),
                                   [&](const auto& choice) { return choice.id == option.chosen; });
    if (node == nullptr || option.choices.empty() || known)
        return;
    std::string allowed;
    for (const Option::Choice& choice : option.choices)
        allowed += (allowed.empty() ? "" : ", ") + choice.id;
    mistakes.add(Code::CatalogueDefaultUnknown, reader.where("default"),
                 {{"id", option.id}, {"value", option.chosen}, {"allowed", allowed}});
}

} // namespace

Option readOption(const toml::table& table, Mistakes& mistakes)
{
    Table reader(table, mistakes);
    Option option;
    option.id = reader.id("id", Need::Required);
    option.name = reader.text("name", Need::Required);
    option.byPlanner = reader.yesNo("by-planner", true);
    option.sets = reader.string("sets", Need::Optional);
    readChoices(reader, option, mistakes);
    readRange(reader, option);
    readDefault(reader, option, mistakes);
    if (option.choices.empty() == option.sets.empty())
        mistakes.add(Code::CatalogueOptionUnclear, reader.where(), {{"id", option.id}});
    else if (!option.sets.empty() && !isField(option.sets))
        mistakes.add(Code::CatalogueChangeUnknown, reader.where("sets"),
                     {{"key", option.sets}, {"allowed", allowedFields()}});
    reader.finish();
    return option;
}

} // namespace yike::toml_reader
