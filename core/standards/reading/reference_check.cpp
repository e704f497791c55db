// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what an indicator names is known: categories of the taxonomy, figures of the vocabulary.
#include "core/standards/reading/indicator_reader.h"

#include <algorithm>

namespace yike::toml_reader {

namespace {

bool isField(const Field* field, std::initializer_list<FieldType> types)
{
    return field == nullptr || std::find(types.begin(), types.end(), field->type) != types.end();
}

/// A count serves as yes/no too: none or some.
bool fits(const Indicator& indicator, const std::string& key, const Field* field)
{
    const bool asked = std::find(indicator.numerator.keys.begin(), indicator.numerator.keys.end(), key) !=
                       indicator.numerator.keys.end();
    if (indicator.kind == Kind::Currency && asked)
        return isField(field, {FieldType::Day});
    const bool isYesNo =
        indicator.appliesFlag == key || indicator.numerator.whereFlag == key ||
        indicator.denominator.whereFlag == key ||
        std::find(indicator.flags.begin(), indicator.flags.end(), key) != indicator.flags.end() ||
        (asked && (indicator.kind == Kind::Flag || indicator.kind == Kind::Network ||
                   indicator.kind == Kind::Presence));
    return isYesNo ? isField(field, {FieldType::YesNo, FieldType::Count})
                   : isField(field, {FieldType::Count, FieldType::Area, FieldType::Number});
}

} // namespace

void checkCategories(const Indicator& indicator, const toml::source_region& place, const Taxonomy& taxonomy,
                     Mistakes& mistakes)
{
    std::vector<std::string> keys = indicator.categories;
    for (const Operand* operand : {&indicator.numerator, &indicator.denominator}) {
        if (operand->of != Operand::Of::Value && operand->of != Operand::Of::UnitCount)
            keys.insert(keys.end(), operand->keys.begin(), operand->keys.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::string& key : keys) {
        if (taxonomy.find(key) == nullptr)
            mistakes.add(Code::CatalogueCategoryUnknown, place, {{"value", key}});
    }
}

void checkFields(const Standard& standard, const Indicator& indicator, const toml::source_region& place,
                 const FieldVocabulary& common, Mistakes& mistakes)
{
    const FieldVocabulary own{standard.fields};
    for (const std::string& key : valueKeysOf(indicator)) {
        const Field* field = own.find(key) != nullptr ? own.find(key) : common.find(key);
        if (field == nullptr)
            mistakes.add(Code::CatalogueFieldUnknown, place, {{"id", indicator.id}, {"value", key}});
        else if (!fits(indicator, key, field))
            mistakes.add(Code::CatalogueFieldMistyped, place,
                         {{"id", indicator.id},
                          {"value", key},
                          {"type", std::string(toWord(kFieldTypeWords, field->type))}});
    }
}

} // namespace yike::toml_reader
