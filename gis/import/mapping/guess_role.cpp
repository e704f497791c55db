// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/header_text.h"
#include "gis/import/mapping/guess_request.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

std::optional<LayerShape> shapeOf(const LayerInfo& layer)
{
    switch (layer.kind) {
    case ShapeKind::Polygon:
        return LayerShape::Polygon;
    case ShapeKind::Line:
        return LayerShape::Line;
    case ShapeKind::Point:
        return LayerShape::Point;
    case ShapeKind::None:
        break;
    }
    return layer.crs || layer.extent ? std::nullopt : std::optional(LayerShape::None); // mixed, or a table
}

/// The role with the longest word in the name; the earlier one of the table where words are as long.
std::optional<Role> roleByName(LayerShape shape, const std::string& name)
{
    std::optional<Role> best;
    std::size_t length = 0;
    for (const RoleNames& names : aliasTable().roles)
        if (names.shape == shape)
            for (const std::string& word : names.words)
                if (word.size() > length && name.find(word) != std::string::npos) {
                    best = names.role;
                    length = word.size();
                }
    return best;
}

bool mapsAny(const LayerMapping& mapping, std::initializer_list<std::string_view> fields)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](std::string_view field) { return mapping.field(field) != nullptr; });
}

bool mapsValue(const LayerMapping& mapping)
{
    return std::any_of(mapping.fields.begin(), mapping.fields.end(),
                       [](const FieldMapping& field) { return isValueKey(field.field); });
}

Role polygonRole(const LayerInfo& layer)
{
    if (mapsAny(guessMapping(Role::Buildings, layer.columns), {"floors", "height"}))
        return Role::Buildings;
    const LayerMapping mapping = guessMapping(Role::Communities, layer.columns);
    const bool named = mapsAny(mapping, {"code", "name", "subdistrict.name", "county.name"});
    return named || mapsValue(mapping) ? Role::Communities : Role::Ignore;
}

Role pointRole(const LayerInfo& layer)
{
    if (mapsAny(guessMapping(Role::Facilities, layer.columns), {"category", "functions", "floor-area"}))
        return Role::Facilities;
    if (mapsValue(guessMapping(Role::Demand, layer.columns)))
        return Role::Demand;
    return Role::Facilities;
}

/// Points and areas in one layer, as OpenStreetMap has its places: facilities, if columns say so.
Role mixedRole(const LayerInfo& layer)
{
    const bool says =
        mapsAny(guessMapping(Role::Facilities, layer.columns), {"category", "functions", "floor-area"});
    return says ? Role::Facilities : Role::Ignore;
}

Role tableRole(const LayerInfo& layer)
{
    const LayerMapping mapping = guessMapping(Role::UnitValues, layer.columns);
    const bool named = mapsAny(
        mapping, {"code", "name", "subdistrict.code", "subdistrict.name", "county.code", "county.name"});
    return named && (mapsValue(mapping) || mapsAny(mapping, {"county.kind"})) ? Role::UnitValues
                                                                              : Role::Ignore;
}

/// A name alone does not make a table of weights out of points without any number; areas may be residential
/// land.
bool canServe(Role role, const LayerInfo& layer)
{
    return role != Role::Demand || layer.kind == ShapeKind::Polygon ||
           mapsValue(guessMapping(Role::Demand, layer.columns));
}

} // namespace

Role guessRole(const LayerInfo& layer, std::string_view fileName)
{
    const auto shape = shapeOf(layer);
    if (!shape)
        return mixedRole(layer);
    if (*shape == LayerShape::None)
        return tableRole(layer);
    const std::string name = foldText(fileName) + " " + foldText(layer.name);
    if (const auto role = roleByName(*shape, name); role && canServe(*role, layer))
        return *role;
    switch (*shape) {
    case LayerShape::Polygon:
        return polygonRole(layer);
    case LayerShape::Line:
        return Role::StreetLines;
    default:
        return pointRole(layer);
    }
}

} // namespace yike
