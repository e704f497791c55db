// SPDX-License-Identifier: GPL-3.0-or-later
// An indicator as lines: who it is, its target and time, whom it asks, its formula.
#include "core/standards/reading/catalogue_entries.h"

#include "core/standards/reading/entry_list.h"
#include "core/standards/reading/indicator_reader.h"

#include <utility>

namespace yike {

using toml_text::EntryList;

namespace {

using Of = Operand::Of;

void addWho(EntryList& entries, const Indicator& indicator)
{
    entries.text("id", indicator.id);
    entries.text("clause", indicator.clause);
    entries.text("group", indicator.group);
    entries.word("nature", kNatureWords, indicator.nature, Nature::Number);
    entries.both("name", indicator.name);
    entries.both("note", indicator.note);
    entries.both("unit", indicator.unitLabel);
    entries.text("kind", toWord(kKindWords, indicator.kind));
}

void addTarget(EntryList& entries, const Indicator& indicator)
{
    entries.word("comparator", kComparatorWords, indicator.comparator, Comparator::AtLeast);
    entries.number("target", indicator.target);
    entries.number("target-rural", indicator.targetRural);
    entries.yes("target-inferred", indicator.targetInferred);
    entries.date("deadline", indicator.deadline);
    entries.yes("deadline-inferred", indicator.deadlineInferred);
    entries.word("recurrence", kRecurrenceWords, indicator.recurrence, Recurrence::Once);
    if (indicator.kind == Kind::Currency) // asks for its period to be written
        entries.text("period", toWord(kPeriodWords, indicator.period));
    entries.word("period-basis", kPeriodBasisWords, indicator.periodBasis, PeriodBasis::Calendar);
}

void addWhom(EntryList& entries, const Indicator& indicator)
{
    entries.text("level", toWord(kLevelWords, indicator.level));
    if (indicator.appliesUrban != indicator.appliesRural)
        entries.list("applies", {indicator.appliesUrban ? "urban" : "rural"});
    entries.text("applies-flag", indicator.appliesFlag);
    entries.text("verification", toWord(kVerificationWords, indicator.verification));
}

EntryList operandTable(const Operand& operand)
{
    EntryList table;
    const std::string_view word = toWord(toml_reader::kOperandWords, operand.of);
    if (operand.of == Of::UnitCount) {
        table.text(word, toWord(kLevelWords, operand.unitLevel));
    } else if (operand.of == Of::Capacity) {
        table.text(word, operand.capacity);
        table.list("of", operand.keys);
    } else if (operand.of != Of::None) {
        table.list(word, operand.keys);
    }
    table.yes("urban-only", operand.urbanOnly);
    table.text("where-flag", operand.whereFlag);
    table.list("with-functions", operand.functions);
    table.date("opened-since", operand.openedSince);
    return table;
}

/// The key by which a kind names its one value, shorter than a numerator; empty for the others.
std::string_view shortNumerator(const Indicator& indicator)
{
    const Operand plain{Of::Value, indicator.numerator.keys, {}, Level::County, false};
    if (indicator.numerator != plain || plain.keys.size() != 1)
        return {};
    switch (indicator.kind) {
    case Kind::Flag:
    case Kind::Network:
    case Kind::Presence:
        return "flag";
    case Kind::Entered:
        return "entered";
    case Kind::Currency:
        return "dated";
    default:
        return {};
    }
}

void addOperands(EntryList& entries, const Indicator& indicator)
{
    const std::string_view shortKey = shortNumerator(indicator);
    if (shortKey.empty())
        entries.table("numerator", operandTable(indicator.numerator));
    else
        entries.text(shortKey, indicator.numerator.keys.front());
    entries.table("denominator", operandTable(indicator.denominator));
    if (indicator.scale != toml_reader::usualScale(indicator.kind))
        entries.number("scale", indicator.scale);
}

EntryList reachTable(const ReachRule& rule)
{
    EntryList table;
    table.number("metres", rule.metres);
    table.text("weight", rule.weight);
    table.yes("all-categories", rule.allCategories);
    if (rule.categoriesNeeded != 0)
        table.number("categories-needed", rule.categoriesNeeded);
    return table;
}

void addFacilities(EntryList& entries, const Indicator& indicator)
{
    entries.list("categories", indicator.categories);
    entries.list("functions", indicator.functions);
    entries.yes("any-function", indicator.anyFunction);
    entries.yes("each-facility", indicator.eachFacility);
    if (indicator.areaRate != 0)
        entries.number("area-rate", indicator.areaRate);
    entries.word("sharing", kSharingWords, indicator.sharing, Sharing::HostOnly);
    if (indicator.reach != ReachRule{} || indicator.kind == Kind::Reach)
        entries.table("reach", reachTable(indicator.reach));
    if (indicator.secondaryReach)
        entries.table("secondary-reach", reachTable(*indicator.secondaryReach));
}

void addUnits(EntryList& entries, const Indicator& indicator)
{
    entries.list("flags", indicator.flags);
    std::vector<std::string> levels;
    for (const Level level : indicator.levels)
        levels.emplace_back(toWord(kLevelWords, level));
    entries.list("levels", levels);
    if (indicator.bound) {
        EntryList bound;
        bound.text("value", indicator.bound->key);
        bound.number("at-most", indicator.bound->atMost);
        entries.table("bound", std::move(bound));
    }
    entries.word("roll-up", kRollUpWords, indicator.rollUp, RollUp::Sums);
    entries.list("options", indicator.options);
}

} // namespace

CatalogueEntries entriesOf(const Indicator& indicator)
{
    EntryList entries;
    addWho(entries, indicator);
    addTarget(entries, indicator);
    addWhom(entries, indicator);
    addOperands(entries, indicator);
    addFacilities(entries, indicator);
    addUnits(entries, indicator);
    return entries.take();
}

} // namespace yike
