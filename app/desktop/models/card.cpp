// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/card.h"

#include "app/desktop/models/rows.h"
#include "app/desktop/models/words/figure_words.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/clause_text.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/assessment/due.h"

#include <array>
#include <cmath>

namespace yike {

namespace {

QString withUnit(std::optional<double> figure, const QString& unit)
{
    if (!figure)
        return QStringLiteral("—");
    constexpr double kShown = 0.05; // what one decimal would tell as .0 needs none
    const int decimals = std::fabs(*figure - std::round(*figure)) < kShown ? 0 : 1;
    const QString text = qs(formatNumber(*figure, decimals));
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

/// "412 ÷ 2 214 × 100 = 18.6"
QString formulaText(const Indicator& indicator, const Cell& cell, const IndicatorCard& card)
{
    if (!cell.numerator || !cell.denominator || !cell.value || *cell.denominator == 0)
        return {};
    const auto text = [](double n) { return withUnit(n, {}); };
    const bool percent = card.value.endsWith(QLatin1Char('%'));
    const double scale = percent && indicator.scale == 1 ? 100 : indicator.scale;
    QString formula = text(*cell.numerator) + QStringLiteral(" ÷ ") + text(*cell.denominator);
    if (scale != 1)
        formula += QStringLiteral(" × ") + text(scale);
    // only where the figures really are this formula
    const double result = *cell.numerator / *cell.denominator * scale;
    if (std::fabs(result - *cell.value) > 1e-6 * std::max(1.0, std::fabs(result)))
        return {};
    return formula + QStringLiteral(" = ") + card.value;
}

/// The chip beside it says the cause already.
QString withoutCause(const QString& sentence, const QString& cause)
{
    if (cause.isEmpty() || !sentence.startsWith(cause))
        return sentence;
    qsizetype from = cause.size();
    while (from < sentence.size() &&
           (sentence[from] == QChar(u'：') || sentence[from] == u':' || sentence[from] == u' '))
        ++from;
    return sentence.mid(from);
}

/// The area rule in figures: "max(400, 0.30 × 2 214) = 664.2 ㎡".
QString requiredText(const Indicator& indicator, const Cell& cell, const FigureWords& words, UnitId id,
                     const Desk& desk)
{
    const auto households = householdsOf(desk.document.plan(), id);
    const QString required = withUnit(cell.required, words.numeratorUnit);
    if (indicator.kind != Kind::AreaRule || cell.binding != Binding::PerHousehold || !households)
        return required;
    const double byRate = indicator.areaRate * *households;
    if (std::fabs(byRate - *cell.required) > 1e-6)
        return required; // another basis of households was chosen
    return qs(formatNumber(indicator.areaRate, 2)) + QStringLiteral(" × ") + withUnit(households, {}) +
           QStringLiteral(" = ") + required;
}

std::vector<CardLine> figureLines(const Desk& desk, const Indicator& indicator, const Cell& cell, UnitId id,
                                  const IndicatorCard& card)
{
    const FigureWords words = figureWords(indicator, desk.document.plan().unit(id).level, desk.language());
    std::vector<CardLine> lines;
    if (cell.numerator)
        lines.push_back({tr("Numerator"), withUnit(cell.numerator, words.numeratorUnit), words.numerator});
    if (cell.denominator)
        lines.push_back(
            {tr("Denominator"), withUnit(cell.denominator, words.denominatorUnit), words.denominator});
    const bool yesNo = measureOf(indicator, desk.document.plan().unit(id).level) == Measure::YesNo;
    if (const QString formula = formulaText(indicator, cell, card); !formula.isEmpty() && !yesNo)
        lines.push_back({tr("Formula"), formula, {}});
    if (cell.required) {
        const QString binding = qs(word(cell.binding, desk.language()));
        lines.push_back({tr("Required"), requiredText(indicator, cell, words, id, desk), binding});
    }
    if (cell.shortfall && *cell.shortfall > 0)
        lines.push_back({tr("Gap"), withUnit(cell.shortfall, words.numeratorUnit), {}, true});
    if (cell.nearestMetres)
        lines.push_back({tr("Nearest"), qs(formatMetres(*cell.nearestMetres)), tr("typical walk")});
    if (!cell.missing.empty())
        lines.push_back({tr("Missing"), missingWords(cell.missing, desk.language()), {}});
    return lines;
}

QString sourceText(const Plan& plan, const std::set<SourceId>& ids)
{
    QStringList parts;
    for (const Source& source : plan.sources)
        if (ids.contains(source.id))
            parts << qs(source.file) + QStringLiteral(" · ") + qs(source.modified).left(10);
    return parts.join(QLatin1Char('\n'));
}

/// The files behind a cell: those of the facilities counted and of the values used, also of its parts.
std::set<SourceId> sourcesOf(const Plan& plan, const Indicator& indicator, const Cell& cell, const Unit& unit)
{
    std::set<SourceId> ids;
    for (const auto* list : {&cell.counted, &cell.related})
        for (const FacilityId id : *list)
            if (const auto found = plan.facilities.find(id); found != plan.facilities.end())
                ids.insert(found->second.source);
    for (const Unit& part : plan.units) {
        const bool within = part.id == unit.id || part.managedBy == unit.id ||
                            (part.level < unit.level && plan.ancestor(part.id, unit.level) == unit.id);
        for (const auto* operand : {&indicator.numerator, &indicator.denominator})
            for (const std::string& key : operand->keys)
                if (const auto found = part.values.find(key); within && found != part.values.end())
                    ids.insert(found->second.source);
    }
    return ids;
}

void addDeadline(IndicatorCard& card, const Indicator& indicator, Date today, Language language)
{
    if (!indicator.deadline)
        return;
    card.deadline = qs(toIso(*indicator.deadline));
    if (indicator.deadlineInferred)
        card.deadline += tr(" (end of the plan)");
    const Due due = dueOf(indicator, card.status, today);
    card.deadlineChip = due.state == DueState::None ? QString() : qs(formatDue(due, language));
    const bool met = due.state == DueState::OnTime || due.state == DueState::Met;
    card.deadlineKind = due.state == DueState::Overdue ? QStringLiteral("error")
                        : due.state == DueState::Due   ? QStringLiteral("warn")
                        : met                          ? QStringLiteral("met")
                                                       : QStringLiteral("plain");
}

QString optionText(const Desk& desk, const Indicator& indicator, const Assessment& assessment)
{
    QStringList parts;
    for (const std::string& id : indicator.options) {
        const Option* option = desk.document.applied()->option(id);
        if (!option || !option->byPlanner)
            continue;
        const auto applied = assessment.options.find(id);
        const std::string chosen = applied == assessment.options.end() ? option->chosen : applied->second;
        QString choice = qs(chosen);
        for (const Option::Choice& c : option->choices)
            if (c.id == chosen)
                choice = qs(in(desk.language(), c.name));
        parts << tr("%1: %2").arg(qs(in(desk.language(), option->name)), choice);
    }
    return parts.join(QLatin1Char('\n'));
}

QString reachRule(const Indicator& indicator, const Assessment& assessment, Language language)
{
    if (indicator.kind != Kind::Reach)
        return {};
    const QString walk = qs(formatWalk(indicator.reach.metres, assessment.paceMetresPerMinute, language));
    return assessment.alongNetwork
               ? tr("%1 along streets").arg(walk)
               : tr("%1 straight line × %2").arg(walk, qs(formatNumber(assessment.detourFactor, 1)));
}

} // namespace

IndicatorCard indicatorCard(const Desk& desk, const Indicator& indicator, const Cell& cell, UnitId id)
{
    const Plan& plan = desk.document.plan();
    const Unit& unit = plan.unit(id);
    const Language language = desk.language();
    const auto assessment = desk.document.assessment();
    IndicatorCard card;
    card.name = qs(in(language, indicator.name));
    card.clause = qs(indicator.id) + QStringLiteral(" · ") + qs(clauseText(indicator.clause, language));
    card.status = cell.contribution && cell.value ? Status::Advisory : cell.status;
    card.value = qs(valueText(indicator, cell, unit, language));
    card.unit = card.value.endsWith(QLatin1Char('%')) ? QString() : qs(unitText(indicator, language));
    if (measureOf(indicator, unit.level) == Measure::YesNo)
        card.unit.clear();
    card.target = qs(targetText(indicator, unit, language));
    if (indicator.kind == Kind::AreaRule && cell.required &&
        measureOf(indicator, unit.level) == Measure::Area)
        card.target =
            qs(comparatorSign(indicator.comparator)) + QLatin1Char(' ') + withUnit(cell.required, {});
    card.bar = valueBar(indicator, cell, unit);
    card.lines = figureLines(desk, indicator, cell, id, card);
    if (cell.shortfall && cell.required && *cell.required > 0 && *cell.shortfall > 0)
        card.gapShare = qs(formatNumber(-100 * *cell.shortfall / *cell.required, 0)) + QStringLiteral(" %");
    card.cause = qs(word(cell.cause, language));
    card.causeSentence = withoutCause(qs(causeText(indicator, cell, unit, plan, language)), card.cause);
    card.firmness = firmnessWords(desk, indicator.id, id);
    addDeadline(card, indicator, plan.evaluationDate, language);
    card.source = sourceText(plan, sourcesOf(plan, indicator, cell, unit));
    card.verification = qs(word(indicator.verification, language));
    card.verified = indicator.verification == Verification::Verified;
    card.note = qs(in(language, indicator.note));
    card.options = optionText(desk, indicator, *assessment);
    card.rule = reachRule(indicator, *assessment, language);
    return card;
}

std::vector<OtherIndicator> otherIndicators(const Desk& desk, UnitId id)
{
    const auto assessment = desk.document.assessment();
    const Standard* standard = desk.document.applied();
    const Unit& unit = desk.document.plan().unit(id);
    std::vector<OtherIndicator> others;
    for (const Indicator& indicator : standard->indicators) {
        const Cell* cell = assessment->cell(indicator.id, id);
        if (!cell || indicator.kind == Kind::Narrative ||
            indicator.id == desk.document.selection().indicator() || cell->status == Status::NotApplicable)
            continue;
        others.push_back({indicator.id, qs(in(desk.language(), indicator.name)),
                          cell->contribution && cell->value ? Status::Advisory : cell->status,
                          qs(valueText(indicator, *cell, unit, desk.language())),
                          qs(targetText(indicator, unit, desk.language()))});
    }
    return others;
}

UnitHead unitHead(const Desk& desk, UnitId id)
{
    const Plan& plan = desk.document.plan();
    const Unit& unit = plan.unit(id);
    UnitHead head;
    head.name = qs(unit.name);
    QStringList parts;
    if (unit.parent)
        parts << qs(plan.unit(*unit.parent).name);
    parts << qs(unit.level == Level::Community ? word(unit.setting, desk.language())
                                               : word(unit.level, desk.language()));
    if (unit.isVirtual)
        parts << tr("virtual");
    if (const auto households = householdsOf(plan, id))
        parts << tr("%1 hh").arg(withUnit(households, {}));
    if (const auto people = unit.values.find(std::string_view("population")); people != unit.values.end())
        parts << tr("%1 people").arg(withUnit(people->second.number, {}));
    head.detail = parts.join(QStringLiteral(" · "));
    const auto assessment = desk.document.assessment();
    if (!assessment)
        return head;
    std::array<int, 5> counts{};
    for (const IndicatorResult& result : assessment->indicators)
        if (const Cell* cell = assessment->cell(result.indicator, id))
            ++counts[std::size_t(cell->contribution && cell->value ? Status::Advisory : cell->status)];
    for (const Status status : {Status::Met, Status::NotMet, Status::NoData, Status::Advisory})
        head.counts.emplace_back(status, counts[std::size_t(status)]);
    return head;
}

} // namespace yike
