// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario beside the baseline: its edits, the indicators before and after, the units it changes.
#include "app/desktop/document/edit_text.h"
#include "app/desktop/models/rows.h"
#include "app/desktop/models/words/change_text.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/value_text.h"

namespace yike {

namespace {

TableCell valueCell(const Indicator& indicator, const Cell* cell, const Unit& unit, Language language)
{
    if (!cell)
        return {QStringLiteral("—")};
    TableCell shown{qs(valueText(indicator, *cell, unit, language)), cell->value.value_or(-1e300)};
    shown.status = cell->contribution && cell->value ? Status::Advisory : cell->status;
    return shown;
}

TableCell changeCell(const Indicator& indicator, const Cell* before, const Cell* after)
{
    const ValueChange change = valueChange(indicator, before, after);
    TableCell cell{change.text, change.amount};
    cell.toneStatus = change.tone;
    if (!change.tone)
        cell.tone = ColourRole::Text2;
    cell.strong = change.amount != 0;
    return cell;
}

ColourRole badgeRole(EditMark change)
{
    return change == EditMark::New       ? ColourRole::New
           : change == EditMark::Changed ? ColourRole::Changed
                                         : ColourRole::Removed;
}

std::optional<FacilityId> facilityOf(const Edit& edit)
{
    return std::visit(
        [](const auto& e) -> std::optional<FacilityId> {
            if constexpr (requires { e.facility.id; })
                return e.facility.id;
            else if constexpr (requires { e.id; })
                return e.id;
            else
                return std::nullopt;
        },
        edit);
}

} // namespace

TableContents editTable(const Desk& desk)
{
    TableContents table;
    table.columns = {{tr("Edit"), 64}, {tr("What"), 150}, {tr("Measure"), 110, Qt::AlignRight}};
    const Scenario* scenario = desk.document.activeScenario();
    if (!scenario)
        return table;
    Plan before = desk.document.baseline();
    for (const Edit& edit : scenario->edits) {
        TableRow row;
        row.facility = facilityOf(edit);
        TableCell verb{editVerb(edit)};
        verb.tone = badgeRole(editChange(edit));
        row.cells = {verb, {editSubject(edit, before)}, {editDetail(edit, before)}};
        if (!applyEdit(before, edit))
            break; // the rest builds on it
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContents comparisonTable(const Desk& desk)
{
    const PlanDocument& document = desk.document;
    TableContents table;
    table.columns = {{tr("No."), 36},
                     {tr("Indicator"), 70},
                     {tr("Baseline"), 74, Qt::AlignRight},
                     {tr("Scenario"), 74, Qt::AlignRight},
                     {tr("Change"), 64, Qt::AlignRight}};
    const auto before = document.assessment(kBaseline);
    const auto after = document.assessment();
    const auto scope = document.selection().scope();
    if (!before || !after || !scope || !document.applied() || before->standard != after->standard)
        return table;
    const Unit& unit = document.plan().unit(*scope);
    for (const IndicatorResult& result : before->indicators) {
        const Indicator* indicator = document.applied()->find(result.indicator);
        if (!indicator || indicator->kind == Kind::Narrative)
            continue;
        const Cell* old = before->cell(indicator->id, *scope);
        const Cell* now = after->cell(indicator->id, *scope);
        TableRow row;
        row.cells = {{qs(indicator->id)},
                     {qs(desk.language() == Language::Chinese ? indicator->name.zh : indicator->name.en)},
                     valueCell(*indicator, old, unit, desk.language()),
                     valueCell(*indicator, now, unit, desk.language()),
                     changeCell(*indicator, old, now)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContents affectedTable(const Desk& desk)
{
    const PlanDocument& document = desk.document;
    TableContents table;
    table.columns = {{tr("Community"), 104},
                     {tr("Baseline"), 80, Qt::AlignRight},
                     {tr("Scenario"), 80, Qt::AlignRight},
                     {tr("Change"), 70, Qt::AlignRight}};
    const Indicator* indicator = document.indicator();
    const auto before = document.assessment(kBaseline);
    const auto after = document.assessment();
    if (!indicator || !before || !after || before == after)
        return table;
    for (const UnitId id : document.plan().unitsAt(fillLevel(indicator))) {
        const Cell* old = before->cell(indicator->id, id);
        const Cell* now = after->cell(indicator->id, id);
        if (!old || !now || (old->status == now->status && old->value == now->value))
            continue;
        const Unit& unit = document.plan().unit(id);
        TableRow row;
        row.unit = id;
        row.cells = {{qs(unit.name)},
                     valueCell(*indicator, old, unit, desk.language()),
                     valueCell(*indicator, now, unit, desk.language()),
                     changeCell(*indicator, old, now)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace yike
