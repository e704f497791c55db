// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The columns of a GeoJSON layer, learnt feature by feature from their properties: a column is what fits all
// of its values.

#include "core/base/feature_batch.h"
#include "gis/io/json/json_tree.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

class GeoJsonColumns {
public:
    /// Of an object of properties.
    void learn(const JsonNode& properties);
    /// The id of a feature becomes a column where no property is called so; false if it is no id.
    bool learnId(const JsonNode& id);

    /// All columns, once everything is learnt.
    [[nodiscard]] std::vector<Column> finish();
    /// Of a feature; blanks without one.
    [[nodiscard]] std::vector<CellValue> valuesOf(const JsonNode* feature) const;

private:
    void learn(const std::string& name, const JsonNode& value);

    std::vector<Column> m_columns;
    std::map<std::string, std::size_t> m_columnOf;
    std::vector<bool> m_typed; ///< by column: a value has been seen
    std::optional<ColumnType> m_idType;
};

} // namespace yike
