// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/graph.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace yike {

namespace {

/// Places of `arcs`, by tail.
std::vector<std::uint32_t> orderByTail(std::span<const ArcSpec> arcs, std::vector<std::uint32_t>& firstOut)
{
    for (const ArcSpec& arc : arcs)
        firstOut[arc.tail + 1] += arc.tail != arc.head ? 1 : 0;
    for (std::size_t node = 1; node < firstOut.size(); ++node)
        firstOut[node] += firstOut[node - 1];
    std::vector<std::uint32_t> order(firstOut.back());
    std::vector<std::uint32_t> next(firstOut.begin(), firstOut.end() - 1);
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
        if (arcs[i].tail != arcs[i].head)
            order[next[arcs[i].tail]++] = i;
    }
    return order;
}

} // namespace

Graph::Graph(NodeIndex nodeCount, std::span<const ArcSpec> arcs) : m_firstOut(nodeCount + std::size_t{1}, 0)
{
    constexpr std::size_t kNodesPerBlock = 16'384;
    std::vector<std::uint32_t> order = orderByTail(arcs, m_firstOut);
    m_arcs.resize(order.size() + kArcsAhead);
    m_edges.resize(order.size());
    const auto key = [&](std::uint32_t i) { return std::tuple(arcs[i].head, arcs[i].mm, arcs[i].edge); };
    parallelBlocks(nodeCount, kNodesPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t node = first; node < last; ++node) {
            std::sort(order.begin() + m_firstOut[node], order.begin() + m_firstOut[node + 1],
                      [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
        }
        for (std::size_t place = m_firstOut[first]; place < m_firstOut[last]; ++place) {
            const ArcSpec& arc = arcs[order[place]];
            assert(arc.head < nodeCount);
            m_arcs[place] = {arc.head, arc.mm};
            m_edges[place] = arc.edge;
        }
    });
    measure();
}

void Graph::measure()
{
    std::uint64_t total = 0;
    for (const Arc& arc : m_arcs) {
        total += arc.mm;
        m_longestMm = std::max(m_longestMm, arc.mm);
    }
    m_meanMm = static_cast<std::uint32_t>(total / std::max<std::size_t>(1, arcCount()));
}

Graph reversed(const Graph& graph)
{
    std::vector<ArcSpec> arcs;
    arcs.reserve(graph.arcCount());
    for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
        const auto out = graph.arcsFrom(node);
        const auto edges = graph.edgesFrom(node);
        for (std::size_t i = 0; i < out.size(); ++i)
            arcs.push_back({out[i].head, node, out[i].mm, edges[i]});
    }
    return Graph(graph.nodeCount(), arcs);
}

} // namespace yike
