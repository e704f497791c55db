// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/aliases.h"

#include "gis/import/cells/header_text.h"
#include "gis/import/embedded_text.h"
#include "gis/import/plan_builder.h"

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

FieldKind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Area:
        return FieldKind::Area;
    case FieldType::YesNo:
        return FieldKind::YesNo;
    case FieldType::Day:
        return FieldKind::DayNumber;
    case FieldType::Count:
    case FieldType::Number:
        break;
    }
    return FieldKind::Count;
}

/// A key that the file describes gets the vocabulary's names too; the others are added.
void addVocabulary(AliasTable& table)
{
    for (FieldAliases& figure : fieldAliasesOf(builtInFields().fields)) {
        bool known = false;
        for (FieldAliases& field : table.fields) {
            if (field.key != figure.key || !field.servesRole(Role::UnitValues))
                continue;
            field.aliases.insert(field.aliases.end(), figure.aliases.begin(), figure.aliases.end());
            known = true;
        }
        if (!known)
            table.fields.push_back(std::move(figure));
    }
}

AliasTable readTable()
{
    const toml::table root = toml::parse(kAliasesToml);
    AliasTable table;
    for (const toml::node& field : *root["field"].as_array())
        table.fields.push_back(readField(*field.as_table()));
    for (const toml::node& role : *root["role"].as_array())
        table.roles.push_back(readRole(*role.as_table()));
    addVocabulary(table);
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

std::vector<FieldAliases> fieldAliasesOf(std::span<const Field> figures)
{
    std::vector<FieldAliases> fields;
    for (const Field& figure : figures) {
        FieldAliases field{figure.key, kindOf(figure.type), {Role::Communities, Role::UnitValues}, {}};
        for (const std::string& name : {figure.name.zh, figure.name.en, figure.key})
            if (!name.empty())
                field.aliases.push_back({readHeader(name).whole, true});
        fields.push_back(std::move(field));
    }
    return fields;
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
