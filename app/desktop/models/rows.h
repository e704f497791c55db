// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the tables, made from the document in the language of the window.

#include "app/desktop/models/table_model.h"

namespace yike {

struct TableContents {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// Units of the level the chosen indicator is judged at (communities for counties and the city).
[[nodiscard]] TableContents unitTable(const Desk& desk);
[[nodiscard]] TableContents facilityTable(const Desk& desk);
[[nodiscard]] TableContents findingTable(const Desk& desk);
/// The edits of the active scenario.
[[nodiscard]] TableContents editTable(const Desk& desk);
/// Indicators of the scope: baseline, active scenario, change.
[[nodiscard]] TableContents comparisonTable(const Desk& desk);
/// Units whose status or value of the chosen indicator the scenario changes.
[[nodiscard]] TableContents affectedTable(const Desk& desk);

/// Households as the tables show them: resident, else registered.
[[nodiscard]] std::optional<double> householdsOf(const Plan& plan, UnitId unit);

} // namespace yike
