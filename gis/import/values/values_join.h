// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Puts the numbers of tables on their units: by code, else by parent and name, by name alone only where it is
// unique. A unit without a code is also known by the one its communities' codes begin with. What found no
// unit, or one that may be the wrong one, comes back as a review list.

#include "gis/import/values/values_import.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

/// Why somebody should look at a row.
enum class RowDoubt {
    Unmatched,     ///< no unit; not used
    Ambiguous,     ///< several units bear the name; not used
    Twice,         ///< its unit already had a row of this table; not used
    CodeUnknown,   ///< joined by its name, though no unit has its code
    NameDiffers,   ///< joined by its code or as the only city, though the unit is called otherwise
    ParentUnknown, ///< joined by its name alone, though it names a parent
};

struct ReviewRow {
    std::string layer;
    ValueRow says;
    RowDoubt doubt = RowDoubt::Unmatched;
    std::optional<UnitId> joined;   ///< whose numbers they became
    std::vector<UnitId> candidates; ///< what else it may mean, likeliest first
};

struct JoinedValues {
    std::vector<ReviewRow> review; ///< in the order of the rows
    std::vector<Issue> issues;     ///< the same as findings, and units that the table leaves out
    std::int64_t rows = 0;
    std::int64_t joinedRows = 0;
    std::int64_t numbers = 0; ///< put on units
};

/// Rows without a unit, with several, or for a unit that already had a row of this table are left out. A
/// number from another table is replaced and said.
[[nodiscard]] JoinedValues joinValues(const ValueTable& table, std::vector<Unit>& units);

} // namespace yike
