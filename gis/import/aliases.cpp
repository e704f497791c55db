// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/aliases.h"

#include "gis/import/embedded_text.h"
#include "gis/import/header_text.h"

#include <algorithm>
#include <toml++/toml.h>

namespace yike {

namespace {

Alias readAlias(std::string_view text)
{
    const bool whole = text.starts_with('=');
    return {readHeader(whole ? text.substr(1) : text).whole, whole};
}

LayerShape readShape(std::string_view name)
{
    return name == "polygon" ? LayerShape::Polygon
           : name == "line"  ? LayerShape::Line
           : name == "point" ? LayerShape::Point
                             : LayerShape::None;
}

FieldAliases readField(const toml::table& table)
{
    FieldAliases field;
    field.key = table["key"].value_or("");
    field.kind = fieldKindNamed(table["kind"].value_or("text")).value_or(FieldKind::Text);
    for (const toml::node& role : *table["roles"].as_array())
        if (const auto known = roleNamed(role.value_or("")))
            field.roles.push_back(*known);
    for (const toml::node& alias : *table["aliases"].as_array())
        field.aliases.push_back(readAlias(alias.value_or("")));
    return field;
}

RoleNames readRole(const toml::table& table)
{
    RoleNames role;
    role.role = roleNamed(table["key"].value_or("")).value_or(Role::Ignore);
    role.shape = readShape(table["shape"].value_or(""));
    for (const toml::node& word : *table["names"].as_array())
        role.words.push_back(foldText(word.value_or("")));
    return role;
}

AliasTable readTable()
{
    const toml::table root = toml::parse(kAliasesToml);
    AliasTable table;
    for (const toml::node& field : *root["field"].as_array())
        table.fields.push_back(readField(*field.as_table()));
    for (const toml::node& role : *root["role"].as_array())
        table.roles.push_back(readRole(*role.as_table()));
    return table;
}

} // namespace

bool FieldAliases::servesRole(Role role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

const FieldAliases* AliasTable::find(Role role, std::string_view key) const
{
    for (const FieldAliases& field : fields)
        if (field.key == key && field.servesRole(role))
            return &field;
    return nullptr;
}

const AliasTable& aliasTable()
{
    static const AliasTable table = readTable();
    return table;
}

bool isValueKey(std::string_view key)
{
    const AliasTable& table = aliasTable();
    return std::none_of(table.fields.begin(), table.fields.end(), [&](const FieldAliases& field) {
        return field.key == key && (field.kind == FieldKind::Text || field.kind == FieldKind::Day);
    });
}

} // namespace yike
