// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The empty table that a department fills in: a row for each unit, a column for each figure that a standard
// asks for, with what is known already. Read back it gives the same figures: blank stays blank, 0 stays 0.

#include "app/text/language.h"
#include "core/model/plan.h"
#include "core/standards/reading/fields.h"
#include "gis/export/export_table.h"

#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

/// Which part of a standard is asked for.
struct TemplateScope {
    std::optional<Level> level;       ///< nothing: every level that has something to fill in
    std::vector<std::string> clauses; ///< parts of clauses or ids of indicators; empty: all
    std::string group;                ///< section of the scorecard; empty: all
};

/// The standard with the indicators in scope only.
[[nodiscard]] Standard inScope(Standard standard, const TemplateScope& scope);

/// Errors: ClauseUnknown for a text that names nothing of the standard, GroupUnknown.
[[nodiscard]] Result<void> checkScope(const Standard& standard, const TemplateScope& scope);

struct TemplateTable {
    Level level = Level::Community;
    std::vector<Field> fields;
    std::vector<UnitId> units;
};
/// The levels that have something to fill in, communities first; virtual communities are left out.
[[nodiscard]] std::vector<TemplateTable> templateTables(const Plan& plan, const Standard& standard,
                                                        const FieldVocabulary& vocabulary,
                                                        std::optional<Level> level);

/// A sheet a level and one that explains the figures. As a CSV, which has one table, all levels in it.
[[nodiscard]] ExportBook templateBook(const std::vector<TemplateTable>& tables, const Plan& plan,
                                      const Standard& standard, bool asCsv, Language language);

} // namespace yike::cli
