// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/fields.h"

#include "core/standards/reading/indicator_reader.h"
#include "core/standards/reading/toml_reader.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace toml_reader {

static Field readField(const toml::table& table, Mistakes& mistakes)
{
    Table reader(table, mistakes);
    Field field;
    field.key = reader.id("key", Need::Required);
    field.name = reader.text("name", Need::Required);
    field.unit = reader.text("unit", Need::Optional);
    field.type = reader.word("type", Need::Required, kFieldTypeWords, Code::CatalogueFieldTypeUnknown,
                             FieldType::Count);
    for (const std::string& word : reader.strings("levels", Need::Required)) {
        const auto level = fromWord(kLevelWords, word);
        if (level)
            field.levels.push_back(*level);
        else
            mistakes.add(Code::CatalogueLevelUnknown, reader.where("levels"),
                         {{"value", word}, {"allowed", listed(kLevelWords)}});
    }
    reader.finish();
    return field;
}

void addField(std::vector<Field>& fields, const toml::table& table, Mistakes& mistakes)
{
    Field field = readField(table, mistakes);
    const bool twice =
        std::any_of(fields.begin(), fields.end(), [&](const Field& other) { return other.key == field.key; });
    if (twice)
        mistakes.add(Code::CatalogueFieldTwice, table.source(), {{"key", field.key}});
    fields.push_back(std::move(field));
}

Group readGroup(const toml::table& table, Mistakes& mistakes)
{
    Table reader(table, mistakes);
    Group group{reader.id("id", Need::Required), reader.text("name", Need::Required)};
    reader.finish();
    return group;
}

} // namespace toml_reader

namespace {

using toml_reader::Mistakes;
using toml_reader::Need;
using toml_reader::Table;

/// Each once, in the order of first mention.
void addKey(std::vector<std::string>& keys, const std::string& key)
{
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(key);
}

void addOperand(std::vector<std::string>& keys, const Operand& operand)
{
    if (operand.of == Operand::Of::Value) {
        for (const std::string& key : operand.keys)
            addKey(keys, key);
    }
    addKey(keys, operand.whereFlag);
}

/// What an option's choice makes the indicators read.
void addChange(std::vector<std::string>& keys, const Change& change)
{
    if (change.field == "replace-value" && change.to.size() == 2)
        addKey(keys, change.to[1]);
    if (change.field == "numerator.value") {
        for (const std::string& key : change.to)
            addKey(keys, key);
    }
    const bool isFlag = change.field == "applies-flag" || change.field == "numerator.where-flag";
    if (isFlag && change.to.size() == 1 && change.to[0] != "none")
        addKey(keys, change.to[0]);
}

FieldVocabulary readAll(const toml::table& root, Mistakes& mistakes)
{
    Table reader(root, mistakes);
    FieldVocabulary vocabulary;
    for (const toml::table* table : reader.tables("field", Need::Required))
        toml_reader::addField(vocabulary.fields, *table, mistakes);
    reader.finish();
    return vocabulary;
}

} // namespace

const Field* FieldVocabulary::find(std::string_view key) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

Result<FieldVocabulary> loadFields(std::string_view text, const std::string& fileName)
{
    Mistakes mistakes(fileName);
    try {
        const toml::table root = toml::parse(text, fileName);
        FieldVocabulary vocabulary = readAll(root, mistakes);
        if (mistakes.none())
            return vocabulary;
    } catch (const toml::parse_error& error) {
        mistakes.add(Code::CatalogueSyntax, error.source(), {{"detail", std::string(error.description())}});
    }
    return tl::unexpected(mistakes.asError());
}

FieldVocabulary withFieldsOf(const FieldVocabulary& common, const Standard& standard)
{
    FieldVocabulary all = common;
    for (const Field& own : standard.fields) {
        std::erase_if(all.fields, [&](const Field& field) { return field.key == own.key; });
        all.fields.push_back(own);
    }
    return all;
}

std::vector<std::string> valueKeysOf(const Indicator& indicator)
{
    std::vector<std::string> keys;
    addOperand(keys, indicator.numerator);
    addOperand(keys, indicator.denominator);
    for (const std::string& flag : indicator.flags)
        addKey(keys, flag);
    if (indicator.bound)
        addKey(keys, indicator.bound->key);
    if (indicator.kind == Kind::Reach)
        addKey(keys, indicator.reach.weight);
    if (indicator.secondaryReach)
        addKey(keys, indicator.secondaryReach->weight);
    if (indicator.sharing == Sharing::ByHouseholds)
        addKey(keys, std::string(kSharingHouseholds));
    addKey(keys, indicator.appliesFlag);
    return keys;
}

std::vector<std::string> valueKeysOf(const Standard& standard)
{
    std::vector<std::string> keys;
    for (const Indicator& indicator : standard.indicators) {
        for (const std::string& key : valueKeysOf(indicator))
            addKey(keys, key);
    }
    for (const Option& option : standard.options) {
        for (const Option::Choice& choice : option.choices) {
            for (const Change& change : choice.changes)
                addChange(keys, change);
        }
    }
    return keys;
}

std::vector<Field> fieldsToFill(const Standard& standard, const FieldVocabulary& common, Level level)
{
    const FieldVocabulary vocabulary = withFieldsOf(common, standard);
    std::vector<Field> fields;
    for (const std::string& key : valueKeysOf(standard)) {
        const Field* field = vocabulary.find(key);
        if (field == nullptr)
            continue;
        if (std::find(field->levels.begin(), field->levels.end(), level) != field->levels.end())
            fields.push_back(*field);
    }
    return fields;
}

double dateNumber(Date date)
{
    return static_cast<int>(date.year()) * 10'000.0 + static_cast<unsigned>(date.month()) * 100.0 +
           static_cast<unsigned>(date.day());
}

std::optional<Date> dateOfNumber(double number)
{
    if (!(number >= 1'00'00 && number <= 9999'12'31) || number != std::floor(number))
        return std::nullopt;
    const auto digits = static_cast<unsigned>(number);
    const Date date{std::chrono::year(static_cast<int>(digits / 10'000)),
                    std::chrono::month(digits / 100 % 100), std::chrono::day(digits % 100)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace yike
