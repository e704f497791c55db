// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/figures.h"

#include "core/geometry/label_point.h"

namespace yike {

namespace {

std::vector<Point> pointsOf(const Path& path)
{
    std::vector<Point> points;
    points.reserve(path.size());
    for (const Coordinate& c : path)
        points.push_back({c.x, c.y});
    return points;
}

Path pathOf(const Ring& ring)
{
    Path path;
    path.reserve(ring.size());
    for (const Point& p : ring)
        path.push_back({p.x, p.y});
    return path;
}

} // namespace

MultiPolygon polygonsOf(const Shape& shape)
{
    MultiPolygon polygons;
    if (shape.kind != ShapeKind::Polygon)
        return polygons;
    for (const auto& part : shape.parts) {
        if (part.empty() || part.front().size() < 4)
            continue;
        Polygon polygon{pointsOf(part.front()), {}};
        for (std::size_t i = 1; i < part.size(); ++i)
            if (part[i].size() >= 4)
                polygon.holes.push_back(pointsOf(part[i]));
        polygons.push_back(std::move(polygon));
    }
    return polygons;
}

std::vector<Polyline> linesOf(const Shape& shape)
{
    std::vector<Polyline> lines;
    if (shape.kind == ShapeKind::Point)
        return lines;
    for (const auto& part : shape.parts)
        for (const Path& path : part)
            if (path.size() >= 2)
                lines.push_back(pointsOf(path));
    return lines;
}

std::optional<Point> pointOf(const Shape& shape)
{
    if (shape.kind == ShapeKind::Polygon) {
        const MultiPolygon polygons = polygonsOf(shape);
        return polygons.empty() ? std::nullopt : std::optional(insidePoint(polygons));
    }
    if (shape.parts.empty() || shape.parts.front().empty() || shape.parts.front().front().empty())
        return std::nullopt;
    const Path& path = shape.parts.front().front();
    const Coordinate& c = path[path.size() / 2];
    return Point{c.x, c.y};
}

Shape shapeOf(const MultiPolygon& polygons)
{
    Shape shape;
    shape.kind = polygons.empty() ? ShapeKind::None : ShapeKind::Polygon;
    for (const Polygon& polygon : polygons) {
        std::vector<Path> part{pathOf(polygon.outer)};
        for (const Ring& hole : polygon.holes)
            part.push_back(pathOf(hole));
        shape.parts.push_back(std::move(part));
    }
    return shape;
}

} // namespace yike
