// SPDX-License-Identifier: GPL-3.0-or-later
// What an indicator adds up, how near is near, and which bound a second value has to keep.
#include "core/standards/reading/indicator_reader.h"

namespace yike::toml_reader {

using Of = Operand::Of;

/// { value = ["households.resident"] } or { capacity = "places", of = ["childcare"] } or { units = "county"
/// }.
Operand readOperand(Table& parent, std::string_view key, Mistakes& mistakes)
{
    Operand operand;
    const toml::table* table = parent.table(key, Need::Optional);
    if (table == nullptr)
        return operand;
    Table reader(*table, mistakes);
    int kinds = 0;
    for (const Keyword<Of>& entry : kOperandWords) {
        if (reader.has(entry.word)) {
            operand.of = entry.value;
            ++kinds;
        }
    }
    if (kinds != 1) {
        mistakes.add(Code::CatalogueOperandUnclear, parent.where(key),
                     {{"key", std::string(key)}, {"allowed", listed(kOperandWords)}});
        return {};
    }
    const std::string_view word = toWord(kOperandWords, operand.of);
    if (operand.of == Of::UnitCount) {
        operand.unitLevel =
            reader.word(word, Need::Required, kLevelWords, Code::CatalogueLevelUnknown, Level::County);
    } else if (operand.of == Of::Capacity) {
        operand.capacity = reader.id(word, Need::Required);
        operand.keys = reader.strings("of", Need::Required);
    } else {
        operand.keys = reader.strings(word, Need::Required);
    }
    operand.urbanOnly = reader.yesNo("urban-only", false);
    operand.whereFlag = reader.id("where-flag", Need::Optional);
    if (operand.of == Of::FacilityCount) {
        operand.functions = reader.strings("with-functions", Need::Optional);
        operand.openedSince = reader.date("opened-since", Need::Optional);
    }
    reader.finish();
    return operand;
}

std::optional<ReachRule> readReach(Table& parent, std::string_view key, Mistakes& mistakes)
{
    const toml::table* table = parent.table(key, Need::Optional);
    if (table == nullptr)
        return std::nullopt;
    Table reader(*table, mistakes);
    ReachRule rule;
    rule.metres = reader.number("metres", Need::Required, 1, 100'000).value_or(rule.metres);
    if (reader.has("weight"))
        rule.weight = reader.id("weight", Need::Required);
    rule.allCategories = reader.yesNo("all-categories", false);
    rule.categoriesNeeded =
        static_cast<int>(reader.number("categories-needed", Need::Optional, 0, 1000).value_or(0));
    reader.finish();
    return rule;
}

std::optional<Bound> readBound(Table& parent, std::string_view key, Mistakes& mistakes)
{
    const toml::table* table = parent.table(key, Need::Optional);
    if (table == nullptr)
        return std::nullopt;
    Table reader(*table, mistakes);
    Bound bound{reader.id("value", Need::Required), 0};
    bound.atMost = reader.number("at-most", Need::Required, 0, kMostTarget).value_or(0);
    reader.finish();
    return bound;
}

} // namespace yike::toml_reader
