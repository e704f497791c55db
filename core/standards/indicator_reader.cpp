// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/indicator_reader.h"

#include <algorithm>
#include <array>

namespace yike::toml_reader {

namespace {

constexpr double kMost = 1e8; // beyond it a target is a slip; also keeps exact comparisons within 128 bits

using Of = Operand::Of;

constexpr std::array<Keyword<Of>, 6> kOperandWords = {{{"value", Of::Value},
                                                       {"floor-area", Of::FloorArea},
                                                       {"activity-area", Of::ActivityArea},
                                                       {"capacity", Of::Capacity},
                                                       {"facilities", Of::FacilityCount},
                                                       {"units", Of::UnitCount}}};

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

void readApplies(Table& reader, Indicator& indicator, Mistakes& mistakes)
{
    if (!reader.has("applies")) {
        (void)reader.node("applies", Need::Optional);
        return;
    }
    const toml::array* array = reader.node("applies", Need::Optional)->as_array();
    if (array != nullptr && array->empty()) {
        mistakes.add(Code::CatalogueAppliesEmpty, reader.where("applies"), {{"key", std::string("applies")}});
        return;
    }
    indicator.appliesUrban = indicator.appliesRural = false;
    for (const std::string& word : reader.strings("applies", Need::Optional)) {
        const auto setting = fromWord(kSettingWords, word);
        if (!setting)
            mistakes.add(Code::CatalogueAppliesUnknown, reader.where("applies"),
                         {{"value", word}, {"allowed", listed(kSettingWords)}});
        indicator.appliesUrban |= setting == Setting::Urban;
        indicator.appliesRural |= setting == Setting::Rural;
    }
}

/// `flag = "flag.x"` and `entered = "..."` are short for a numerator of that one value.
void readShortNumerator(Table& reader, std::string_view key, Indicator& indicator)
{
    const std::string value = reader.id(key, Need::Optional);
    if (!value.empty())
        indicator.numerator = Operand{Of::Value, {value}, {}, Level::County, false};
}

struct Parameter {
    std::string_view key;
    bool present;
    std::vector<Kind> neededBy;
    std::vector<Kind> usedBy; ///< besides those that need it
};

std::vector<Parameter> parametersOf(const Indicator& indicator, const Table& reader)
{
    return {
        {"categories",
         !indicator.categories.empty(),
         {Kind::Presence, Kind::Reach, Kind::MinimumSize, Kind::AreaRule, Kind::Functions},
         {}},
        {"reach", reader.has("reach"), {Kind::Reach}, {}},
        {"secondary-reach", reader.has("secondary-reach"), {}, {Kind::Presence}},
        {"functions", !indicator.functions.empty(), {Kind::Functions}, {Kind::Presence}},
        {"any-function", reader.has("any-function"), {}, {Kind::Functions, Kind::Presence}},
        {"each-facility", reader.has("each-facility"), {}, {Kind::AreaRule}},
        {"area-rate", reader.has("area-rate"), {Kind::AreaRule}, {}},
        {"flag", reader.has("flag"), {Kind::Flag}, {}},
        {"entered", reader.has("entered"), {Kind::Entered}, {}},
        {"numerator",
         reader.has("numerator"),
         {Kind::Ratio, Kind::Share, Kind::StaffedRate, Kind::Count},
         {}},
        {"denominator",
         reader.has("denominator"),
         {Kind::Ratio, Kind::Share, Kind::StaffedRate, Kind::AreaRule},
         {}},
        {"target",
         indicator.target.has_value(),
         {Kind::MinimumSize, Kind::AreaRule},
         {Kind::Presence, Kind::Reach, Kind::Ratio, Kind::Share, Kind::Count, Kind::StaffedRate, Kind::Flag,
          Kind::Functions, Kind::Entered}},
    };
}

bool contains(const std::vector<Kind>& kinds, Kind kind)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void checkParameters(const Indicator& indicator, const Table& reader, Mistakes& mistakes,
                     const std::string& file, std::vector<Issue>& issues)
{
    for (const Parameter& parameter : parametersOf(indicator, reader)) {
        const bool needed = contains(parameter.neededBy, indicator.kind);
        Args args = {{"id", indicator.id},
                     {"kind", std::string(toWord(kKindWords, indicator.kind))},
                     {"key", std::string(parameter.key)}};
        if (needed && !parameter.present)
            mistakes.add(Code::CatalogueParameterMissing, reader.where(), std::move(args));
        if (!needed && parameter.present && !contains(parameter.usedBy, indicator.kind)) {
            const auto at = reader.where(parameter.key).begin;
            args.insert(args.begin(), {{"file", file},
                                       {"line", static_cast<std::int64_t>(at.line)},
                                       {"column", static_cast<std::int64_t>(at.column)}});
            issues.push_back({Code::CatalogueParameterUnused, Severity::Advised, std::move(args), {}, 1});
        }
    }
}

void readTexts(Table& reader, Indicator& indicator)
{
    indicator.id = reader.id("id", Need::Required);
    indicator.clause = reader.string("clause", Need::Required);
    indicator.name = reader.text("name", Need::Required);
    indicator.note = reader.text("note", Need::Optional);
    indicator.unitLabel = reader.text("unit", Need::Optional);
}

void readTarget(Table& reader, Indicator& indicator)
{
    indicator.comparator = reader.word("comparator", Need::Optional, kComparatorWords,
                                       Code::CatalogueComparatorUnknown, Comparator::AtLeast);
    indicator.target = reader.number("target", Need::Optional, 0, kMost);
    indicator.targetRural = reader.number("target-rural", Need::Optional, 0, kMost);
    indicator.deadline = reader.date("deadline", Need::Optional);
    indicator.deadlineInferred = reader.yesNo("deadline-inferred", false);
    indicator.level =
        reader.word("level", Need::Required, kLevelWords, Code::CatalogueLevelUnknown, Level::Community);
    indicator.verification = reader.word("verification", Need::Required, kVerificationWords,
                                         Code::CatalogueVerificationUnknown, Verification::Unverified);
}

void readFormula(Table& reader, Indicator& indicator, Mistakes& mistakes)
{
    indicator.numerator = readOperand(reader, "numerator", mistakes);
    indicator.denominator = readOperand(reader, "denominator", mistakes);
    readShortNumerator(reader, "flag", indicator);
    readShortNumerator(reader, "entered", indicator);
    const bool percent = indicator.kind == Kind::Share || indicator.kind == Kind::Presence ||
                         indicator.kind == Kind::Flag || indicator.kind == Kind::Reach;
    indicator.scale = reader.number("scale", Need::Optional, 1e-6, 1e6).value_or(percent ? 100 : 1);
    indicator.categories = reader.strings("categories", Need::Optional);
    indicator.functions = reader.strings("functions", Need::Optional);
    indicator.anyFunction = reader.yesNo("any-function", false);
    indicator.eachFacility = reader.yesNo("each-facility", false);
    indicator.appliesFlag = reader.id("applies-flag", Need::Optional);
    indicator.areaRate = reader.number("area-rate", Need::Optional, 0, 1e6).value_or(0);
    indicator.reach = readReach(reader, "reach", mistakes).value_or(ReachRule{});
    indicator.secondaryReach = readReach(reader, "secondary-reach", mistakes);
    if (reader.has("options"))
        indicator.options = reader.strings("options", Need::Optional);
    else
        (void)reader.node("options", Need::Optional);
}

} // namespace

Indicator readIndicator(const toml::table& table, Mistakes& mistakes, const std::string& file,
                        std::vector<Issue>& issues)
{
    Table reader(table, mistakes);
    Indicator indicator;
    readTexts(reader, indicator);
    const std::string kind = reader.string("kind", Need::Required);
    const auto known = fromWord(kKindWords, kind);
    if (!known && !kind.empty())
        mistakes.add(Code::CatalogueKindUnknown, reader.where("kind"),
                     {{"value", kind}, {"allowed", listed(kKindWords)}});
    indicator.kind = known.value_or(Kind::Narrative);
    readTarget(reader, indicator);
    readApplies(reader, indicator, mistakes);
    readFormula(reader, indicator, mistakes);
    reader.finish();
    if (known)
        checkParameters(indicator, reader, mistakes, file, issues);
    return indicator;
}

} // namespace yike::toml_reader
