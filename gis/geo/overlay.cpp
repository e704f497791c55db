// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/overlay.h"

namespace yike {

namespace {

int dimensionOf(ShapeKind kind)
{
    return kind == ShapeKind::Polygon ? 2 : kind == ShapeKind::Line ? 1 : 0;
}

int collectionOf(ShapeKind kind)
{
    return kind == ShapeKind::Polygon ? GEOS_MULTIPOLYGON
           : kind == ShapeKind::Line  ? GEOS_MULTILINESTRING
                                      : GEOS_MULTIPOINT;
}

} // namespace

ShapeTool::ShapeTool() : m_context(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(m_context.get(), remember, this);
}

void ShapeTool::remember(const char* message, void* self)
{
    static_cast<ShapeTool*>(self)->m_message = message;
}

tl::unexpected<Error> ShapeTool::failed() const
{
    return fail(Code::GeometryFailed, {{"detail", m_message}});
}

GEOSCoordSequence* ShapeTool::sequenceOf(const Path& path)
{
    return GEOSCoordSeq_copyFromBuffer_r(m_context.get(), path.empty() ? nullptr : &path[0].x,
                                         static_cast<unsigned>(path.size()), 0, 0);
}

/// Null on failure; the caller owns it.
GEOSGeometry* ShapeTool::partOf(const std::vector<Path>& part, ShapeKind kind)
{
    auto* context = m_context.get();
    if (part.empty() || part.front().empty())
        return nullptr;
    if (kind == ShapeKind::Point)
        return GEOSGeom_createPointFromXY_r(context, part[0][0].x, part[0][0].y);
    if (kind == ShapeKind::Line)
        return GEOSGeom_createLineString_r(context, sequenceOf(part[0]));
    std::vector<Geometry> rings;
    for (const auto& ring : part) {
        rings.push_back(own(GEOSGeom_createLinearRing_r(context, sequenceOf(ring))));
        if (!rings.back())
            return nullptr;
    }
    std::vector<GEOSGeometry*> holes;
    for (std::size_t i = 1; i < rings.size(); ++i)
        holes.push_back(rings[i].release());
    return GEOSGeom_createPolygon_r(context, rings[0].release(), holes.data(),
                                    static_cast<unsigned>(holes.size()));
}

ShapeTool::Geometry ShapeTool::geometryOf(const Shape& shape)
{
    std::vector<Geometry> parts;
    for (const auto& part : shape.parts) {
        parts.push_back(own(partOf(part, shape.kind)));
        if (!parts.back())
            return own(nullptr);
    }
    std::vector<GEOSGeometry*> released;
    for (auto& part : parts)
        released.push_back(part.release());
    return own(GEOSGeom_createCollection_r(m_context.get(), collectionOf(shape.kind), released.data(),
                                           static_cast<unsigned>(released.size())));
}

Path ShapeTool::pathOf(const GEOSGeometry* line) const
{
    const auto* sequence = GEOSGeom_getCoordSeq_r(m_context.get(), line);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(m_context.get(), sequence, &size) == 0)
        return {};
    Path path(size);
    if (size > 0)
        GEOSCoordSeq_copyToBuffer_r(m_context.get(), sequence, &path[0].x, 0, 0);
    return path;
}

/// The parts of `geometry` that are of the shape's kind.
void ShapeTool::addParts(const GEOSGeometry* geometry, Shape& shape) const
{
    auto* context = m_context.get();
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type >= GEOS_MULTIPOINT) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i)
            addParts(GEOSGetGeometryN_r(context, geometry, i), shape);
        return;
    }
    if (GEOSGeom_getDimensions_r(context, geometry) != dimensionOf(shape.kind) ||
        GEOSisEmpty_r(context, geometry) != 0)
        return;
    if (shape.kind != ShapeKind::Polygon) {
        shape.parts.push_back({pathOf(geometry)});
        return;
    }
    std::vector<Path> rings{pathOf(GEOSGetExteriorRing_r(context, geometry))};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i)
        rings.push_back(pathOf(GEOSGetInteriorRingN_r(context, geometry, i)));
    shape.parts.push_back(std::move(rings));
}

