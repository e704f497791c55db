// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/score_book.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/words.h"

namespace yike {

namespace {

CellValue text(const QString& words)
{
    return words.isEmpty() ? CellValue() : CellValue(toStd(words));
}

Column column(const QString& name, ColumnType type = ColumnType::Text)
{
    return {toStd(name), type};
}

/// Value and tally of a cell as numbers, so that the workbook can go on counting.
void addCell(std::vector<CellValue>& row, const Cell* cell, Language language)
{
    row.push_back(cell ? CellValue(word(cell->status, language)) : CellValue());
    row.push_back(cell && cell->value ? CellValue(*cell->value) : CellValue());
    row.push_back(cell ? CellValue(cell->tally.met) : CellValue());
    row.push_back(cell ? CellValue(cell->tally.met + cell->tally.notMet) : CellValue());
}

void addHeads(std::vector<Column>& columns, const QString& area)
{
    columns.push_back(column(tr("%1 status").arg(area)));
    columns.push_back(column(tr("%1 value").arg(area), ColumnType::Real));
    columns.push_back(column(tr("%1 units met").arg(area), ColumnType::Integer));
    columns.push_back(column(tr("%1 units judged").arg(area), ColumnType::Integer));
}

ExportTable rowsTable(const Desk& desk, const ScoreSheet& sheet)
{
    ExportTable table{toStd(tr("Scorecard")), {}, {}, {}};
    for (const QString& head :
         {tr("No."), tr("Section"), tr("Indicator"), tr("Kind"), tr("Target"), tr("Deadline"), tr("Due"),
          tr("Verification"), tr("Communities"), tr("Sub-districts")})
        table.columns.push_back(column(head));
    addHeads(table.columns, sheet.areaName);
    const auto city = sheet.rows.empty() ? std::nullopt : sheet.rows.front().city.unit;
    const bool alone = !city || city == sheet.area;
    if (!alone)
        addHeads(table.columns, sheet.cityHead);
    table.columns.push_back(column(tr("Firmness")));
    table.columns.push_back(column(tr("Share with data"), ColumnType::Real));
    const auto assessment = desk.document.assessment();
    for (const ScoreRow& row : sheet.rows) {
        std::vector<CellValue> line{text(row.id),
                                    text(sheet.groups.at(std::size_t(row.group))),
                                    text(row.name),
                                    text(row.coverage),
                                    text(row.target),
                                    text(row.deadline),
                                    text(row.deadlineChip),
                                    text(row.doubt),
                                    text(row.community.text),
                                    text(row.subDistrict.text)};
        addCell(line, assessment->cell(row.indicator, *sheet.area), desk.language());
        if (!alone)
            addCell(line, row.city.unit ? assessment->cell(row.indicator, *row.city.unit) : nullptr,
                    desk.language());
        line.push_back(text((row.county.unit ? row.county : row.city).firmness));
        line.push_back(row.computable ? CellValue(row.dataShare) : CellValue());
        table.rows.push_back(std::move(line));
    }
    return table;
}

ExportTable basisTable(const Desk& desk, const ScoreSheet& sheet)
{
    ExportTable table{toStd(tr("Basis")), {column(tr("What")), column(tr("As applied"))}, {}, {}};
    const PlanDocument& document = desk.document;
    const Standard& standard = *document.applied();
    const Language language = desk.language();
    const auto add = [&](const QString& what, const QString& value) {
        table.rows.push_back({text(what), text(value)});
    };
    add(tr("Standard"), qs(in(language, standard.name)));
    add(tr("Version"), qs(standard.version));
    add(tr("Evaluation date"), qs(toIso(document.plan().evaluationDate)));
    add(tr("Area"), sheet.areaName);
    add(tr("Plan"), document.activeScenario() ? qs(document.activeScenario()->name) : tr("Baseline"));
    if (document.isSample())
        add(tr("Note"), tr("sample data"));
    for (const Option& option : standard.options) {
        const auto& applied = document.assessment()->options;
        const auto found = applied.find(option.id);
        const std::string chosen = found == applied.end() ? option.chosen : found->second;
        QString words = qs(chosen);
        for (const Option::Choice& choice : option.choices)
            if (choice.id == chosen)
                words = qs(in(language, choice.name));
        add(qs(in(language, option.name)), words);
    }
    return table;
}

} // namespace

ExportBook scoreBook(const Desk& desk, const ScoreSheet& sheet)
{
    ExportBook book;
    book.tables = {rowsTable(desk, sheet), basisTable(desk, sheet)};
    return book;
}

} // namespace yike
