// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The data rows of a table: without titles, header, blank rows, totals and notes, merged cells filled down.
// What was done is counted, so that it can be said.

#include "gis/io/first_row.h"
#include "gis/io/table/table_layout.h"

#include <map>
#include <memory>

namespace yike {

struct RowPolicy {
    bool fillMerged = true;
    bool keepTotals = false;
};

/// What happened to rows while reading.
struct RowCounts {
    FirstRow totals;
    std::int64_t notes = 0;
    std::int64_t filled = 0; ///< cells that took a merged block's text
    FirstRow figuresMerged;  ///< first rows of merged blocks whose figure counts for these only
};

class DataRows {
public:
    /// Looks at the first rows to find the layout.
    [[nodiscard]] static Result<DataRows> of(std::unique_ptr<RowSource> source,
                                             std::optional<std::vector<MergedCells>> merged,
                                             const LayoutHints& hints, RowPolicy policy);

    [[nodiscard]] const TableLayout& layout() const { return m_layout; }
    /// Of everything read since the last rewind().
    [[nodiscard]] const RowCounts& counts() const { return m_counts; }

    /// Cells are as many as the layout has names, or more.
    [[nodiscard]] Result<std::optional<TextRow>> next();
    Result<void> rewind();

    /// Columns in which blanks stand for the text above, where merges are not recorded.
    void fillDown(std::vector<std::size_t> columns) { m_fillDown = std::move(columns); }

private:
    struct Filling {
        std::string text;
        std::int64_t lastRow = 0;
    };

    DataRows() = default;
    void fill(TextRow& row);

    std::unique_ptr<RowSource> m_source;
    std::vector<MergedCells> m_merged;
    TableLayout m_layout;
    RowPolicy m_policy;
    RowCounts m_counts;
    std::vector<std::size_t> m_fillDown;
    std::size_t m_nextBlock = 0;
    std::map<std::size_t, Filling> m_filling; ///< by column
    std::map<std::size_t, std::string> m_above;
};

} // namespace yike
