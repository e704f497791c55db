// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/standard_rows.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/standard_diff.h"

#include <algorithm>

namespace yike {

namespace {

TableCell count(std::size_t number)
{
    return {qs(formatCount(std::int64_t(number))), qlonglong(number)};
}

std::size_t unverified(const Standard& standard)
{
    return std::size_t(
        std::count_if(standard.indicators.begin(), standard.indicators.end(),
                      [](const Indicator& i) { return i.verification != Verification::Verified; }));
}

QString orMissing(const std::optional<std::string>& value)
{
    return value ? qs(*value) : QStringLiteral("—");
}

void addEntries(TableContents& table, const QString& part, const QString& id,
                const std::vector<EntryChange>& entries)
{
    for (const EntryChange& entry : entries) {
        TableRow row;
        row.cells = {{tr("changed")},         {part}, {id}, {qs(entry.key)}, {orMissing(entry.before)},
                     {orMissing(entry.after)}};
        row.cells.front().tone = ColourRole::Changed;
        table.rows.push_back(std::move(row));
    }
}

void addParts(TableContents& table, const QString& part, const std::vector<PartChange>& changes)
{
    for (const PartChange& change : changes) {
        if (change.what == PartChange::What::Changed) {
            addEntries(table, part, qs(change.id), change.entries);
            continue;
        }
        const bool added = change.what == PartChange::What::Added;
        TableRow row;
        row.cells = {{added ? tr("added") : tr("left out")}, {part}, {qs(change.id)}, {}, {}, {}};
        row.cells.front().tone = added ? ColourRole::New : ColourRole::Removed;
        table.rows.push_back(std::move(row));
    }
}

TableRow brokenRow(const LibraryEntry& entry)
{
    TableRow row;
    row.cells = {{qs(entry.fileName)}, {}, {}, {}, {}, {tr("has mistakes")}};
    row.cells.back().tone = ColourRole::Error;
    return row;
}

} // namespace

QString kindName(Kind kind)
{
    const QString names[] = {tr("has one"),   tr("in reach"),      tr("ratio"),      tr("share"),
                             tr("count"),     tr("smallest size"), tr("area rule"),  tr("staff rate"),
                             tr("yes or no"), tr("functions"),     tr("entered"),    tr("network"),
                             tr("checklist"), tr("kept current"),  tr("description")};
    return names[std::size_t(kind)];
}

TableContents libraryTable(const std::vector<LibraryEntry>& library, Language language)
{
    TableContents table;
    table.columns = {{tr("Standard"), 330},
                     {tr("Issuer"), 210},
                     {tr("Version"), 60},
                     {tr("Rows"), 54, Qt::AlignRight},
                     {tr("Not verified"), 76, Qt::AlignRight, tr("Rows recalled or only read about")},
                     {tr("Origin"), 90}};
    for (const LibraryEntry& entry : library) {
        if (!entry.standard) {
            table.rows.push_back(brokenRow(entry));
            continue;
        }
        const Standard& standard = *entry.standard;
        TableRow row;
        row.cells = {{qs(in(language, standard.name))},
                     {qs(in(language, standard.issuer))},
                     {qs(standard.version)},
                     count(standard.indicators.size()),
                     count(unverified(standard)),
                     {entry.builtIn() ? tr("built in") : tr("own")}};
        row.cells.front().strong = !entry.builtIn();
        if (unverified(standard) > 0)
            row.cells[4].tone = ColourRole::Warn;
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContents standardTable(const Standard& standard, Language language)
{
    TableContents table;
    table.columns = {{tr("No."), 52},         {tr("Indicator"), 206}, {tr("Target"), 100, Qt::AlignRight},
                     {tr("Deadline"), 88},    {tr("Level"), 54},      {tr("Kind"), 68},
                     {tr("Verification"), 58}};
    int place = 0;
    for (const Indicator& indicator : standard.indicators) {
        TableRow row;
        row.cells = {{qs(indicator.id), place++},
                     {qs(in(language, indicator.name))},
                     {qs(targetSummary(indicator, language)), indicator.target.value_or(-1)},
                     {indicator.deadline ? qs(toIso(*indicator.deadline)) +
                                               (indicator.deadlineInferred ? QStringLiteral("*") : QString())
                                         : QStringLiteral("—")},
                     {qs(word(indicator.level, language)), int(indicator.level)},
                     {kindName(indicator.kind)},
                     {qs(word(indicator.verification, language)), int(indicator.verification)}};
        if (indicator.verification != Verification::Verified)
            row.cells.back().tone = ColourRole::Warn;
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContents changeTable(const Standard& before, const Standard& after)
{
    TableContents table;
    table.columns = {{tr("Change"), 76}, {tr("Part"), 70},    {tr("No."), 150},
                     {tr("Value"), 140}, {tr("Before"), 260}, {tr("After"), 260}};
    const StandardDiff diff = diffStandards(before, after);
    addEntries(table, tr("head"), {}, diff.head);
    addParts(table, tr("section"), diff.groups);
    addParts(table, tr("figure"), diff.fields);
    addParts(table, tr("option"), diff.options);
    addParts(table, tr("row"), diff.indicators);
    return table;
}

} // namespace yike
