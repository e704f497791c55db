// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of column and layer names that resources/import/aliases.toml keeps, built into the program.

#include "core/standards/standard.h"
#include "gis/import/cells/measure_unit.h"
#include "gis/import/mapping/role.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

struct Alias {
    std::string text;   ///< as header_text.h makes it from a header
    bool whole = false; ///< counts only when the whole header equals it
};

/// A target field of a role: where its columns' content goes.
struct FieldAliases {
    std::string key; ///< "floor-area", or a value key such as "households.resident"
    FieldKind kind = FieldKind::Text;
    std::vector<Role> roles;
    std::vector<Alias> aliases;

    [[nodiscard]] bool servesRole(Role role) const;
};

enum class LayerShape { Polygon, Line, Point, None };

struct RoleNames {
    Role role = Role::Ignore;
    LayerShape shape = LayerShape::None;
    std::vector<std::string> words; ///< folded; earlier roles of the table win on equal words
};

struct AliasTable {
    std::vector<FieldAliases> fields;
    std::vector<RoleNames> roles;

    [[nodiscard]] const FieldAliases* find(Role role, std::string_view key) const;
};

/// Figures by their names and keys, as columns of tables and community layers.
[[nodiscard]] std::vector<FieldAliases> fieldAliasesOf(std::span<const Field> figures);

/// With the names of the built-in vocabulary of figures (resources/standards/fields.toml). Made once; the
/// table is part of the program, so a mistake in it is a programmer's.
[[nodiscard]] const AliasTable& aliasTable();

/// True of every key but those that say what a row is ("name", "setting", "subdistrict.code" ...): a number
/// of a unit. The vocabulary is open, so that a new standard needs no new table.
[[nodiscard]] bool isValueKey(std::string_view key);

} // namespace yike
