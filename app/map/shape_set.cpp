// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/shape_set.h"

namespace yike {

void ShapeSet::addPart(std::span<const Point> path, Point origin)
{
    partList.push_back({std::uint32_t(points.size()), std::uint32_t(path.size())});
    Item& item = items.back();
    ++item.parts;
    for (const Point p : path) {
        const Point at{p.x - origin.x, p.y - origin.y};
        item.box.add(at);
        points.emplace_back(at.x, at.y);
    }
}

void ShapeSet::add(const MultiPolygon& polygons, Point origin)
{
    items.push_back({{}, std::uint32_t(partList.size()), 0});
    for (const Polygon& polygon : polygons) {
        addPart(polygon.outer, origin);
        for (const Ring& hole : polygon.holes)
            addPart(hole, origin);
    }
}

void ShapeSet::add(const Polygon& polygon, Point origin)
{
    items.push_back({{}, std::uint32_t(partList.size()), 0});
    addPart(polygon.outer, origin);
    for (const Ring& hole : polygon.holes)
        addPart(hole, origin);
}

void ShapeSet::add(std::span<const Point> line, Point origin)
{
    items.push_back({{}, std::uint32_t(partList.size()), 0});
    addPart(line, origin);
}

} // namespace yike
