// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables of numbers per unit, read row by row: which unit a row is about, at which level, and its numbers. A
// blank cell stays no data; 0 stays 0. Joining them to units: values_join.h.

#include "core/base/progress.h"
#include "core/model/unit.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// A row of a table about one unit.
struct ValueRow {
    std::int64_t row = 0;
    Level level = Level::Community; ///< as its own column says, else the lowest one it names
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
    std::vector<ValueRow> rows;
};

/// A sheet may hold units of one level or of several. Fails where no mapped column names a unit, or none
/// holds a number.
[[nodiscard]] Result<Loaded<ValueTable>> readValues(PlacedLayer& layer, const LayerMapping& mapping,
                                                    SourceId source, const Progress& progress);

/// 社区, 村, 街道, 镇, 区县, 市 and the English words for them.
[[nodiscard]] std::optional<Level> parseLevel(std::string_view text);

} // namespace yike
