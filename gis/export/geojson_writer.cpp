// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJSON (RFC 7946): degrees on WGS 84, outer rings counter-clockwise. Written here, because GDAL's writer
// reports success on a full disk.
#include "gis/export/writers.h"
#include "gis/geo/transform.h"

#include <nlohmann/json.hpp>

namespace yike {

namespace {

using Json = nlohmann::ordered_json;

std::string quotedText(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string valueText(const CellValue& cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return "null";
    if (const auto* text = std::get_if<std::string>(&cell))
        return quotedText(*text);
    return plainText(cell);
}

/// Nine decimals of a degree are a tenth of a millimetre.
std::string degrees(double value)
{
    std::array<char, 32> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.9f", value);
    return {digits.data(), static_cast<std::size_t>(length)};
}

std::string position(Coordinate c)
{
    return "[" + degrees(c.x) + "," + degrees(c.y) + "]";
}

std::string pathText(const ::yike::Path& path)
{
    std::string text = "[";
    for (const Coordinate c : path)
        text += (text.size() == 1 ? "" : ",") + position(c);
    return text + "]";
}

/// Twice the signed area; positive counter-clockwise. Relative to the first corner, to keep digits.
double turn(const ::yike::Path& ring)
{
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Coordinate o = ring.front();
        sum += (ring[i - 1].x - o.x) * (ring[i].y - o.y) - (ring[i].x - o.x) * (ring[i - 1].y - o.y);
    }
    return sum;
}

std::string polygonText(std::vector<::yike::Path> rings)
{
    std::string text = "[";
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if ((turn(rings[i]) > 0) != (i == 0))
            std::reverse(rings[i].begin(), rings[i].end());
        text += (i == 0 ? "" : ",") + pathText(rings[i]);
    }
    return text + "]";
}

std::string partText(const Shape& shape, const std::vector<::yike::Path>& part)
{
    if (shape.kind == ShapeKind::Point)
        return position(part.front().front());
    return shape.kind == ShapeKind::Line ? pathText(part.front()) : polygonText(part);
}

std::string geometryText(const Shape& shape)
{
    constexpr std::array<std::string_view, 4> kTypes = {"", "Point", "LineString", "Polygon"};
    if (shape.kind == ShapeKind::None || shape.parts.empty())
        return "null";
    std::string coordinates;
    for (const auto& part : shape.parts)
        coordinates += (coordinates.empty() ? "" : ",") + partText(shape, part);
    const bool multi = shape.parts.size() > 1;
    std::string text = R"({"type":")" + std::string(multi ? "Multi" : "");
    text += std::string(kTypes.at(static_cast<std::size_t>(shape.kind))) + R"(","coordinates":)";
    return text + (multi ? "[" + coordinates + "]" : coordinates) + "}";
}

std::string featureText(const ExportTable& table, std::size_t row, const Shape& shape)
{
    std::string text = R"({"type":"Feature","properties":{)";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i == 0 ? "" : ",") + quotedText(table.columns[i].name) + ":" + valueText(table.rows[row][i]);
    return text + R"(},"geometry":)" + geometryText(shape) + "}";
}

} // namespace

Result<void> writeGeoJson(const std::filesystem::path& target, const ExportBook& book)
{
    const ExportTable& table = book.tables.front();
    const auto wgs84 = crsFromEpsg(kWgs84);
    if (!wgs84)
        return tl::unexpected(wgs84.error());
    auto toDegrees = Transform::between(book.crs.value_or(*wgs84), *wgs84);
    if (!toDegrees)
        return tl::unexpected(toDegrees.error());
    std::string text =
        R"({"type":"FeatureCollection","name":)" + quotedText(table.name) + ",\"features\":[\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Shape shape = table.shapes.empty() ? Shape{} : table.shapes[row];
        if (!toDegrees->apply(shape))
            shape = {};
        text += (row == 0 ? "" : ",\n") + featureText(table, row, shape);
    }
    return writeText(target, text + "\n]}\n", "GeoJSON", table.rows.size());
}

} // namespace yike
