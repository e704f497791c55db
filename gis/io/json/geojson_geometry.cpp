// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/json/geojson_geometry.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

constexpr std::array<std::string_view, 9> kTypes = {
    "Point",        "MultiPoint",         "LineString", "MultiLineString",  "Polygon",
    "MultiPolygon", "GeometryCollection", "Feature",    "FeatureCollection"};

/// Reads nested arrays of positions; remembers the first thing that does not fit.
class Coordinates {
public:
    Coordinates(GeoJsonGeometry& geometry, std::string type) : m_geometry(geometry), m_type(std::move(type))
    {
    }

    [[nodiscard]] Coordinate position(const JsonNode& node)
    {
        if (!node.isArray() || node.numbers.size() < 2 || !node.items.empty()) {
            fault(node);
            return {};
        }
        m_geometry.hasHeights = m_geometry.hasHeights || node.numbers.size() > 2;
        if (node.numbers.size() > 3 && !m_saidLong) {
            m_saidLong = true;
            m_geometry.oddities.push_back({Code::GeoJsonPositionLong, node.line, m_type});
        }
        return {node.numbers[0], node.numbers[1]};
    }

    [[nodiscard]] Path path(const JsonNode& node)
    {
        Path path;
        for (const auto& item : list(node))
            path.push_back(position(item));
        return path;
    }

    [[nodiscard]] std::vector<Path> paths(const JsonNode& node)
    {
        std::vector<Path> result;
        for (const auto& item : list(node))
            result.push_back(path(item));
        return result;
    }

    [[nodiscard]] const std::vector<JsonNode>& list(const JsonNode& node)
    {
        static const std::vector<JsonNode> kNone;
        if (node.isArray() && node.numbers.empty())
            return node.items;
        fault(node);
        return kNone;
    }

private:
    void fault(const JsonNode& node)
    {
        if (!m_geometry.fault)
            m_geometry.fault = GeoJsonFinding{Code::GeoJsonCoordinatesBad, node.line, m_type};
    }

    GeoJsonGeometry& m_geometry;
    std::string m_type;
    bool m_saidLong = false;
};

/// Twice the signed area; positive when the ring runs anticlockwise.
double turning(const Path& ring)
{
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        sum += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
               (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
    return sum;
}

void checkTurning(const std::vector<Path>& rings, const JsonNode& node, GeoJsonGeometry& geometry)
{
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const double turn = turning(rings[i]);
        if (i == 0 ? turn < 0 : turn > 0) {
            geometry.oddities.push_back({Code::GeoJsonTurning, node.line, "Polygon"});
            return;
        }
    }
}

void read(const JsonNode& node, GeoJsonGeometry& geometry);

void readCollection(const JsonNode& node, GeoJsonGeometry& geometry)
{
    geometry.parts.isCollection = true;
    const auto* members = node.member("geometries");
    if (members == nullptr || !members->isArray()) {
        geometry.fault = GeoJsonFinding{Code::GeoJsonMemberMissing, node.line, "geometries"};
        return;
    }
    if (!members->numbers.empty())
        geometry.fault = GeoJsonFinding{Code::GeoJsonCoordinatesBad, members->line, "GeometryCollection"};
    for (const auto& item : members->items)
        read(item, geometry);
}

void readCoordinates(std::string_view type, const JsonNode& coordinates, GeoJsonGeometry& geometry)
{
    Coordinates reader(geometry, std::string(type));
    auto& parts = geometry.parts;
    const bool empty = coordinates.isArray() && coordinates.items.empty() && coordinates.numbers.empty();
    if (empty)
        return;
    if (type == "Point") {
        parts.points.push_back({{reader.position(coordinates)}});
    } else if (type == "MultiPoint") {
        for (const auto& item : reader.list(coordinates))
            parts.points.push_back({{reader.position(item)}});
    } else if (type == "LineString") {
        parts.lines.push_back({reader.path(coordinates)});
    } else if (type == "MultiLineString") {
        for (const auto& item : reader.list(coordinates))
            parts.lines.push_back({reader.path(item)});
    } else if (type == "Polygon") {
        parts.polygons.push_back(reader.paths(coordinates));
        checkTurning(parts.polygons.back(), coordinates, geometry);
    } else {
        for (const auto& item : reader.list(coordinates)) {
            parts.polygons.push_back(reader.paths(item));
            checkTurning(parts.polygons.back(), item, geometry);
        }
    }
}

void read(const JsonNode& node, GeoJsonGeometry& geometry)
{
    const auto* type = node.isObject() ? node.member("type") : nullptr;
    const std::string_view name = type != nullptr && type->isString() ? geoJsonType(type->text) : "";
    if (name.empty() || name.starts_with("Feature")) {
        geometry.fault = GeoJsonFinding{Code::GeoJsonTypeUnknown, type == nullptr ? node.line : type->line,
                                        type != nullptr && type->isString() ? type->text : "?"};
        return;
    }
    if (type->text != name)
        geometry.oddities.push_back({Code::GeoJsonTypeCase, type->line, type->text});
    checkMembers(node, {"geometry", "properties", "features"}, geometry.oddities);
    if (name == "GeometryCollection") {
        readCollection(node, geometry);
        return;
    }
    const auto* coordinates = node.member("coordinates");
    if (coordinates == nullptr)
        geometry.fault = GeoJsonFinding{Code::GeoJsonMemberMissing, node.line, "coordinates"};
    else
        readCoordinates(name, *coordinates, geometry);
}

} // namespace

GeoJsonGeometry readGeometry(const JsonNode& node)
{
    GeoJsonGeometry geometry;
    read(node, geometry);
    return geometry;
}

std::string_view geoJsonType(std::string_view name)
{
    const auto sameLetter = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    for (const auto type : kTypes) {
        if (std::equal(type.begin(), type.end(), name.begin(), name.end(), sameLetter))
            return type;
    }
    return {};
}

void checkMembers(const JsonNode& object, const std::vector<std::string_view>& foreign,
                  std::vector<GeoJsonFinding>& oddities)
{
    if (auto twice = object.duplicateKey(); !twice.empty())
        oddities.push_back({Code::GeoJsonKeyTwice, object.line, std::move(twice)});
    for (const auto key : foreign) {
        if (const auto* member = object.member(key))
            oddities.push_back({Code::GeoJsonMemberOdd, member->line, std::string(key)});
    }
    const auto* box = object.member("bbox");
    const bool fits =
        box == nullptr || (box->isArray() && (box->numbers.size() == 4 || box->numbers.size() == 6));
    if (!fits)
        oddities.push_back({Code::GeoJsonMemberOdd, box->line, "bbox"});
}

} // namespace yike
