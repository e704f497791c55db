// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Shapes as GeoPackage stores them (OGC 12-128r18, 2.1.3): a header with the coordinate system, then ISO WKB.
// Coordinates are stored as they are, to the last bit. What QGIS may write back (envelopes, heights, big
// endian, single instead of multi) is read too.

#include "core/geometry/shapes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

[[nodiscard]] std::string pointBlob(Point point, int srs);
[[nodiscard]] std::string lineBlob(const Polyline& line, int srs);
[[nodiscard]] std::string multiLineBlob(const std::vector<Polyline>& lines, int srs);
[[nodiscard]] std::string polygonBlob(const Polygon& polygon, int srs);
[[nodiscard]] std::string multiPolygonBlob(const MultiPolygon& polygons, int srs);

/// A geometry as read: points in `points`, lines in `lines`, polygons in `polygons`.
struct BlobShapes {
    std::vector<Point> points;
    std::vector<Polyline> lines;
    MultiPolygon polygons;
};

/// Nothing for bytes that are no such geometry, are cut short or hold a coordinate that is not finite.
[[nodiscard]] std::optional<BlobShapes> readBlob(std::string_view blob);

} // namespace yike
