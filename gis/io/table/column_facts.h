// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the cells of a text column turn out to be: numbers, dates or text, gathered in a first pass over a
// table.

#include "core/base/feature_batch.h"
#include "core/base/issue.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike {

class ColumnFacts {
public:
    void add(std::string_view cell);

    [[nodiscard]] ColumnType type() const;
    [[nodiscard]] bool isEmpty() const { return m_numbers + m_texts + m_dates == 0; }
    [[nodiscard]] std::int64_t missing() const { return m_missing; }

    /// Says converted units, and figures among texts.
    void appendIssues(const std::string& layer, const std::string& column, std::vector<Issue>& issues) const;

private:
    std::int64_t m_missing = 0;
    std::int64_t m_numbers = 0;
    std::int64_t m_whole = 0;
    std::int64_t m_codes = 0; ///< digits with a leading zero, or too many for a number
    std::int64_t m_dates = 0;
    std::int64_t m_texts = 0;
    std::int64_t m_withUnit = 0;
    std::string m_unit;
    double m_factor = 1;
    std::string m_textExample;
};

/// The cell as a value of `type`; missing cells and those that do not fit are blank.
[[nodiscard]] CellValue cellValue(std::string_view cell, ColumnType type);

} // namespace yike
