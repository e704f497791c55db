// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/json/geojson_columns.h"

namespace yike {

namespace {

constexpr std::size_t kMostColumns = 2000;

/// A property's type so far; values of another kind widen it.
std::optional<ColumnType> typeOf(const JsonNode& node)
{
    switch (node.type) {
    case JsonNode::Type::Null:
        return std::nullopt;
    case JsonNode::Type::Boolean:
    case JsonNode::Type::Integer:
        return ColumnType::Integer;
    case JsonNode::Type::Real:
        return ColumnType::Real;
    default:
        return ColumnType::Text;
    }
}

ColumnType widened(ColumnType a, ColumnType b)
{
    return a == b ? a : a == ColumnType::Text || b == ColumnType::Text ? ColumnType::Text : ColumnType::Real;
}

CellValue cellOf(const JsonNode& node, ColumnType type)
{
    if (node.type == JsonNode::Type::Null)
        return {};
    if (type == ColumnType::Integer)
        return node.integer;
    if (type == ColumnType::Real)
        return node.number;
    if (node.isString())
        return node.text.empty() ? CellValue() : CellValue(node.text);
    return toJson(node);
}

} // namespace

void GeoJsonColumns::learn(const std::string& name, const JsonNode& value)
{
    const auto [found, isNew] = m_columnOf.try_emplace(name, m_columns.size());
    if (isNew) {
        if (m_columns.size() >= kMostColumns) {
            m_columnOf.erase(found);
            return;
        }
        m_columns.push_back({name, ColumnType::Text});
        m_typed.push_back(false);
    }
    const auto type = typeOf(value);
    if (!type)
        return;
    Column& column = m_columns[found->second];
    column.type = m_typed[found->second] ? widened(column.type, *type) : *type;
    m_typed[found->second] = true;
}

void GeoJsonColumns::learn(const JsonNode& properties)
{
    for (std::size_t i = 0; i < properties.keys.size(); ++i)
        learn(properties.keys[i], properties.items[i]);
}

bool GeoJsonColumns::learnId(const JsonNode& id)
{
    if (!id.isString() && id.type != JsonNode::Type::Integer && id.type != JsonNode::Type::Real)
        return false;
    m_idType = m_idType ? widened(*m_idType, *typeOf(id)) : typeOf(id);
    return true;
}

std::vector<Column> GeoJsonColumns::finish()
{
    if (m_idType && !m_columnOf.contains("id"))
        m_columns.push_back({"id", *m_idType});
    else
        m_idType.reset();
    return m_columns;
}

std::vector<CellValue> GeoJsonColumns::valuesOf(const JsonNode* feature) const
{
    std::vector<CellValue> values(m_columns.size());
    const auto* properties = feature == nullptr ? nullptr : feature->member("properties");
    for (std::size_t i = 0; properties != nullptr && properties->isObject() && i < properties->keys.size();
         ++i) {
        const auto column = m_columnOf.find(properties->keys[i]);
        if (column != m_columnOf.end())
            values[column->second] = cellOf(properties->items[i], m_columns[column->second].type);
    }
    const auto* id = feature == nullptr ? nullptr : feature->member("id");
    if (m_idType && id != nullptr && !id->isObject() && !id->isArray())
        values.back() = cellOf(*id, *m_idType);
    return values;
}

} // namespace yike
