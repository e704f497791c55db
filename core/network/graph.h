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
    Graph() : Graph(0, {}) {}
    /// Arcs of a node stand in the order of head, length, edge, however they came. Self-arcs are left out.
    Graph(NodeIndex nodeCount, std::span<const ArcSpec> arcs);

    [[nodiscard]] NodeIndex nodeCount() const { return static_cast<NodeIndex>(m_firstOut.size() - 1); }
    [[nodiscard]] std::size_t arcCount() const { return m_edges.size(); }
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
    /// The mean of all arcs; 0 where there are none.
    [[nodiscard]] std::uint32_t meanMm() const { return m_meanMm; }

    // For prefetching: where a node's arcs are looked up, and its first arcs, of which there are always
    // kArcsAhead to read, though the last of them may be another node's.
    static constexpr std::size_t kArcsAhead = 3;
    [[nodiscard]] const void* placeOf(NodeIndex node) const { return m_firstOut.data() + node; }
    [[nodiscard]] const Arc* arcsAhead(NodeIndex node) const { return m_arcs.data() + m_firstOut[node]; }

private:
    void measure();

    std::vector<std::uint32_t> m_firstOut;
    std::vector<Arc> m_arcs; ///< kArcsAhead idle ones at the end
    std::vector<EdgeIndex> m_edges;
    std::uint32_t m_longestMm = 0;
    std::uint32_t m_meanMm = 0;
};

/// Every arc turned round: a search on it from B tells how far it is *to* B.
[[nodiscard]] Graph reversed(const Graph& graph);

} // namespace yike
