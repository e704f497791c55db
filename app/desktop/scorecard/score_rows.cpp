// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/score_rows.h"

#include "app/desktop/models/scorecard_model.h"
#include "app/desktop/models/words/firmness_words.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/clause_text.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/assessment/unit_tree.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// What all rows of a sheet look at.
struct Looking {
    const Desk& desk;
    const Plan& plan;
    const Assessment& assessment;
    const UnitTree& tree;
    UnitId area;
    std::optional<UnitId> city;
    Language language;
};

/// Whole percents; 100 only where every unit has data.
QString dataShareText(double share)
{
    const int percent = share >= 1 ? 100 : std::min(99, int(std::lround(share * 100)));
    return QStringLiteral("%1 %").arg(percent);
}

ScoreCell tallyCell(const Tally& tally)
{
    ScoreCell cell;
    cell.status = signOf(tally);
    const auto judged = tally.met + tally.notMet;
    if (judged > 0) {
        cell.shows = ScoreCell::Shows::Tally;
        cell.text = qs(formatCount(tally.met)) + QStringLiteral(" / ") + qs(formatCount(judged));
        cell.part = double(tally.met) / double(judged);
        cell.sort = cell.part;
    } else if (tally.advisory > 0) {
        cell.shows = ScoreCell::Shows::Tally;
        cell.brief = qs(formatCount(tally.advisory));
        cell.text = tr("%1 with a value").arg(cell.brief);
        cell.part = double(tally.advisory) / double(std::max<std::int64_t>(1, tally.applicable()));
        cell.sort = cell.part;
    } else {
        cell.text = cell.status == Status::NoData ? QStringLiteral("—") : QStringLiteral("–");
    }
    return cell;
}

/// Below its level an indicator has no verdicts: what is there adds up to the larger unit. The first value
/// tells, so that a city's rows do not look at every community.
ScoreCell contributionCell(const IndicatorResult& result, const std::vector<UnitId>& units)
{
    ScoreCell cell{ScoreCell::Shows::Nothing, Status::NotApplicable, QStringLiteral("–")};
    for (const UnitId id : units) {
        const auto found = result.cells.find(id);
        if (found == result.cells.end() || found->second.status == Status::NotApplicable)
            continue;
        if (found->second.status != Status::NoData)
            return {ScoreCell::Shows::Contribution, Status::Advisory, tr("contribution")};
        cell.status = Status::NoData;
        cell.text = QStringLiteral("—");
    }
    return cell;
}

ScoreCell countCell(const Looking& at, const Indicator& indicator, const IndicatorResult& result, Level level)
{
    if (level == indicator.level) {
        const auto area = result.cells.find(at.area);
        if (area != result.cells.end() && at.plan.unit(at.area).level > level)
            return tallyCell(area->second.tally);
    }
    const auto& units = at.tree.members(at.area, level);
    return level < indicator.level ? contributionCell(result, units) : tallyCell(tallyOf(result, units));
}

ScoreCell valueCell(const Looking& at, const Indicator& indicator, const IndicatorResult& result, UnitId id)
{
    ScoreCell cell;
    const auto found = result.cells.find(id);
    if (found == result.cells.end())
        return cell;
    const Unit& unit = at.plan.unit(id);
    cell.unit = id;
    cell.shows = ScoreCell::Shows::Value;
    cell.status = found->second.contribution && found->second.value ? Status::Advisory : found->second.status;
    cell.text = qs(valueWithUnit(indicator, found->second, unit, at.language));
    cell.brief = qs(valueText(indicator, found->second, unit, at.language));
    if (cell.status != Status::NotApplicable)
        cell.sort = found->second.value;
    if (measureOf(indicator, unit.level) == Measure::Tally && found->second.tally.withData() > 0)
        cell.sort = double(found->second.tally.met) / double(found->second.tally.withData());
    if (const auto firmness = firmnessWords(at.desk, indicator.id, id);
        firmness && !firmness->chip.isEmpty()) {
        cell.fragile = firmness->fragile;
        cell.firmness = firmness->chip + tr(": ") + firmness->sentence;
    }
    return cell;
}

