// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The few things the importer asks of GEOS about areas, on the model's own figures.

#include "core/geometry/shapes.h"
#include "gis/handles.h"

#include <optional>
#include <span>
#include <string>

namespace yike {

/// Holds a GEOS context; for one thread at a time. Functions give nothing where GEOS fails.
class AreaTool {
public:
    AreaTool();

    /// Why the figure is not valid, with the place; nothing if it is.
    [[nodiscard]] std::optional<std::string> flaw(const MultiPolygon& figure, std::optional<Point>& at) const;
    /// Its polygons after GEOS made it valid.
    [[nodiscard]] std::optional<MultiPolygon> mended(const MultiPolygon& figure) const;
    /// Broken members are mended on the way.
    [[nodiscard]] std::optional<MultiPolygon> united(std::span<const MultiPolygon* const> figures) const;
    /// Square metres that both cover, and a point there if `at` is given.
    [[nodiscard]] std::optional<double> commonArea(const MultiPolygon& a, const MultiPolygon& b,
                                                   std::optional<Point>& at) const;
    /// A point inside, the one that PostGIS and QGIS call point on surface.
    [[nodiscard]] std::optional<Point> pointOnSurface(const MultiPolygon& figure) const;

private:
    struct Destroy {
        GEOSContextHandle_t context = nullptr;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

    [[nodiscard]] Geometry own(GEOSGeometry* geometry) const
    {
        return Geometry(geometry, Destroy{m_context.get()});
    }
    [[nodiscard]] GEOSGeometry* ring(const Ring& points) const;
    [[nodiscard]] Geometry geometryOf(const Polygon& polygon) const;
    [[nodiscard]] Geometry geometryOf(const MultiPolygon& figure) const;
    [[nodiscard]] Geometry validGeometryOf(const MultiPolygon& figure) const;
    [[nodiscard]] Ring ringOf(const GEOSGeometry* ring) const;
    void addPolygons(const GEOSGeometry* geometry, MultiPolygon& figure) const;
    [[nodiscard]] std::optional<Point> pointIn(const GEOSGeometry* geometry) const;

    GeosContextPtr m_context;
};

} // namespace yike
