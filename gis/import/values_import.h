// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables of numbers per unit, joined to the units: by code, else by parent and name, by name alone only where
// it is unique. A blank cell stays no data; 0 stays 0.

#include "core/base/progress.h"
#include "core/model/unit.h"
#include "gis/import/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// A row of a table about one unit.
struct ValueRow {
    std::int64_t row = 0;
    std::string code;
    std::string name;
    std::string parentCode;
    std::string parentName;
    std::optional<CountyKind> countyKind;
    std::map<std::string, double> numbers; ///< by value key
};

struct ValueTable {
    std::string layer;
    SourceId source;
    Level level = Level::Community; ///< what its rows are about, by the columns that name units
    std::vector<ValueRow> rows;
};

/// Fails where no mapped column names a unit, or none holds a number.
[[nodiscard]] Result<Loaded<ValueTable>> readValues(PlacedLayer& layer, const LayerMapping& mapping,
                                                    SourceId source, const Progress& progress);

/// Puts the numbers on their units. Rows without a unit, with several, or for a unit that already had a row
/// of this table are listed and left out. A number from another table is replaced and said.
[[nodiscard]] std::vector<Issue> joinValues(const ValueTable& table, std::vector<Unit>& units);

} // namespace yike
