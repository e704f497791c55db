// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the header of a table stands and what its columns are called, in sheets as departments write them:
// title rows above, headers of one to three rows with merged groups, totals and notes among the rows.

#include "gis/io/table/row_source.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

struct TableLayout {
    std::int64_t headerRow = 0; ///< number of its first row, from 1; 0 if the table has no header
    std::int64_t headerRows = 0;
    std::int64_t titleRows = 0;     ///< rows with text above the header
    std::vector<std::string> names; ///< one a column, unique; spreadsheet letters where there is no text
    std::vector<bool> named;        ///< false where a letter had to do
};

/// What is known of a table before its layout is looked for.
struct LayoutHints {
    const std::vector<MergedCells>* merged = nullptr; ///< null where merges are not recorded
    bool isCsv = false;
    std::optional<int> headerRow; ///< chosen by the planner
    std::optional<int> headerRows;
};

/// `rows` are the first rows of the table, at most some forty are looked at.
[[nodiscard]] TableLayout findLayout(const std::vector<TextRow>& rows, const LayoutHints& hints);

/// 合计, 小计, 总计 ... in one of the first cells.
[[nodiscard]] bool isTotalRow(const TextRow& row);
/// A remark below the table: a lone cell that begins with 注, 说明, 填表人 ...
[[nodiscard]] bool isNoteRow(const TextRow& row);

/// "A", "B" ... "Z", "AA"
[[nodiscard]] std::string columnLetters(std::size_t column);

} // namespace yike
