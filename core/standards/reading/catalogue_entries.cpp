// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/catalogue_entries.h"

#include "core/standards/reading/entry_list.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/toml_text.h"

#include <algorithm>

namespace yike {

using toml_text::EntryList;

namespace {

std::vector<std::string> levelWords(const std::vector<Level>& levels)
{
    std::vector<std::string> words;
    for (const Level level : levels)
        words.emplace_back(toWord(kLevelWords, level));
    return words;
}

/// Numbers and yes/no stand without quotes; a lone text stands for a list of one.
std::string changedTo(const std::vector<std::string>& to)
{
    if (to.size() != 1)
        return toml_text::list(to);
    const std::string& only = to.front();
    return only == "true" || only == "false" || toml_text::isNumber(only) ? only
                                                                          : toml_text::basicString(only);
}

std::string changesText(const std::vector<Change>& changes)
{
    std::string text;
    for (const Change& change : changes)
        text += (text.empty() ? "" : ", ") + toml_text::key(change.field) + " = " + changedTo(change.to);
    return "{ " + text + " }";
}

std::string choicesText(const std::vector<Option::Choice>& choices)
{
    std::string text;
    for (const Option::Choice& choice : choices) {
        text += "  { id = " + toml_text::basicString(choice.id) + ", name = " + toml_text::text(choice.name);
        text += (choice.changes.empty() ? "" : ", changes = " + changesText(choice.changes)) + " },\n";
    }
    return "[\n" + text + "]";
}

} // namespace

CatalogueEntries headEntries(const Standard& standard)
{
    EntryList entries;
    entries.text("id", standard.id);
    entries.both("name", standard.name);
    entries.both("issuer", standard.issuer);
    entries.text("version", standard.version);
    entries.text("parent", standard.parent);
    entries.date("issued", standard.issued);
    entries.date("ends", standard.ends);
    return entries.take();
}

CatalogueEntries entriesOf(const Group& group)
{
    EntryList entries;
    entries.text("id", group.id);
    entries.both("name", group.name);
    return entries.take();
}

CatalogueEntries entriesOf(const Field& field)
{
    EntryList entries;
    entries.text("key", field.key);
    entries.both("name", field.name);
    entries.both("unit", field.unit);
    entries.text("type", toWord(kFieldTypeWords, field.type));
    entries.list("levels", levelWords(field.levels));
    return entries.take();
}

CatalogueEntries entriesOf(const Option& option)
{
    EntryList entries;
    entries.text("id", option.id);
    entries.both("name", option.name);
    if (!option.byPlanner)
        entries.raw("by-planner", "false");
    entries.raw("default",
                option.choices.empty() ? changedTo({option.chosen}) : toml_text::basicString(option.chosen));
    entries.text("sets", option.sets);
    entries.number("least", option.least);
    entries.number("most", option.most);
    if (!option.choices.empty())
        entries.raw("choices", choicesText(option.choices));
    return entries.take();
}

} // namespace yike
