// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reading cells the way departments fill them: "—" for missing, 是/否, "0.12亩", codes kept as numbers.

#include "core/base/date.h"
#include "core/base/feature_batch.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/io/first_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// Trimmed text; numbers without a fraction as digits; empty for blank cells and for words that mean missing
/// (—, -, /, 无数据, N/A, NULL).
[[nodiscard]] std::string cellText(const CellValue& cell);

/// 是, 有, yes, 1, √ -> 1; 否, 无, no, 0, × -> 0.
[[nodiscard]] std::optional<double> parseYesNo(std::string_view text);

/// Splits at 、 ; ； , ， / | and line ends; parts trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> splitList(std::string_view text);

/// Counts what could not be read, per column, so that a finding is said once with its number of rows.
struct CellTrouble {
    std::string column;
    std::string text; ///< of the row that is named
    FirstRow rows;
    bool otherUnit = false; ///< read, but the cell named its own unit
};

/// A row of a batch seen through a mapping.
class MappedRow {
public:
    MappedRow(const MappedColumns& columns, const FeatureBatch& batch, std::size_t row,
              std::vector<CellTrouble>& troubles)
        : m_columns(&columns), m_batch(&batch), m_row(row), m_troubles(&troubles)
    {
    }

    [[nodiscard]] std::int64_t id() const { return m_batch->ids[m_row]; }
    [[nodiscard]] const CellValue& cell(std::size_t column) const { return m_batch->values[m_row][column]; }
    /// Empty where the batch has no shapes.
    [[nodiscard]] const Shape& shape() const;
    [[nodiscard]] std::string text(std::string_view field) const;
    [[nodiscard]] std::optional<double> number(std::string_view field) const;
    [[nodiscard]] std::optional<double> number(const MappedColumns::Entry& entry) const;
    [[nodiscard]] std::optional<Date> date(std::string_view field) const;

private:
    [[nodiscard]] const CellValue* cell(std::string_view field) const;
    [[nodiscard]] std::optional<double> numberIn(const MappedColumns::Entry& entry, const CellValue& value,
                                                 const std::string& text) const;
    [[nodiscard]] std::optional<double> dayNumber(const MappedColumns::Entry& entry,
                                                  const std::string& text) const;
    [[nodiscard]] std::optional<double> measured(const MappedColumns::Entry& entry,
                                                 const std::string& text) const;
    void report(const std::string& column, const std::string& text, bool otherUnit) const;

    const MappedColumns* m_columns;
    const FeatureBatch* m_batch;
    std::size_t m_row;
    std::vector<CellTrouble>* m_troubles;
};

/// One finding a column, by its name: cells that are no number or date, or that carry another unit than their
/// column.
[[nodiscard]] std::vector<Issue> troubleIssues(std::vector<CellTrouble> troubles, std::string_view layer);

} // namespace yike
