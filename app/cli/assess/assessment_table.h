// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An assessment in words: for the terminal a table of the city, for export a book of every unit.

#include "app/cli/assess/assess_run.h"
#include "gis/export/export_table.h"

#include <iosfwd>

namespace yike::cli {

/// ✓ ✕ ? – ◦ as on the map.
[[nodiscard]] std::string statusSymbol(Status status);

/// Each indicator at city level: status, value, target, communities that pass of those with data.
void writeCityTable(const Assessed& assessed, Language language, std::ostream& out);

/// A row for each indicator and unit ("results"); then the units with their shapes and one status and value
/// column an indicator, and the facilities where they stand.
[[nodiscard]] Result<ExportBook> bookOf(const Assessed& assessed, Language language);

} // namespace yike::cli
