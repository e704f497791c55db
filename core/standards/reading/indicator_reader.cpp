// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/indicator_reader.h"

#include <algorithm>
#include <array>

namespace yike::toml_reader {

namespace {

using Of = Operand::Of;

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

void readTexts(Table& reader, Indicator& indicator)
{
    indicator.id = reader.id("id", Need::Required);
    indicator.clause = reader.string("clause", Need::Required);
    indicator.group = reader.id("group", Need::Optional);
    indicator.nature =
        reader.word("nature", Need::Optional, kNatureWords, Code::CatalogueNatureUnknown, Nature::Number);
    indicator.name = reader.text("name", Need::Required);
    indicator.note = reader.text("note", Need::Optional);
    indicator.unitLabel = reader.text("unit", Need::Optional);
}

void readTarget(Table& reader, Indicator& indicator)
{
    indicator.comparator = reader.word("comparator", Need::Optional, kComparatorWords,
                                       Code::CatalogueComparatorUnknown, Comparator::AtLeast);
    indicator.target = reader.number("target", Need::Optional, 0, kMostTarget);
    indicator.targetRural = reader.number("target-rural", Need::Optional, 0, kMostTarget);
    indicator.deadline = reader.date("deadline", Need::Optional);
    indicator.deadlineInferred = reader.yesNo("deadline-inferred", false);
    indicator.targetInferred = reader.yesNo("target-inferred", false);
    indicator.level =
        reader.word("level", Need::Required, kLevelWords, Code::CatalogueLevelUnknown, Level::Community);
    indicator.verification = reader.word("verification", Need::Required, kVerificationWords,
                                         Code::CatalogueVerificationUnknown, Verification::Unverified);
}

/// Once or again and again; what recurs has no last day.
void readTime(Table& reader, Indicator& indicator, Mistakes& mistakes)
{
    indicator.recurrence = reader.word("recurrence", Need::Optional, kRecurrenceWords,
                                       Code::CatalogueRecurrenceUnknown, Recurrence::Once);
    if (indicator.recurrence != Recurrence::Once && indicator.deadline)
        mistakes.add(Code::CatalogueDeadlineRecurs, reader.where("deadline"), {{"id", indicator.id}});
    indicator.period =
        reader.word("period", Need::Optional, kPeriodWords, Code::CataloguePeriodUnknown, Period::Year);
    indicator.periodBasis = reader.word("period-basis", Need::Optional, kPeriodBasisWords,
                                        Code::CataloguePeriodBasisUnknown, PeriodBasis::Calendar);
}

/// A network's own level is its lowest one.
void readLevels(Table& reader, Indicator& indicator, Mistakes& mistakes)
{
    for (const std::string& word : reader.strings("levels", Need::Optional)) {
        const auto level = fromWord(kLevelWords, word);
        if (level)
            indicator.levels.push_back(*level);
        else
            mistakes.add(Code::CatalogueLevelUnknown, reader.where("levels"),
                         {{"value", word}, {"allowed", listed(kLevelWords)}});
    }
    std::vector<Level>& levels = indicator.levels;
    std::sort(levels.begin(), levels.end());
    const bool twice = std::adjacent_find(levels.begin(), levels.end()) != levels.end();
    if (!levels.empty() && (twice || levels.front() != indicator.level))
        mistakes.add(Code::CatalogueLevelsBroken, reader.where("levels"),
                     {{"id", indicator.id}, {"value", std::string(toWord(kLevelWords, indicator.level))}});
}

void readFormula(Table& reader, Indicator& indicator, Mistakes& mistakes)
{
    indicator.numerator = readOperand(reader, "numerator", mistakes);
    indicator.denominator = readOperand(reader, "denominator", mistakes);
    readShortNumerator(reader, "flag", indicator);
    readShortNumerator(reader, "entered", indicator);
    readShortNumerator(reader, "dated", indicator);
    indicator.scale = reader.number("scale", Need::Optional, 1e-6, 1e6).value_or(usualScale(indicator.kind));
    indicator.categories = reader.strings("categories", Need::Optional);
    indicator.functions = reader.strings("functions", Need::Optional);
    indicator.anyFunction = reader.yesNo("any-function", false);
    indicator.eachFacility = reader.yesNo("each-facility", false);
    indicator.appliesFlag = reader.id("applies-flag", Need::Optional);
    indicator.flags = reader.strings("flags", Need::Optional);
    indicator.bound = readBound(reader, "bound", mistakes);
    indicator.rollUp =
        reader.word("roll-up", Need::Optional, kRollUpWords, Code::CatalogueRollUpUnknown, RollUp::Sums);
    indicator.sharing = reader.word("sharing", Need::Optional, kSharingWords, Code::CatalogueSharingUnknown,
                                    Sharing::HostOnly);
    indicator.areaRate = reader.number("area-rate", Need::Optional, 0, 1e6).value_or(0);
    indicator.reach = readReach(reader, "reach", mistakes).value_or(ReachRule{});
    indicator.secondaryReach = readReach(reader, "secondary-reach", mistakes);
    if (reader.has("options"))
        indicator.options = reader.strings("options", Need::Optional);
    else
        (void)reader.node("options", Need::Optional);
}

} // namespace

double usualScale(Kind kind)
{
    constexpr std::array kPercents = {Kind::Share, Kind::Presence, Kind::Flag,
                                      Kind::Reach, Kind::Network,  Kind::Currency};
    return std::find(kPercents.begin(), kPercents.end(), kind) != kPercents.end() ? 100 : 1;
}

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
    readTime(reader, indicator, mistakes);
    readLevels(reader, indicator, mistakes);
    readApplies(reader, indicator, mistakes);
    readFormula(reader, indicator, mistakes);
    reader.finish();
    if (known)
        checkParameters(indicator, reader, mistakes, file, issues);
    return indicator;
}

} // namespace yike::toml_reader
