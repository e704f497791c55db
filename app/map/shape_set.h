// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Many areas or lines in three flat arrays, with a box each: quick to walk through and to skip.

#include "core/geometry/shapes.h"

#include <QPointF>

#include <cstdint>
#include <span>
#include <vector>

namespace yike {

/// Coordinates are metres from an origin that the owner knows; x east, y north.
struct ShapeSet {
    struct Part {
        std::uint32_t first = 0; ///< into points
        std::uint32_t count = 0;
    };
    struct Item {
        Box box;
        std::uint32_t firstPart = 0;
        std::uint32_t parts = 0;
    };
    std::vector<QPointF> points;
    std::vector<Part> partList;
    std::vector<Item> items;

    [[nodiscard]] std::size_t size() const { return items.size(); }
    [[nodiscard]] bool empty() const { return items.empty(); }
    [[nodiscard]] std::span<const QPointF> partPoints(std::uint32_t part) const
    {
        return {points.data() + partList[part].first, partList[part].count};
    }

    /// An item with a part for every ring; without parts for no shape.
    void add(const MultiPolygon& polygons, Point origin);
    void add(const Polygon& polygon, Point origin);
    /// An item with one part.
    void add(std::span<const Point> line, Point origin);

private:
    void addPart(std::span<const Point> path, Point origin);
};

} // namespace yike
