// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The boundaries between areas as lines. Neighbours share their edges: drawn twice, dashes would fill each
// other's gaps, so every edge is taken once, and only at the highest level that has it.

#include "core/geometry/shapes.h"

#include <vector>

namespace yike {

/// An undirected edge; first < second.
struct Edge {
    Point first;
    Point second;
    auto operator<=>(const Edge&) const = default;
};

/// All edges of the rings, sorted, each once. Edges are the same when both ends are.
[[nodiscard]] std::vector<Edge> edgesOf(const std::vector<const MultiPolygon*>& areas);

/// Edges that only one of the areas has: the outline of them all.
[[nodiscard]] std::vector<Edge> outlineOf(const std::vector<const MultiPolygon*>& areas);

/// Those of `edges` that `higher` does not have; both as edgesOf() gives them.
[[nodiscard]] std::vector<Edge> without(const std::vector<Edge>& edges, const std::vector<Edge>& higher);

/// The edges joined to lines that run from fork to fork, or round; in a fixed order.
[[nodiscard]] std::vector<Polyline> chained(const std::vector<Edge>& edges);

} // namespace yike
