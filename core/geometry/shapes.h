// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Plane figures in the plan's working coordinate system, in metres.

#include "core/base/point.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace yike {

/// A line through its points in order.
using Polyline = std::vector<Point>;

/// Closed: the last point equals the first. Direction does not matter.
using Ring = std::vector<Point>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    bool operator==(const Polygon&) const = default;
};

/// Parts do not overlap. Empty means: has no shape.
using MultiPolygon = std::vector<Polygon>;

/// An axis-parallel rectangle; empty until something is added.
struct Box {
    Point min{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Point max{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    [[nodiscard]] bool empty() const { return min.x > max.x; }
    [[nodiscard]] double width() const { return max.x - min.x; }
    [[nodiscard]] double height() const { return max.y - min.y; }

    void add(Point p)
    {
        min = {std::min(min.x, p.x), std::min(min.y, p.y)};
        max = {std::max(max.x, p.x), std::max(max.y, p.y)};
    }
    void add(const Box& other)
    {
        if (!other.empty()) {
            add(other.min);
            add(other.max);
        }
    }
    [[nodiscard]] bool contains(Point p) const
    {
        return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
    }
    [[nodiscard]] bool touches(const Box& other) const
    {
        return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
    }
};

} // namespace yike
