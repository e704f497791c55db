// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of text cells, as CSV files and sheets have them, before anyone knows which of them is the header.

#include "core/base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yike {

struct TextRow {
    std::int64_t number = 0;        ///< in the file, from 1, as a spreadsheet counts
    std::vector<std::string> cells; ///< valid UTF-8; blank cells at the end may be missing
};

/// A block of merged cells; its text stands in the first cell. Rows and columns from 0, both ends included.
struct MergedCells {
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastColumn = 0;
};

class RowSource {
public:
    virtual ~RowSource() = default;

    /// Rows in ascending order; blank ones may be left out.
    [[nodiscard]] virtual Result<std::optional<TextRow>> next() = 0;
    /// Back before the first row.
    virtual Result<void> rewind() = 0;
};

} // namespace yike
