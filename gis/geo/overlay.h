// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What GEOS is asked about shapes as they come from files: are they valid and where not, repair, union,
// common area. Coordinates must be finite: GEOS says a polygon with a NaN contains everything.

#include "core/base/feature_batch.h"
#include "core/base/result.h"
#include "gis/handles.h"

#include <optional>
#include <span>
#include <string>

namespace yike {

/// Why a shape is not valid, in GEOS' words ("Self-intersection"), and where.
struct ShapeFlaw {
    std::string reason;
    Coordinate at;
};

/// Holds a GEOS context; for one thread at a time. Failures are GeometryFailed with GEOS' words.
class ShapeTool {
public:
    ShapeTool();
    ShapeTool(const ShapeTool&) = delete;
    ShapeTool& operator=(const ShapeTool&) = delete;

    /// Nothing for valid shapes, points and none.
    [[nodiscard]] std::optional<ShapeFlaw> flawOf(const Shape& shape);
    /// A valid shape of the same kind (GEOS' structure method); pieces of lower dimension are dropped. Only
    /// on request of the planner: areas may change.
    [[nodiscard]] Result<Shape> repaired(const Shape& shape);
    /// The area that any of the polygons covers. Invalid polygons are an error.
    [[nodiscard]] Result<Shape> united(std::span<const Shape> polygons);
    /// What two polygons share; what the first has and the second has not. Pieces without area are dropped;
    /// kind None where nothing is left. Invalid polygons are an error.
    [[nodiscard]] Result<Shape> common(const Shape& a, const Shape& b);
    [[nodiscard]] Result<Shape> without(const Shape& a, const Shape& b);
    /// A point inside the polygon, on the line, or one of the points.
    [[nodiscard]] Result<Coordinate> pointOn(const Shape& shape);
    /// In square units of the coordinates; 0 where the polygons only touch.
    [[nodiscard]] Result<double> commonArea(const Shape& a, const Shape& b);

private:
    struct Destroy {
        GEOSContextHandle_t context = nullptr;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

    static void remember(const char* message, void* self);
    [[nodiscard]] tl::unexpected<Error> failed() const;
    [[nodiscard]] Geometry own(GEOSGeometry* geometry) const
    {
        return Geometry(geometry, Destroy{m_context.get()});
    }
    [[nodiscard]] Geometry geometryOf(const Shape& shape);
    using Overlay = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);
    [[nodiscard]] Result<Shape> overlaid(const Shape& a, const Shape& b, Overlay overlay);
    [[nodiscard]] GEOSGeometry* partOf(const std::vector<Path>& part, ShapeKind kind);
    [[nodiscard]] GEOSCoordSequence* sequenceOf(const Path& path);
    [[nodiscard]] Path pathOf(const GEOSGeometry* line) const;
    void addParts(const GEOSGeometry* geometry, Shape& shape) const;

    GeosContextPtr m_context;
    std::string m_message;
};

} // namespace yike
