// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walkable streets as junctions and the edges between them, each edge with its drawn shape and the exact
// distance of every shape point. Nodes and edges are numbered by position (Hilbert order), never by input.

#include "core/geometry/shapes.h"
#include "core/model/street.h"
#include "core/network/graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yike {

/// Streets between two junctions or dead ends, walked from `tail` to `head`; one class and level throughout.
struct StreetEdge {
    NodeIndex tail = 0;
    NodeIndex head = 0; ///< may equal tail: a loop
    std::uint32_t mm = 0;
    StreetClass kind = StreetClass::Street;
    std::int16_t level = 0;
    bool operator==(const StreetEdge&) const = default;
};

struct StreetNetwork {
    std::vector<Point> nodes;
    std::vector<StreetEdge> edges;            ///< by tail, then by the first vertex after it
    std::vector<std::uint32_t> firstPoint{0}; ///< per edge, one more at the end
    std::vector<Point> points;                ///< edge by edge, both ends included
    std::vector<std::uint32_t> alongMm;       ///< per point: from the edge's tail

    [[nodiscard]] std::span<const Point> shape(EdgeIndex edge) const
    {
        return {points.data() + firstPoint[edge], firstPoint[edge + 1] - firstPoint[edge]};
    }
    [[nodiscard]] std::span<const std::uint32_t> along(EdgeIndex edge) const
    {
        return {alongMm.data() + firstPoint[edge], firstPoint[edge + 1] - firstPoint[edge]};
    }
    [[nodiscard]] EdgeIndex edgeOfPoint(std::uint32_t point) const;
    bool operator==(const StreetNetwork&) const = default;
};

/// A place on an edge, so many millimetres from its tail.
struct EdgePlace {
    EdgeIndex edge = 0;
    std::uint32_t mm = 0;
    bool operator==(const EdgePlace&) const = default;
};

[[nodiscard]] Point pointAt(const StreetNetwork& network, EdgePlace place);

/// The shape points between the ends of edges, numbered one after the other.
struct Bends {
    std::vector<EdgeIndex> edges;        ///< those that have any, in order
    std::vector<std::uint32_t> first{0}; ///< per such edge, one more at the end
    [[nodiscard]] std::size_t size() const { return first.back(); }
};
[[nodiscard]] Bends findBends(const StreetNetwork& network);

/// Both directions of every edge at its length.
[[nodiscard]] Graph distanceGraph(const StreetNetwork& network);

/// Streets that hang together. An island with streets of its own is a component, and a legitimate one.
struct Component {
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
    std::uint64_t mm = 0; ///< of all its streets
    Point at;             ///< its first node
};
struct Components {
    std::vector<std::uint32_t> ofNode;
    std::vector<Component> all; ///< by first node
    /// The one with most streets; the first of equals. Precondition: there is one.
    [[nodiscard]] std::size_t largest() const;
};
[[nodiscard]] Components findComponents(const StreetNetwork& network);

} // namespace yike
