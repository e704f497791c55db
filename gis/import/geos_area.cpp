// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/geos_area.h"

#include <vector>

namespace yike {

AreaTool::AreaTool() : m_context(GEOS_init_r())
{
    GEOSContext_setNoticeMessageHandler_r(m_context.get(), nullptr, nullptr);
    GEOSContext_setErrorMessageHandler_r(m_context.get(), nullptr, nullptr);
}

GEOSGeometry* AreaTool::ring(const Ring& points) const
{
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_create_r(m_context.get(), static_cast<unsigned>(points.size()), 2);
    if (sequence == nullptr)
        return nullptr;
    for (unsigned i = 0; i < points.size(); ++i)
        GEOSCoordSeq_setXY_r(m_context.get(), sequence, i, points[i].x, points[i].y);
    return GEOSGeom_createLinearRing_r(m_context.get(), sequence); // takes the sequence
}

AreaTool::Geometry AreaTool::geometryOf(const Polygon& polygon) const
{
    GEOSGeometry* outer = ring(polygon.outer);
    if (outer == nullptr)
        return own(nullptr);
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : polygon.holes)
        if (GEOSGeometry* inner = ring(hole))
            holes.push_back(inner);
    return own(
        GEOSGeom_createPolygon_r(m_context.get(), outer, holes.data(), static_cast<unsigned>(holes.size())));
}

AreaTool::Geometry AreaTool::geometryOf(const MultiPolygon& figure) const
{
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : figure)
        if (Geometry part = geometryOf(polygon))
            parts.push_back(part.release());
    return own(GEOSGeom_createCollection_r(m_context.get(), GEOS_MULTIPOLYGON, parts.data(),
                                           static_cast<unsigned>(parts.size())));
}

AreaTool::Geometry AreaTool::validGeometryOf(const MultiPolygon& figure) const
{
    Geometry geometry = geometryOf(figure);
    if (!geometry || GEOSisValid_r(m_context.get(), geometry.get()) == 1)
        return geometry;
    return own(GEOSMakeValid_r(m_context.get(), geometry.get()));
}

Ring AreaTool::ringOf(const GEOSGeometry* ring) const
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_context.get(), ring);
    unsigned size = 0;
    Ring points;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(m_context.get(), sequence, &size) == 0)
        return points;
    points.resize(size);
    for (unsigned i = 0; i < size; ++i)
        GEOSCoordSeq_getXY_r(m_context.get(), sequence, i, &points[i].x, &points[i].y);
    return points;
}

void AreaTool::addPolygons(const GEOSGeometry* geometry, MultiPolygon& figure) const
{
    if (GEOSGeomTypeId_r(m_context.get(), geometry) == GEOS_POLYGON) {
        if (GEOSisEmpty_r(m_context.get(), geometry) == 1)
            return;
        Polygon polygon{ringOf(GEOSGetExteriorRing_r(m_context.get(), geometry)), {}};
        const int holes = GEOSGetNumInteriorRings_r(m_context.get(), geometry);
        for (int i = 0; i < holes; ++i)
            polygon.holes.push_back(ringOf(GEOSGetInteriorRingN_r(m_context.get(), geometry, i)));
        figure.push_back(std::move(polygon));
        return;
    }
    const int type = GEOSGeomTypeId_r(m_context.get(), geometry);
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION)
        return; // lines and points that mending leaves over have no area
    const int parts = GEOSGetNumGeometries_r(m_context.get(), geometry);
    for (int i = 0; i < parts; ++i)
        addPolygons(GEOSGetGeometryN_r(m_context.get(), geometry, i), figure);
}

std::optional<Point> AreaTool::pointIn(const GEOSGeometry* geometry) const
{
    const Geometry inside = own(GEOSPointOnSurface_r(m_context.get(), geometry));
    Point p;
    if (!inside || GEOSisEmpty_r(m_context.get(), inside.get()) != 0 ||
        GEOSGeomGetX_r(m_context.get(), inside.get(), &p.x) != 1 ||
        GEOSGeomGetY_r(m_context.get(), inside.get(), &p.y) != 1)
        return std::nullopt;
    return p;
}

std::optional<std::string> AreaTool::flaw(const MultiPolygon& figure, std::optional<Point>& at) const
{
    const Geometry geometry = geometryOf(figure);
    if (!geometry)
        return std::nullopt;
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(m_context.get(), geometry.get(), 0, &reason, &place);
    const Geometry where = own(place);
    std::string text = reason != nullptr ? reason : "";
    GEOSFree_r(m_context.get(), reason);
    if (valid != 0)
        return std::nullopt;
    if (where)
        at = pointIn(where.get());
    return text;
}

std::optional<MultiPolygon> AreaTool::mended(const MultiPolygon& figure) const
{
    const Geometry valid = validGeometryOf(figure);
    if (!valid)
        return std::nullopt;
    MultiPolygon result;
    addPolygons(valid.get(), result);
    return result;
}

std::optional<MultiPolygon> AreaTool::united(std::span<const MultiPolygon* const> figures) const
{
    std::vector<GEOSGeometry*> parts;
    for (const MultiPolygon* figure : figures)
        if (Geometry part = validGeometryOf(*figure))
            parts.push_back(part.release());
    const Geometry all = own(GEOSGeom_createCollection_r(m_context.get(), GEOS_GEOMETRYCOLLECTION,
                                                         parts.data(), static_cast<unsigned>(parts.size())));
    if (!all)
        return std::nullopt;
    const Geometry whole = own(GEOSUnaryUnion_r(m_context.get(), all.get()));
    if (!whole)
        return std::nullopt;
    MultiPolygon result;
    addPolygons(whole.get(), result);
    return result;
}

std::optional<double> AreaTool::commonArea(const MultiPolygon& a, const MultiPolygon& b,
                                           std::optional<Point>& at) const
{
    const Geometry first = validGeometryOf(a);
    const Geometry second = validGeometryOf(b);
    if (!first || !second)
        return std::nullopt;
    const Geometry common = own(GEOSIntersection_r(m_context.get(), first.get(), second.get()));
    double area = 0;
    if (!common || GEOSArea_r(m_context.get(), common.get(), &area) != 1)
        return std::nullopt;
    if (area > 0) {
        MultiPolygon polygons;
        addPolygons(common.get(), polygons);
        const Geometry areal = geometryOf(polygons);
        at = areal ? pointIn(areal.get()) : std::nullopt;
    }
    return area;
}

std::optional<Point> AreaTool::pointOnSurface(const MultiPolygon& figure) const
{
    const Geometry geometry = geometryOf(figure);
    return geometry ? pointIn(geometry.get()) : std::nullopt;
}

} // namespace yike
