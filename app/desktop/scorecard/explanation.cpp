// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/explanation.h"

#include "app/desktop/models/words/cost_words.h"
#include "app/desktop/models/words/figure_words.h"
#include "app/desktop/models/words/firmness_words.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/clause_text.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/assessment/standing.h"
#include "core/assessment/unit_tree.h"

#include <algorithm>

namespace yike {

namespace {

struct Looking {
    const Desk& desk;
    const Plan& plan;
    const Indicator& indicator;
    const IndicatorResult& result;
    const UnitTree& tree;
    UnitId area;
    Language language;
};

Status shownStatus(const Cell& cell)
{
    return cell.contribution && cell.value ? Status::Advisory : cell.status;
}

/// Verdicts stand at the indicator's own level; ratios of the county or city show the communities' parts.
Level markLevel(const Indicator& indicator)
{
    return indicator.level <= Level::SubDistrict ? indicator.level : Level::Community;
}

/// Area rules ask each unit for another area: what can be compared is the share of it.
bool asShareOfRequired(const Indicator& indicator)
{
    return indicator.kind == Kind::AreaRule;
}

std::optional<double> axisValue(const Looking& at, const Cell& cell, Level level)
{
    if (!cell.value || cell.status == Status::NotApplicable ||
        measureOf(at.indicator, level) == Measure::YesNo || measureOf(at.indicator, level) == Measure::Tally)
        return std::nullopt;
    if (!asShareOfRequired(at.indicator))
        return cell.value;
    return cell.required && *cell.required > 0 ? std::optional(100 * *cell.value / *cell.required)
                                               : std::nullopt;
}

UnitMark markOf(const Looking& at, UnitId id, const Cell& cell)
{
    const Unit& unit = at.plan.unit(id);
    UnitMark mark{id, qs(unit.name), shownStatus(cell), axisValue(at, cell, unit.level), 0, {}};
    mark.households = householdsOf(unit).value_or(0);
    mark.tip = mark.name + QStringLiteral(" · ") + qs(valueWithUnit(at.indicator, cell, unit, at.language)) +
               QStringLiteral(" · ") +
               (cell.contribution ? tr("contribution") : qs(word(cell.status, at.language)));
    if (const std::string gap = gapText(at.indicator, cell, unit, at.language); !gap.empty())
        mark.tip += QStringLiteral(" · ") + qs(gap);
    const auto firmness = firmnessWords(at.desk, at.indicator.id, id);
    if (firmness && firmness->fragile)
        mark.tip += QStringLiteral(" · ") + firmness->chip + tr(": ") + firmness->sentence;
    return mark;
}

void addLines(Explanation& explanation, const Looking& at)
{
    const Level above = explanation.level == Level::Community ? Level::SubDistrict : Level::County;
    for (const UnitId lineId : at.tree.members(at.area, above)) {
        MarkLine line{lineId, qs(at.plan.unit(lineId).name), {}, std::nullopt};
        if (const auto own = at.result.cells.find(lineId); own != at.result.cells.end())
            line.value = asShareOfRequired(at.indicator) ? std::nullopt : axisValue(at, own->second, above);
        for (const UnitId id : at.tree.members(lineId, explanation.level))
            if (const auto cell = at.result.cells.find(id); cell != at.result.cells.end())
                line.units.push_back(markOf(at, id, cell->second));
        if (!line.units.empty())
            explanation.lines.push_back(std::move(line));
    }
}

void addAxis(Explanation& explanation, const Looking& at)
{
    for (const MarkLine& line : explanation.lines)
        for (const UnitMark& mark : line.units)
            explanation.hasAxis = explanation.hasAxis || mark.value.has_value();
    if (asShareOfRequired(at.indicator)) {
        explanation.axis = tr("% of the area required (dots by households)");
        explanation.target = 100;
        explanation.targetText = tr("target %1").arg(QStringLiteral("100 %"));
        return;
    }
    const bool percent = measureOf(at.indicator, explanation.level) == Measure::Percent;
    const QString unit = percent ? QStringLiteral("%") : qs(unitText(at.indicator, at.language));
    explanation.axis = tr("%1 (dots by households)").arg(unit);
    explanation.target = at.indicator.target;
    if (explanation.target)
        explanation.targetText =
            tr("target %1").arg(qs(targetText(at.indicator, at.plan.unit(at.area), at.language)));
}

QString countText(std::int64_t part, std::int64_t whole)
{
    return qs(formatCount(part)) + QStringLiteral(" / ") + qs(formatCount(whole)) +
           tr(" (%1)").arg(qs(formatShare(part, whole)));
}

/// How the units below stand: counts, households, what is missing in all.
void addStanding(Explanation& explanation, const Looking& at)
{
    const auto& units = at.tree.members(at.area, explanation.level);
    const Standing standing = standingOf(at.result, at.plan, units);
    explanation.notMet = standing.notMet.size();
    const QString level = qs(word(explanation.level, at.language));
    if (explanation.subject != explanation.area)
        return; // the figures are those of one unit
    const Tally& tally = standing.tally;
    if (const auto judged = tally.met + tally.notMet; judged > 0) {
        explanation.figures.push_back({tr("Passing"), countText(tally.met, judged), level});
        if (standing.householdsJudged > 0)
            explanation.figures.push_back({tr("Their households"),
                                           qs(formatShare(std::int64_t(standing.householdsMet),
                                                          std::int64_t(standing.householdsJudged))),
                                           tr("of those in units with a verdict")});
    }
    if (standing.shortfall > 0) {
        Cell sum;
        sum.shortfall = standing.shortfall;
        Unit anyUnit;
        anyUnit.level = explanation.level;
        explanation.figures.push_back(
            {tr("Gaps together"), qs(shortfallText(at.indicator, sum, anyUnit, at.language)), {}, true});
    }
    if (tally.noData > 0)
        explanation.figures.push_back({tr("No data"), qs(formatCount(tally.noData)), level});
    if (tally.notApplicable > 0)
        explanation.figures.push_back({tr("Not applicable"), qs(formatCount(tally.notApplicable)), level});
}

void addFragile(Explanation& explanation, const Looking& at)
{
    if (explanation.subject != explanation.area)
        return;
    const auto& units = at.tree.members(at.area, explanation.level);
    const auto found = fragileUnits(at.desk, at.indicator.id, units);
    if (found && units.size() > 1)
        explanation.figures.push_back(
            {tr("Fragile verdicts"),
             qs(formatCount(found->fragile)) + QStringLiteral(" / ") + qs(formatCount(found->judged)),
             found->reasons});
}

/// The cheapest way to close the gap of one unit, or what closing all of an area's costs.
ExplanationFact costFact(const Explanation& explanation, const Looking& at)
{
    const auto& units = at.tree.members(explanation.subject, explanation.level);
    const bool alone = units.empty() || (units.size() == 1 && units.front() == explanation.subject);
    const auto words = alone ? cheapestFix(at.desk, at.indicator.id, explanation.subject)
                             : costOfGaps(at.desk, at.indicator.id, units);
    if (!words)
        return {};
    return {alone ? tr("Cheapest fix") : tr("Cost to close"), words->text,
            words->placeholder ? tr("placeholder prices") : QString(), QStringLiteral("warn")};
}

void addFacts(Explanation& explanation, const IndicatorCard& card, const Looking& at)
{
    const auto& firmness = card.firmness;
    const ExplanationFact facts[] = {
        {tr("Cause"), card.causeSentence, card.cause, QStringLiteral("not-met")},
        firmness ? ExplanationFact{tr("Firmness"), firmness->sentence, firmness->chip, chipKind(*firmness)}
                 : ExplanationFact{},
        costFact(explanation, at),
        {tr("Computed as"), formulaWords(at.indicator, *at.desk.document.applied(), at.language)},
        {tr("Rule"), card.rule},
        {tr("Chosen"), card.options},
        {tr("Clause"), card.clause + QStringLiteral(" · ") + card.verification},
        {tr("Data"), card.source},
        {tr("As of"), qs(toIso(at.plan.evaluationDate))},
        {tr("Note"), card.note}};
    for (const ExplanationFact& fact : facts)
        if (!fact.text.isEmpty() || !fact.chip.isEmpty())
            explanation.facts.push_back(fact);
}

/// What stands in the title, whatever kind of row it is.
void addTitle(Explanation& explanation, const IndicatorCard& card, const Looking& at)
{
    explanation.indicator = at.indicator.id;
    explanation.title = qs(at.indicator.id) + QLatin1Char(' ') + card.name;
    explanation.status = card.status;
    explanation.level = markLevel(at.indicator);
    const Level above = explanation.level == Level::Community ? Level::SubDistrict : Level::County;
    explanation.detail = tr("by %1 · larger units add up numerators and denominators, never average ratios")
                             .arg(qs(word(above, at.language)));
    QStringList standing{qs(clauseText(at.indicator.clause, at.language))};
    if (!card.deadlineChip.isEmpty())
        standing << card.deadlineChip;
    standing << card.verification;
    explanation.standing = standing.join(QStringLiteral(" · "));
}

/// The pictures and figures of a row that has any.
void addContents(Explanation& explanation, const IndicatorCard& card, const Cell& cell, const Looking& at)
{
    const Unit& subject = at.plan.unit(explanation.subject);
    addLines(explanation, at);
    addAxis(explanation, at);
    explanation.figures = card.lines;
    explanation.figures.insert(
        explanation.figures.begin(),
        {qs(subject.name), qs(valueWithUnit(at.indicator, cell, subject, at.language)), {}});
    addStanding(explanation, at);
    addFragile(explanation, at);
    explanation.walks = at.indicator.kind == Kind::Reach;
    if (explanation.walks)
        explanation.pacePicture = pacePicture(at.desk, at.indicator, explanation.subject, at.tree);
}

} // namespace

Explanation explain(const Desk& desk, const std::string& id, UnitId area, std::optional<UnitId> subject)
{
    Explanation explanation;
    const auto assessment = desk.document.assessment();
    const Standard* standard = desk.document.applied();
    const Indicator* indicator = standard ? standard->find(id) : nullptr;
    const IndicatorResult* result = assessment && indicator ? assessment->find(id) : nullptr;
    const UnitId of = subject.value_or(area);
    const Cell* cell = result ? assessment->cell(id, of) : nullptr;
    if (!cell)
        return explanation;
    const Plan& plan = desk.document.plan();
    const UnitTree tree(plan);
    const Looking at{desk, plan, *indicator, *result, tree, area, desk.language()};
    const IndicatorCard card = indicatorCard(desk, *indicator, *cell, of);
    explanation.area = area;
    explanation.areaName = qs(plan.unit(area).name);
    explanation.subject = of;
    addTitle(explanation, card, at);
    if (indicator->kind != Kind::Narrative)
        addContents(explanation, card, *cell, at);
    explanation.firmness = card.firmness;
    addFacts(explanation, card, at);
    return explanation;
}

} // namespace yike