QString recurrenceText(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Continuous:
        return tr("at all times");
    case Recurrence::Yearly:
        return tr("every year");
    case Recurrence::Quarterly:
        return tr("every quarter");
    case Recurrence::Once:
        break;
    }
    return {};
}

void addDeadline(ScoreRow& row, const Indicator& indicator, Date today, Language language)
{
    const Due due = dueOf(indicator, row.status, today);
    row.due = due.state;
    const bool gone =
        due.state == DueState::Overdue || due.state == DueState::Passed || due.state == DueState::Met;
    row.days = gone ? -due.days : due.days;
    row.deadline = recurrenceText(indicator.recurrence);
    if (row.deadline.isEmpty() && indicator.deadline)
        row.deadline =
            qs(toIso(*indicator.deadline)) + (indicator.deadlineInferred ? QStringLiteral("*") : QString());
    if (due.state != DueState::None && due.state != DueState::Continuous)
        row.deadlineChip = qs(formatDue(due, language));
}

/// Whether a number of the row is a choice: of an option that sets a distance or a pass mark.
bool isChosen(const Indicator& indicator, const IndicatorResult& result, const Standard& standard)
{
    if (result.targetChosen)
        return true;
    return std::any_of(indicator.options.begin(), indicator.options.end(), [&](const std::string& id) {
        const Option* option = standard.option(id);
        return option && option->byPlanner && !option->sets.empty() &&
               option->sets != "secondary-reach.metres";
    });
}

QString tipOf(const Indicator& indicator, const ScoreRow& row, Language language)
{
    QStringList lines{row.id + QStringLiteral(" · ") + qs(clauseText(indicator.clause, language)), row.name};
    if (!in(language, indicator.note).empty())
        lines << qs(in(language, indicator.note));
    if (indicator.deadlineInferred)
        lines << tr("* The text names no day: the end of the plan was taken");
    lines << qs(word(indicator.verification, language));
    return lines.join(QLatin1Char('\n'));
}

QString coverageTag(Kind kind)
{
    switch (coverageOf(kind)) {
    case Coverage::Administrative:
        return tr("Adm");
    case Coverage::Spatial:
        return tr("Spa");
    case Coverage::None:
        break;
    }
    return {};
}

ScoreRow makeRow(const Looking& at, const Indicator& indicator, const IndicatorResult& result)
{
    ScoreRow row;
    row.indicator = indicator.id;
    row.id = qs(indicator.id);
    row.name = qs(in(at.language, indicator.name));
    row.level = indicator.level;
    row.coverage = coverageTag(indicator.kind);
    row.target = qs(targetSummary(indicator, at.language));
    row.targetBrief = qs(targetSummary(indicator, at.language, WithUnit::No));
    row.targetSort = indicator.target;
    row.chosen = isChosen(indicator, result, *at.desk.document.applied());
    if (indicator.verification != Verification::Verified)
        row.doubt = qs(word(indicator.verification, at.language));
    if (const auto found = result.cells.find(at.area); found != result.cells.end()) {
        const Cell& cell = found->second;
        row.status = cell.contribution && cell.value ? Status::Advisory : cell.status;
        row.dataShare = cell.dataShare;
        row.data = dataShareText(cell.dataShare);
    }
    row.computable =
        indicator.kind != Kind::Narrative && (indicator.kind != Kind::Entered || row.dataShare > 0);
    addDeadline(row, indicator, at.plan.evaluationDate, at.language);
    row.tip = tipOf(indicator, row, at.language);
    row.clause = qs(clauseSearchText(indicator.clause));
    if (indicator.kind == Kind::Narrative)
        return row;
    row.community = countCell(at, indicator, result, Level::Community);
    row.subDistrict = countCell(at, indicator, result, Level::SubDistrict);
    const bool wholeCity = at.plan.unit(at.area).level == Level::City;
    row.county = wholeCity ? countCell(at, indicator, result, Level::County)
                           : valueCell(at, indicator, result, at.area);
    if (at.city)
        row.city = valueCell(at, indicator, result, *at.city);
    return row;
}

