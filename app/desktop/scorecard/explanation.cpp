// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/explanation.h"

#include "app/desktop/models/figure_words.h"
#include "app/desktop/qt_conversions.h"
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

void addFacts(Explanation& explanation, const IndicatorCard& card, const Looking& at)
{
    const std::pair<QString, QString> facts[] = {
        {tr("Cause"),
         card.cause.isEmpty() ? QString() : card.cause + QStringLiteral(" · ") + card.causeSentence},
        {tr("Computed as"), formulaWords(at.indicator, *at.desk.document.applied(), at.language)},
        {tr("Rule"), card.rule},
        {tr("Chosen"), card.options},
        {tr("Clause"), card.clause + QStringLiteral(" · ") + card.verification},
        {tr("Data"), card.source},
        {tr("As of"), qs(toIso(at.plan.evaluationDate))},
        {tr("Note"), card.note}};
    for (const auto& [label, text] : facts)
        if (!text.isEmpty())
            explanation.facts.emplace_back(label, text);
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
    explanation.indicator = id;
    explanation.area = area;
    explanation.areaName = qs(plan.unit(area).name);
    explanation.subject = of;
    explanation.title = qs(id) + QLatin1Char(' ') + card.name;
    explanation.status = card.status;
    explanation.level = markLevel(*indicator);
    explanation.detail =
        tr("by %1 · larger units add up numerators and denominators, never average ratios")
            .arg(qs(word(explanation.level == Level::Community ? Level::SubDistrict : Level::County,
                         at.language)));
    QStringList standing{qs(indicator->clause)};
    if (!card.deadlineChip.isEmpty())
        standing << card.deadlineChip;
    standing << card.verification;
    explanation.standing = standing.join(QStringLiteral(" · "));
    if (indicator->kind != Kind::Narrative) {
        addLines(explanation, at);
        addAxis(explanation, at);
        explanation.figures = card.lines;
        const QString value = qs(valueWithUnit(*indicator, *cell, plan.unit(of), at.language));
        explanation.figures.insert(explanation.figures.begin(), {qs(plan.unit(of).name), value, {}});
        addStanding(explanation, at);
    }
    addFacts(explanation, card, at);
    return explanation;
}

} // namespace yike
