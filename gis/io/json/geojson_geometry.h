// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// GeoJSON geometries (RFC 7946) taken strictly: GDAL drops coordinates it does not understand without a word.

#include "gis/io/json/json_tree.h"
#include "gis/io/ogr/shape_door.h"

#include <optional>

namespace yike {

/// Why a geometry cannot be used, or what is odd about one that can.
struct GeoJsonFinding {
    Code code = Code::Internal;
    std::uint32_t line = 0;
    std::string what; ///< the geometry's type or the member's name
};

struct GeoJsonGeometry {
    ShapeDoor::Parts parts;
    std::optional<GeoJsonFinding> fault; ///< then the parts mean nothing
    std::vector<GeoJsonFinding> oddities;
    bool hasHeights = false;
};

/// `node` is an object that should be a geometry.
[[nodiscard]] GeoJsonGeometry readGeometry(const JsonNode& node);

/// The one of RFC 7946's type names that `name` is, whatever its case; empty if none.
[[nodiscard]] std::string_view geoJsonType(std::string_view name);

/// A bbox must be four or six numbers; members that belong to another kind of object, and keys that stand
/// twice, may mean something else than they say.
void checkMembers(const JsonNode& object, const std::vector<std::string_view>& foreign,
                  std::vector<GeoJsonFinding>& oddities);

} // namespace yike
