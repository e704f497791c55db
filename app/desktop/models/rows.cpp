// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/rows.h"

#include "app/desktop/models/words/firmness_words.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/sentences/sentence.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/assessment/standing.h"

namespace yike {

namespace {

TableCell number(std::optional<double> value, int decimals)
{
    TableCell cell{qs(formatNumber(value, decimals)), value ? QVariant(*value) : QVariant(-1.0)};
    return cell;
}

QString parentName(const Plan& plan, UnitId id)
{
    const auto parent = plan.unit(id).parent;
    return parent ? qs(plan.unit(*parent).name) : QString();
}

TableRow unitRow(const Desk& desk, const Indicator& indicator, const Cell& cell, UnitId id)
{
    const Plan& plan = desk.document.plan();
    const Unit& unit = plan.unit(id);
    const Language language = desk.language();
    TableRow row;
    row.unit = id;
    row.failing = cell.status == Status::NotMet;
    row.gap = cell.shortfall && *cell.shortfall > 0;
    const QString statusText = cell.contribution ? tr("contribution") : qs(word(cell.status, language));
    const Status shown = cell.contribution && cell.value ? Status::Advisory : cell.status;
    row.cells.push_back({statusText, int(cell.status), shown});
    row.cells.push_back({qs(unit.name)});
    row.cells.push_back({parentName(plan, id)});
    row.cells.push_back(number(householdsOf(plan, id), 0));
    TableCell value{qs(valueText(indicator, cell, unit, language)), cell.value.value_or(-1e300)};
    value.strong = true;
    row.cells.push_back(value);
    row.cells.push_back({qs(gapText(indicator, cell, unit, language)), cell.shortfall.value_or(-1.0)});
    const auto firmness = firmnessWords(desk, indicator.id, id);
    TableCell firm{firmness && !firmness->chip.isEmpty() ? firmness->chip : QStringLiteral("—")};
    firm.tip = firmness ? firmness->sentence : QString();
    row.cells.push_back(firm);
    row.cells.push_back({qs(causeText(indicator, cell, unit, plan, language))});
    return row;
}

/// A unit that is too long for the head is told by its tip.
TableColumn valueColumn(const QString& unit)
{
    constexpr qsizetype kMost = 10; // letters
    const QString full = unit.isEmpty() ? tr("Value") : tr("Value, %1").arg(unit);
    return {unit.size() <= kMost ? full : tr("Value"), 104, Qt::AlignRight, full};
}

QString categoryNames(const Facility& facility, Language language)
{
    QStringList names;
    for (const std::string& category : facility.categories)
        names << qs(categoryName(category, language));
    return names.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

TableRow facilityRow(const Desk& desk, const Facility& facility)
{
    const Plan& plan = desk.document.plan();
    TableRow row;
    row.facility = facility.id;
    row.unit = std::nullopt;
    row.at = facility.position;
    row.cells.push_back({qs(facility.name)});
    row.cells.push_back({categoryNames(facility, desk.language())});
    row.cells.push_back({facility.host ? qs(plan.unit(*facility.host).name) : QStringLiteral("—")});
    row.cells.push_back(
        number(facility.floorArea ? std::optional(facility.floorArea->count()) : std::nullopt, 0));
    row.cells.push_back({qs(word(facility.status, desk.language()))});
    row.cells.push_back({facility.opened ? qs(toIso(*facility.opened)) : QStringLiteral("—")});
    TableCell placed{facility.position ? tr("on the map") : tr("not placed")};
    if (!facility.position)
        placed.tone = ColourRole::Warn;
    row.cells.push_back(placed);
    return row;
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Decide:
        return tr("must decide");
    case Severity::Advised:
        return tr("advised");
    case Severity::Note:
        break;
    }
    return tr("note");
}

QString placeText(const Issue& issue)
{
    QString text = qs(issue.where.layer);
    if (issue.where.row)
        text += QStringLiteral(" #%1").arg(*issue.where.row);
    return text;
}

} // namespace

std::optional<double> householdsOf(const Plan& plan, UnitId unit)
{
    return householdsOf(plan.unit(unit));
}

TableContents unitTable(const Desk& desk)
{
    const Indicator* indicator = desk.document.indicator();
    const auto assessment = desk.document.assessment();
    const Language language = desk.language();
    const Level level = fillLevel(indicator);
    const QString unitHead = indicator ? qs(unitText(*indicator, language)) : QString();
    TableContents table;
    table.columns = {{tr("Status"), 88},
                     {qs(word(level, language)), 118},
                     {level == Level::Community ? tr("Sub-district") : tr("Part of"), 96},
                     {tr("Households"), 74, Qt::AlignRight},
                     valueColumn(unitHead),
                     {tr("Gap"), language == Language::Chinese ? 92 : 116, Qt::AlignRight},
                     {tr("Firmness"), 62},
                     {tr("Cause"), 260}};
    if (!indicator || !assessment)
        return table;
    for (const UnitId id : desk.document.plan().unitsAt(level))
        if (const Cell* cell = assessment->cell(indicator->id, id))
            table.rows.push_back(unitRow(desk, *indicator, *cell, id));
    return table;
}

TableContents facilityTable(const Desk& desk)
{
    TableContents table;
    table.columns = {{tr("Name"), 220},      {tr("Category"), 150},
                     {tr("Community"), 120}, {tr("Floor area ㎡"), 104, Qt::AlignRight},
                     {tr("State"), 72},      {tr("Opened"), 92},
                     {tr("Place"), 90}};
    for (const auto& [id, facility] : desk.document.plan().facilities)
        table.rows.push_back(facilityRow(desk, facility));
    return table;
}

TableContents findingTable(const Desk& desk)
{
    TableContents table;
    table.columns = {
        {tr("Kind"), 96}, {tr("Count"), 64, Qt::AlignRight}, {tr("Finding"), 620}, {tr("Where"), 160}};
    for (const Issue& issue : desk.document.findings()) {
        TableRow row;
        row.at = issue.where.at;
        TableCell kind{severityText(issue.severity), -int(issue.severity)};
        kind.tone = issue.severity == Severity::Note ? ColourRole::Text2 : ColourRole::Warn;
        row.cells = {kind,
                     {qs(formatCount(issue.count)), qlonglong(issue.count)},
                     {qs(say(issue, desk.language()))},
                     {placeText(issue)}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace yike
