// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a shortest-path search runs over: directed arcs in arrays (first_out, head, length), nothing else. A
// street walked both ways is two arcs; on a slope they differ.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace yike {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;

/// No walk is longer: limits are cut here, so that sums of millimetres never overflow.
inline constexpr std::uint32_t kFarthestMm = 1'000'000'000;
/// A distance that is not known or beyond the limit.
inline constexpr std::uint32_t kUnreachedMm = std::numeric_limits<std::uint32_t>::max();

struct Arc {
    NodeIndex head = 0;
    std::uint32_t mm = 0; ///< length, or what walking it costs in millimetres on the flat
};

/// An arc with its ends, before it has found its place in a graph.
struct ArcSpec {
    NodeIndex tail = 0;
    NodeIndex head = 0;
    std::uint32_t mm = 0;
    EdgeIndex edge = 0; ///< the street edge it is a direction of
};

/// Immutable once made; shared by threads.
class Graph {
public:
    Graph() = default;
    /// Arcs of a node stand in the order of head, length, edge, however they came. Self-arcs are left out.
    Graph(NodeIndex nodeCount, std::span<const ArcSpec> arcs);

    [[nodiscard]] NodeIndex nodeCount() const { return static_cast<NodeIndex>(m_firstOut.size() - 1); }
    [[nodiscard]] std::size_t arcCount() const { return m_arcs.size(); }
    [[nodiscard]] std::span<const Arc> arcsFrom(NodeIndex node) const
    {
        return {m_arcs.data() + m_firstOut[node], m_firstOut[node + 1] - m_firstOut[node]};
    }
    /// Street edges of arcsFrom(node), in the same order.
    [[nodiscard]] std::span<const EdgeIndex> edgesFrom(NodeIndex node) const
    {
        return {m_edges.data() + m_firstOut[node], m_firstOut[node + 1] - m_firstOut[node]};
    }
    [[nodiscard]] std::uint32_t longestMm() const { return m_longestMm; }

private:
    std::vector<std::uint32_t> m_firstOut{0};
    std::vector<Arc> m_arcs;
    std::vector<EdgeIndex> m_edges;
    std::uint32_t m_longestMm = 0;
};

/// Every arc turned round: a search on it from B tells how far it is *to* B.
[[nodiscard]] Graph reversed(const Graph& graph);

} // namespace yike
