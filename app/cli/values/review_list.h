// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of figures that found no unit, or perhaps the wrong one, as JSON, on the terminal and as a table.

#include "app/cli/json.h"
#include "app/text/language.h"
#include "core/model/plan.h"
#include "gis/export/export_table.h"
#include "gis/import/values/values_files.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace yike::cli {

/// "unmatched", "name-differs" ...
[[nodiscard]] std::string key(RowDoubt doubt);
[[nodiscard]] std::string word(RowDoubt doubt, Language language);

/// {"tables": [...], "review": [...]}
[[nodiscard]] Json reviewJson(const std::vector<JoinedTable>& tables, const Plan& plan);
[[nodiscard]] ExportTable reviewTable(const std::vector<JoinedTable>& tables, const Plan& plan,
                                      Language language);
/// How many rows of each table found their unit, then the rows to look at.
void writeReview(const std::vector<JoinedTable>& tables, const Plan& plan, Language language,
                 std::ostream& out);

} // namespace yike::cli
