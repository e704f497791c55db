// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/data_rows.h"

#include "gis/io/table/cell_text.h"

#include <algorithm>

namespace yike {

namespace {

constexpr std::size_t kRowsLookedAt = 40;

bool isBlank(const TextRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return trimmedCell(cell).empty(); });
}

} // namespace

Result<DataRows> DataRows::of(std::unique_ptr<RowSource> source,
                              std::optional<std::vector<MergedCells>> merged, const LayoutHints& hints,
                              RowPolicy policy)
{
    DataRows rows;
    rows.m_source = std::move(source);
    rows.m_policy = policy;
    std::vector<TextRow> first;
    while (first.size() < kRowsLookedAt) {
        auto row = rows.m_source->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        first.push_back(std::move(**row));
    }
    LayoutHints known = hints;
    known.merged = merged ? &*merged : nullptr;
    rows.m_layout = findLayout(first, known);
    if (merged)
        rows.m_merged = std::move(*merged);
    if (auto rewound = rows.rewind(); !rewound)
        return tl::unexpected(rewound.error());
    return rows;
}

Result<void> DataRows::rewind()
{
    m_counts = {};
    m_nextBlock = 0;
    m_filling.clear();
    m_above.clear();
    return m_source->rewind();
}

void DataRows::fill(TextRow& row)
{
    const std::int64_t index = row.number - 1;
    std::erase_if(m_filling, [&](const auto& entry) { return entry.second.lastRow < index; });
    for (; m_nextBlock < m_merged.size() && m_merged[m_nextBlock].firstRow <= index; ++m_nextBlock) {
        const auto& block = m_merged[m_nextBlock];
        if (block.lastRow == block.firstRow || block.firstRow != index ||
            block.firstColumn >= row.cells.size())
            continue;
        const std::string& text = row.cells[block.firstColumn];
        if (parseCellNumber(text)) {
            (void)m_counts.figuresMerged.offer({row.number, RowKey::of(row.cells)});
        } else if (!isMissing(text)) {
            m_filling[block.firstColumn] = {text, block.lastRow};
        }
    }
    for (const auto& [column, filling] : m_filling) {
        if (column < row.cells.size() && row.cells[column].empty()) {
            row.cells[column] = filling.text;
            ++m_counts.filled;
        }
    }
    for (const auto column : m_fillDown) {
        std::string& cell = row.cells[column];
        if (!trimmedCell(cell).empty()) {
            m_above[column] = cell;
        } else if (m_above.contains(column)) {
            cell = m_above[column];
            ++m_counts.filled;
        }
    }
}

Result<std::optional<TextRow>> DataRows::next()
{
    while (true) {
        auto row = m_source->next();
        if (!row || !*row)
            return row;
        TextRow& cells = **row;
        const std::int64_t headerEnd = m_layout.headerRow + m_layout.headerRows;
        if (cells.number < headerEnd || isBlank(cells))
            continue;
        if (m_layout.headerRow == 0 && m_layout.titleRows > 0 && isNoteRow(cells))
            continue;
        if (isNoteRow(cells)) {
            ++m_counts.notes;
            continue;
        }
        if (!m_policy.keepTotals && isTotalRow(cells)) {
            (void)m_counts.totals.offer({cells.number, RowKey::of(cells.cells)});
            continue;
        }
        cells.cells.resize(std::max(cells.cells.size(), m_layout.names.size()));
        if (m_policy.fillMerged)
            fill(cells);
        return row;
    }
}

} // namespace yike
