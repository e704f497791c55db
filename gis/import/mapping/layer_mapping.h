// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which column of a layer goes where: guessed from names, shown to the planner, changed, kept as a template.

#include "core/base/feature_batch.h"
#include "core/base/result.h"
#include "gis/import/mapping/aliases.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// Why a column was taken for a field, surest first.
enum class MappedBy { Chosen, Template, Name, CutName, NameStart, NameEnd };

struct FieldMapping {
    std::string column; ///< as the reader names it
    std::string field;  ///< "floor-area", "households.resident"
    double factor = 1;  ///< the column's numbers times this are in the plan's units
    std::string unit;   ///< the word behind `factor`, such as 亩; empty: the plan's unit
    MappedBy by = MappedBy::Name;
    bool operator==(const FieldMapping&) const = default;
};

struct LayerMapping {
    Role role = Role::Ignore;
    std::vector<FieldMapping> fields;         ///< in column order
    std::map<std::string, std::string> words; ///< cell text -> taxonomy key, where the planner taught one
    bool operator==(const LayerMapping&) const = default;

    [[nodiscard]] const FieldMapping* field(std::string_view key) const;
};

/// The best column for each field of `role`, by header alone. A column serves one field, a field has one
/// column. `more`: figures that a standard declares for itself.
[[nodiscard]] LayerMapping guessMapping(Role role, std::span<const Column> columns,
                                        std::span<const Field> more = {});

/// A mapping's columns as indices into a reader's columns; a column that is not there is an error.
class MappedColumns {
public:
    [[nodiscard]] static Result<MappedColumns> of(const LayerMapping& mapping,
                                                  std::span<const Column> columns, std::string_view layer);

    struct Entry {
        std::size_t column = 0;
        FieldMapping mapping;
        FieldKind kind = FieldKind::Text;
    };
    [[nodiscard]] const Entry* find(std::string_view field) const;
    /// Those whose field is a number of a unit.
    [[nodiscard]] std::vector<const Entry*> valueEntries() const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

} // namespace yike
