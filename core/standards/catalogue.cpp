// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/catalogue.h"

#include "core/standards/change.h"
#include "core/standards/option_range.h"
#include "core/standards/reading/indicator_reader.h"
#include "core/standards/reading/toml_reader.h"

#include <algorithm>
#include <map>

namespace yike {

namespace {

using toml_reader::Mistakes;
using toml_reader::Need;
using toml_reader::Table;

using Place = toml::source_region;

/// Where each indicator and option stands, for mistakes that show only when the whole file is known.
struct Places {
    std::vector<Place> groups;
    std::vector<Place> indicators;
    std::vector<Place> options;
};

/// What a catalogue may refer to; either may be absent.
struct Known {
    const Taxonomy* taxonomy = nullptr;
    const FieldVocabulary* fields = nullptr;
};

template <class Item>
void checkUnique(const std::vector<Item>& items, const std::vector<Place>& places, Code twice,
                 Mistakes& mistakes)
{
    std::map<std::string, std::int64_t> firstLine;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto [first, isNew] =
            firstLine.emplace(items[i].id, static_cast<std::int64_t>(places[i].begin.line));
        if (!isNew && !items[i].id.empty())
            mistakes.add(twice, places[i], {{"id", items[i].id}, {"first", first->second}});
    }
}

/// An option's default must fit every indicator that lists it, and so must each of its choices.
void checkChanges(const Standard& standard, const Option& option, const Place& place, Mistakes& mistakes)
{
    std::vector<Change> changes;
    if (option.choices.empty())
        changes.push_back({option.sets, {option.chosen}});
    for (const Option::Choice& choice : option.choices)
        changes.insert(changes.end(), choice.changes.begin(), choice.changes.end());
    const auto fields = changeFields();
    for (const Change& change : changes) {
        const bool known = std::find(fields.begin(), fields.end(), change.field) != fields.end();
        for (Indicator indicator : standard.indicators) {
            const auto& listed = indicator.options;
            const bool lists = std::find(listed.begin(), listed.end(), option.id) != listed.end();
            if (!known || !lists || applyChange(indicator, change))
                continue;
            const std::string value = change.to.empty() ? "" : change.to.front();
            mistakes.add(Code::CatalogueChangeBroken, place, {{"key", change.field}, {"value", value}});
            return;
        }
    }
    if (option.choices.empty() && !accepts(standard, option, option.chosen))
        mistakes.add(
            Code::CatalogueDefaultUnknown, place,
            {{"id", option.id}, {"value", option.chosen}, {"allowed", allowedValues(standard, option)}});
}

void checkOptionsOf(const Standard& standard, const Indicator& indicator, const Place& place,
                    Mistakes& mistakes)
{
    std::string allowed;
    for (const Option& option : standard.options)
        allowed += (allowed.empty() ? "" : ", ") + option.id;
    for (const std::string& id : indicator.options) {
        if (standard.option(id) == nullptr)
            mistakes.add(Code::CatalogueOptionUnknown, place,
                         {{"id", indicator.id}, {"value", id}, {"allowed", allowed}});
    }
}

bool isUsed(const Standard& standard, const std::string& option)
{
    return std::any_of(standard.indicators.begin(), standard.indicators.end(),
                       [&](const Indicator& indicator) {
                           const auto& listed = indicator.options;
                           return std::find(listed.begin(), listed.end(), option) != listed.end();
                       });
}

void checkGroup(const Standard& standard, const Indicator& indicator, const Place& place, Mistakes& mistakes)
{
    if (indicator.group.empty() || standard.group(indicator.group) != nullptr)
        return;
    std::string allowed;
    for (const Group& group : standard.groups)
        allowed += (allowed.empty() ? "" : ", ") + group.id;
    mistakes.add(Code::CatalogueGroupUnknown, place,
                 {{"id", indicator.id}, {"value", indicator.group}, {"allowed", allowed}});
}

void checkWhole(const Standard& standard, const Places& places, const Known& known, Mistakes& mistakes)
{
    checkUnique(standard.groups, places.groups, Code::CatalogueGroupTwice, mistakes);
    checkUnique(standard.indicators, places.indicators, Code::CatalogueIndicatorTwice, mistakes);
    checkUnique(standard.options, places.options, Code::CatalogueOptionTwice, mistakes);
    for (std::size_t i = 0; i < standard.options.size(); ++i)
        checkChanges(standard, standard.options[i], places.options[i], mistakes);
    for (std::size_t i = 0; i < standard.indicators.size(); ++i) {
        checkOptionsOf(standard, standard.indicators[i], places.indicators[i], mistakes);
        checkGroup(standard, standard.indicators[i], places.indicators[i], mistakes);
        if (known.taxonomy != nullptr)
            toml_reader::checkCategories(standard.indicators[i], places.indicators[i], *known.taxonomy,
                                         mistakes);
        if (known.fields != nullptr)
            toml_reader::checkFields(standard, standard.indicators[i], places.indicators[i], *known.fields,
                                     mistakes);
    }
}

void readHead(Table& reader, Standard& standard, Mistakes& mistakes)
{
    standard.id = reader.id("id", Need::Required);
    standard.name = reader.text("name", Need::Required);
    standard.issuer = reader.text("issuer", Need::Required);
    standard.version = reader.string("version", Need::Required);
    standard.parent = reader.id("parent", Need::Optional);
    standard.issued = reader.date("issued", Need::Optional);
    standard.ends = reader.date("ends", Need::Optional);
    if (standard.issued && standard.ends && *standard.ends < *standard.issued)
        mistakes.add(Code::CatalogueDatesReversed, reader.where("ends"),
                     {{"key", std::string("ends")}, {"value", toIso(*standard.ends)}});
}

Loaded<Standard> readAll(const toml::table& root, const std::string& file, const Known& known,
                         Mistakes& mistakes)
{
    Loaded<Standard> loaded;
    Places places;
    Table reader(root, mistakes);
    readHead(reader, loaded.value, mistakes);
    for (const toml::table* table : reader.tables("group", Need::Optional)) {
        loaded.value.groups.push_back(toml_reader::readGroup(*table, mistakes));
        places.groups.push_back(table->source());
    }
    for (const toml::table* table : reader.tables("field", Need::Optional))
        toml_reader::addField(loaded.value.fields, *table, mistakes);
    for (const toml::table* table : reader.tables("option", Need::Optional)) {
        loaded.value.options.push_back(readOption(*table, mistakes));
        places.options.push_back(table->source());
    }
    for (const toml::table* table : reader.tables("indicator", Need::Optional)) {
        loaded.value.indicators.push_back(readIndicator(*table, mistakes, file, loaded.issues));
        places.indicators.push_back(table->source());
    }
    reader.finish();
    if (loaded.value.indicators.empty())
        mistakes.add(Code::CatalogueEmpty, root.source());
    checkWhole(loaded.value, places, known, mistakes);
    for (const Option& option : loaded.value.options) {
        if (!isUsed(loaded.value, option.id))
            loaded.issues.push_back(
                {Code::CatalogueOptionUnused, Severity::Note, {{"file", file}, {"id", option.id}}, {}, 1});
    }
    return loaded;
}

} // namespace

Result<Loaded<Standard>> loadStandard(std::string_view text, const std::string& fileName,
                                      const Taxonomy* taxonomy, const FieldVocabulary* fields)
{
    Mistakes mistakes(fileName);
    try {
        const toml::table root = toml::parse(text, fileName);
        Loaded<Standard> loaded = readAll(root, fileName, {taxonomy, fields}, mistakes);
        if (mistakes.none())
            return loaded;
    } catch (const toml::parse_error& error) {
        mistakes.add(Code::CatalogueSyntax, error.source(), {{"detail", std::string(error.description())}});
    }
    return tl::unexpected(mistakes.asError());
}

} // namespace yike