void addCounts(ScoreSheet& sheet)
{
    for (const ScoreRow& row : sheet.rows) {
        if (!row.computable)
            continue;
        sheet.met += row.status == Status::Met;
        sheet.notMet += row.status == Status::NotMet;
        sheet.noData += row.status == Status::NoData;
        sheet.advisory += row.status == Status::Advisory;
        sheet.overdue += row.due == DueState::Overdue;
        if (row.due != DueState::Due)
            continue;
        sheet.dueInDays = sheet.due == 0 ? row.days : std::min(sheet.dueInDays, row.days);
        sheet.allDueInDays = std::max(sheet.allDueInDays, row.days);
        ++sheet.due;
    }
}

void nameArea(ScoreSheet& sheet, const Looking& at)
{
    sheet.area = at.area;
    sheet.areaName = qs(at.plan.unit(at.area).name);
    const auto count = [&](Level level) {
        return qs(formatCount(std::int64_t(at.tree.members(at.area, level).size())));
    };
    sheet.areaDetail =
        tr("%1 sub-districts · %2 communities").arg(count(Level::SubDistrict), count(Level::Community));
    const bool wholeCity = at.plan.unit(at.area).level == Level::City;
    sheet.countyHead = wholeCity ? tr("Counties met") : sheet.areaName;
    sheet.cityHead = at.city ? qs(at.plan.unit(*at.city).name) : qs(word(Level::City, at.language));
}

int groupIndex(ScoreSheet& sheet, const QString& name)
{
    const auto found = std::find(sheet.groups.begin(), sheet.groups.end(), name);
    if (found != sheet.groups.end())
        return int(found - sheet.groups.begin());
    sheet.groups.push_back(name);
    return int(sheet.groups.size()) - 1;
}

/// The chosen scope where it is large enough, else the first area.
std::optional<UnitId> areaOf(const Desk& desk)
{
    const Plan& plan = desk.document.plan();
    const auto scope = desk.selection().scope();
    if (scope && scope->index() < plan.units.size()) {
        if (plan.unit(*scope).level >= Level::County)
            return scope;
        if (const auto county = plan.ancestor(*scope, Level::County))
            return county;
    }
    const auto areas = scoreAreas(plan);
    return areas.empty() ? std::nullopt : std::optional(areas.front());
}

} // namespace

int ScoreSheet::computable() const
{
    return int(std::count_if(rows.begin(), rows.end(), [](const ScoreRow& row) { return row.computable; }));
}

const ScoreRow* ScoreSheet::find(const std::string& indicator) const
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const ScoreRow& row) { return row.indicator == indicator; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<UnitId> scoreAreas(const Plan& plan)
{
    std::vector<UnitId> areas = plan.unitsAt(Level::County);
    std::stable_partition(areas.begin(), areas.end(), [&](UnitId id) { return isStatutory(plan.unit(id)); });
    const auto cities = plan.unitsAt(Level::City);
    areas.insert(areas.end(), cities.begin(), cities.end());
    return areas;
}

QString groupName(const Standard& standard, const Indicator& indicator, Language language)
{
    const Group* group = standard.group(indicator.group);
    return qs(group ? in(language, group->name) : clauseText(indicator.clause, language));
}

ScoreSheet scoreSheet(const Desk& desk)
{
    ScoreSheet sheet;
    const PlanDocument& document = desk.document;
    const Standard* standard = document.applied();
    const auto assessment = document.assessment();
    const auto area = document.isOpen() ? areaOf(desk) : std::nullopt;
    if (!standard || !assessment || !area || assessment->standard != standard->id)
        return sheet;
    const Plan& plan = document.plan();
    const UnitTree tree(plan);
    const Looking at{desk,           plan, *assessment, tree, *area, plan.ancestor(*area, Level::City),
                     desk.language()};
    nameArea(sheet, at);
    for (const Group& group : standard->groups)
        sheet.groups.push_back(qs(in(desk.language(), group.name)));
    for (const IndicatorResult& result : assessment->indicators) {
        const Indicator* indicator = standard->find(result.indicator);
        if (!indicator)
            continue;
        sheet.rows.push_back(makeRow(at, *indicator, result));
        sheet.rows.back().group = groupIndex(sheet, groupName(*standard, *indicator, desk.language()));
    }
    addCounts(sheet);
    return sheet;
}

} // namespace yike