std::optional<ShapeFlaw> ShapeTool::flawOf(const Shape& shape)
{
    if (shape.kind == ShapeKind::None || shape.kind == ShapeKind::Point)
        return std::nullopt;
    const auto geometry = geometryOf(shape);
    if (!geometry)
        return ShapeFlaw{m_message, shape.parts.front().front().front()};
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(m_context.get(), geometry.get(), 0, &reason, &place);
    const auto ownedPlace = own(place);
    if (valid == 1)
        return std::nullopt;
    ShapeFlaw flaw{reason == nullptr ? m_message : reason, shape.parts.front().front().front()};
    if (reason != nullptr)
        GEOSFree_r(m_context.get(), reason);
    if (place != nullptr) {
        GEOSGeomGetX_r(m_context.get(), place, &flaw.at.x);
        GEOSGeomGetY_r(m_context.get(), place, &flaw.at.y);
    }
    return flaw;
}

Result<Shape> ShapeTool::repaired(const Shape& shape)
{
    const auto geometry = geometryOf(shape);
    auto* context = m_context.get();
    GEOSMakeValidParams* parameters = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, parameters, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, parameters, 0);
    const auto valid =
        own(geometry ? GEOSMakeValidWithParams_r(context, geometry.get(), parameters) : nullptr);
    GEOSMakeValidParams_destroy_r(context, parameters);
    if (!valid)
        return failed();
    Shape result{shape.kind, {}};
    addParts(valid.get(), result);
    return result.parts.empty() ? Shape{} : result;
}

Result<Shape> ShapeTool::united(std::span<const Shape> polygons)
{
    Shape all{ShapeKind::Polygon, {}};
    for (const auto& polygon : polygons) {
        if (flawOf(polygon))
            return failed();
        all.parts.insert(all.parts.end(), polygon.parts.begin(), polygon.parts.end());
    }
    const auto geometry = geometryOf(all);
    const auto whole = own(geometry ? GEOSUnaryUnion_r(m_context.get(), geometry.get()) : nullptr);
    if (!whole)
        return failed();
    Shape result{ShapeKind::Polygon, {}};
    addParts(whole.get(), result);
    return result.parts.empty() ? Shape{} : result;
}

Result<Shape> ShapeTool::overlaid(const Shape& a, const Shape& b, Overlay overlay)
{
    const auto first = geometryOf(a);
    const auto second = geometryOf(b);
    const auto made = own(first && second ? overlay(m_context.get(), first.get(), second.get()) : nullptr);
    if (!made)
        return failed();
    Shape result{ShapeKind::Polygon, {}};
    addParts(made.get(), result);
    return result.parts.empty() ? Shape{} : result;
}

Result<Shape> ShapeTool::common(const Shape& a, const Shape& b)
{
    return overlaid(a, b, GEOSIntersection_r);
}

Result<Shape> ShapeTool::without(const Shape& a, const Shape& b)
{
    return overlaid(a, b, GEOSDifference_r);
}

Result<Coordinate> ShapeTool::pointOn(const Shape& shape)
{
    const auto geometry = shape.parts.empty() ? own(nullptr) : geometryOf(shape);
    const auto point = own(geometry ? GEOSPointOnSurface_r(m_context.get(), geometry.get()) : nullptr);
    Coordinate at;
    if (!point || GEOSGeomGetX_r(m_context.get(), point.get(), &at.x) != 1 ||
        GEOSGeomGetY_r(m_context.get(), point.get(), &at.y) != 1)
        return failed();
    return at;
}

Result<double> ShapeTool::commonArea(const Shape& a, const Shape& b)
{
    const auto first = geometryOf(a);
    const auto second = geometryOf(b);
    const auto common =
        own(first && second ? GEOSIntersection_r(m_context.get(), first.get(), second.get()) : nullptr);
    double area = 0;
    if (!common || GEOSArea_r(m_context.get(), common.get(), &area) != 1)
        return failed();
    return area;
}

} // namespace yike
