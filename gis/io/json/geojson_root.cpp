// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/json/geojson_root.h"

#include "gis/io/json/geojson_geometry.h"

namespace yike {

Result<void> checkGeoJsonRoot(const JsonNode& root, const std::string& file)
{
    const auto refuse = [&](Code code, std::uint32_t line, const std::string& what) {
        return fail(code, {{"file", file}, {"line", std::int64_t{line}}, {"what", what}});
    };
    if (root.isArray())
        return refuse(Code::JsonBareArray, root.line, "");
    if (!root.isObject())
        return refuse(Code::JsonNotObject, root.line, "");
    const auto* type = root.member("type");
    if (type == nullptr)
        return refuse(Code::GeoJsonMemberMissing, root.line, "type");
    if (!type->isString())
        return refuse(Code::GeoJsonMemberWrong, type->line, "type");
    if (root.duplicateKey() == "type")
        return refuse(Code::GeoJsonKeyTwice, type->line, "type");
    if (type->text == "Topology")
        return refuse(Code::TopoJsonUnsupported, type->line, type->text);
    const auto name = geoJsonType(type->text);
    if (name.empty())
        return refuse(Code::GeoJsonTypeUnknown, type->line, type->text);
    const auto* features = root.member("features");
    if (name == "FeatureCollection" && features == nullptr)
        return refuse(Code::GeoJsonMemberMissing, root.line, "features");
    if (name == "FeatureCollection" && !features->isArray())
        return refuse(Code::GeoJsonMemberWrong, features->line, "features");
    return {};
}

std::optional<std::string> crsNameIn(const JsonNode& root)
{
    const auto* crs = root.member("crs");
    if (crs == nullptr || !crs->isObject())
        return std::nullopt;
    const auto* properties = crs->member("properties");
    const auto* name = properties != nullptr && properties->isObject() ? properties->member("name") : nullptr;
    return name != nullptr && name->isString() ? std::optional(name->text) : std::nullopt;
}

} // namespace yike
