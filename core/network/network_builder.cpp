// SPDX-License-Identifier: GPL-3.0-or-later
// Vertices get ids by position; their segments, sorted per vertex, are the raw graph; every vertex where a
// walker has a choice, none at all, or comes to another class or level is a node; the chains between nodes
// are walked once from the end whose (node, next vertex) is lower. Linear but for the sort of the vertices.
#include "core/network/network_builder.h"

#include "core/base/parallel.h"
#include "core/network/vertex_ids.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

using VertexIndex = std::uint32_t;

constexpr std::size_t kVerticesPerBlock = 16'384;

/// A drawn segment as one of its ends sees it.
struct Half {
    VertexIndex to = 0;
    std::uint32_t mm = 0;
    StreetClass kind = StreetClass::Street;
    std::int16_t level = 0;

    [[nodiscard]] bool continues(const Half& other) const
    {
        return kind == other.kind && level == other.level;
    }
    bool operator<(const Half& other) const
    {
        return std::tie(to, mm, kind, level) < std::tie(other.to, other.mm, other.kind, other.level);
    }
};

/// Calls `visit(u, v, half towards v)` for each segment between two places; none is shorter than 1 mm, so
/// that a way never leads round at no cost.
template <class Visit>
void forEachSegment(std::span<const Street* const> streets, const VertexIds& ids, Visit&& visit)
{
    std::size_t vertex = 0;
    for (const Street* street : streets) {
        const auto level = static_cast<std::int16_t>(std::clamp(street->level, -32'000, 32'000));
        for (std::size_t i = 0; i < street->lengthMm.size(); ++i, ++vertex) {
            const VertexIndex u = ids.ofVertex[vertex];
            const VertexIndex v = ids.ofVertex[vertex + 1];
            if (u != v && street->lengthMm[i] <= kFarthestMm)
                visit(u, v, Half{v, std::max(1U, street->lengthMm[i]), street->kind, level});
        }
        ++vertex;
    }
}

/// The raw graph of vertices and segments.
class SegmentGraph {
public:
    SegmentGraph(std::span<const Street* const> streets, VertexIds ids) : m_at(std::move(ids.at))
    {
        m_first.assign(m_at.size() + 1, 0);
        forEachSegment(streets, ids, [&](VertexIndex u, VertexIndex v, const Half&) {
            ++m_first[u + 1];
            ++m_first[v + 1];
        });
        for (std::size_t v = 0; v < m_at.size(); ++v)
            m_first[v + 1] += m_first[v];
        m_halves.resize(m_first.back());
        std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
        forEachSegment(streets, ids, [&](VertexIndex u, VertexIndex v, const Half& half) {
            m_halves[next[u]++] = half;
            m_halves[next[v]++] = Half{u, half.mm, half.kind, half.level};
        });
        sortAndUnite();
    }
    [[nodiscard]] VertexIndex size() const { return static_cast<VertexIndex>(m_at.size()); }
    [[nodiscard]] Point at(VertexIndex v) const { return m_at[v]; }
    [[nodiscard]] std::span<const Half> halves(VertexIndex v) const
    {
        return {m_halves.data() + m_first[v], m_count[v]};
    }
    [[nodiscard]] bool passesThrough(VertexIndex v) const
    {
        const auto both = halves(v);
        return both.size() == 2 && both[0].continues(both[1]);
    }
    /// The way on for a walker who came along a passed-through vertex's half towards `from`.
    [[nodiscard]] const Half& onward(VertexIndex v, VertexIndex from) const
    {
        return halves(v)[halves(v)[0].to == from ? 1 : 0];
    }

private:
    void sortAndUnite()
    {
        m_count.resize(m_at.size());
        parallelBlocks(m_at.size(), kVerticesPerBlock, [this](std::size_t first, std::size_t last) {
            for (std::size_t v = first; v < last; ++v)
                sortAndUnite(v);
        });
    }
    void sortAndUnite(std::size_t v)
    {
        const auto begin = m_halves.begin() + m_first[v];
        const auto end = m_halves.begin() + m_first[v + 1];
        std::sort(begin, end);
        const auto last = std::unique(begin, end, [](const Half& a, const Half& b) { return a.to == b.to; });
        m_count[v] = static_cast<std::uint32_t>(last - begin);
    }

    std::vector<Point> m_at;
    std::vector<std::uint32_t> m_first; ///< per vertex, one more at the end
    std::vector<std::uint32_t> m_count; ///< halves left after those drawn twice are gone
    std::vector<Half> m_halves;
};

constexpr NodeIndex kNoNode = ~NodeIndex{0};

/// Which vertices are nodes, numbered by position; a ring without any gets its lowest vertex.
class NodeFinder {
public:
    explicit NodeFinder(const SegmentGraph& graph)
        : m_graph(graph), m_isNode(graph.size()), m_onChain(graph.size())
    {
        for (VertexIndex v = 0; v < m_graph.size(); ++v)
            m_isNode[v] = !m_graph.halves(v).empty() && !m_graph.passesThrough(v);
        for (VertexIndex v = 0; v < m_graph.size(); ++v) {
            if (m_isNode[v])
                markChains(v);
        }
    }

    /// Per vertex; kNoNode where it is none. Places go to `places`.
    std::vector<NodeIndex> number(std::vector<Point>& places)
    {
        std::vector<NodeIndex> nodes(m_graph.size(), kNoNode);
        for (VertexIndex v = 0; v < m_graph.size(); ++v) {
            if (!m_isNode[v] && !m_onChain[v] && !m_graph.halves(v).empty()) {
                m_isNode[v] = true;
                markChains(v);
            }
            if (m_isNode[v]) {
                nodes[v] = static_cast<NodeIndex>(places.size());
                places.push_back(m_graph.at(v));
            }
        }
        return nodes;
    }

private:
    void markChains(VertexIndex v)
    {
        for (const Half& half : m_graph.halves(v)) {
            VertexIndex from = v;
            for (VertexIndex at = half.to; !m_isNode[at] && !m_onChain[at];) {
                m_onChain[at] = true;
                const VertexIndex next = m_graph.onward(at, from).to;
                from = at;
                at = next;
            }
        }
    }

    const SegmentGraph& m_graph;
    std::vector<bool> m_isNode;
    std::vector<bool> m_onChain;
};

/// Edges of one stretch of vertices.
struct EdgePiece {
    std::vector<StreetEdge> edges;
    std::vector<std::uint32_t> lastPoint; ///< per edge: where its points end in this piece
    std::vector<Point> points;
    std::vector<std::uint32_t> alongMm;
};

class ChainWalker {
public:
    ChainWalker(const SegmentGraph& graph, const std::vector<NodeIndex>& nodes)
        : m_graph(graph), m_node(nodes)
    {
    }

    EdgePiece walk(VertexIndex first, VertexIndex last)
    {
        m_piece = {};
        for (VertexIndex v = first; v < last; ++v) {
            if (m_node[v] == kNoNode)
                continue;
            for (const Half& half : m_graph.halves(v))
                addChain(v, half);
        }
        return std::move(m_piece);
    }

private:
    /// Collects the chain from node vertex `v` along `half`; adds it if this is the end to walk it from.
    void addChain(VertexIndex v, const Half& half)
    {
        m_chain.assign(1, {v, 0});
        VertexIndex from = v;
        const Half* step = &half;
        for (std::uint64_t mm = half.mm;; mm += step->mm) {
            m_chain.push_back(
                {step->to, static_cast<std::uint32_t>(std::min<std::uint64_t>(mm, kUnreachedMm))});
            if (m_node[step->to] != kNoNode)
                break;
            const VertexIndex at = step->to;
            step = &m_graph.onward(at, from);
            from = at;
        }
        const std::pair forward(v, m_chain[1].vertex);
        const std::pair backward(m_chain.back().vertex, m_chain[m_chain.size() - 2].vertex);
        if (forward < backward)
            addEdge(half);
    }
    void addEdge(const Half& half)
    {
        m_piece.edges.push_back({m_node[m_chain.front().vertex], m_node[m_chain.back().vertex],
                                 m_chain.back().mm, half.kind, half.level});
        for (const ChainVertex& link : m_chain) {
            m_piece.points.push_back(m_graph.at(link.vertex));
            m_piece.alongMm.push_back(link.mm);
        }
        m_piece.lastPoint.push_back(static_cast<std::uint32_t>(m_piece.points.size()));
    }

    struct ChainVertex {
        VertexIndex vertex = 0;
        std::uint32_t mm = 0; ///< from the chain's start
    };
    const SegmentGraph& m_graph;
    const std::vector<NodeIndex>& m_node; ///< per vertex
    std::vector<ChainVertex> m_chain;
    EdgePiece m_piece;
};

std::vector<EdgePiece> walkChains(const SegmentGraph& graph, const std::vector<NodeIndex>& nodes,
                                  const Progress& progress)
{
    std::vector<EdgePiece> pieces((graph.size() + kVerticesPerBlock - 1) / kVerticesPerBlock);
    parallelBlocks(pieces.size(), 1, [&](std::size_t begin, std::size_t end) {
        ChainWalker walker(graph, nodes);
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
            const std::size_t last = std::min<std::size_t>(graph.size(), (i + 1) * kVerticesPerBlock);
            pieces[i] =
                walker.walk(static_cast<VertexIndex>(i * kVerticesPerBlock), static_cast<VertexIndex>(last));
        }
    });
    return pieces;
}

template <class Item>
void append(std::vector<Item>& items, std::vector<Item>& more)
{
    items.insert(items.end(), more.begin(), more.end());
    more = {};
}

void join(std::vector<EdgePiece>& pieces, StreetNetwork& network)
{
    std::size_t edges = 0;
    std::size_t points = 0;
    for (const EdgePiece& piece : pieces) {
        edges += piece.edges.size();
        points += piece.points.size();
    }
    network.edges.reserve(edges);
    network.firstPoint.reserve(edges + 1);
    network.points.reserve(points);
    network.alongMm.reserve(points);
    for (EdgePiece& piece : pieces) {
        const auto before = static_cast<std::uint32_t>(network.points.size());
        for (const std::uint32_t last : piece.lastPoint)
            network.firstPoint.push_back(before + last);
        append(network.edges, piece.edges);
        append(network.points, piece.points);
        append(network.alongMm, piece.alongMm);
    }
}

} // namespace

Result<StreetNetwork> buildNetwork(const Streets& streets, const Progress& progress, Stairs stairs)
{
    std::vector<const Street*> walkable;
    for (const Street& street : streets) {
        if (isWalkable(street) && (stairs == Stairs::Walked || street.kind != StreetClass::Steps))
            walkable.push_back(&street);
    }
    std::optional<VertexIds> ids = numberVertices(walkable, progress);
    if (!ids)
        return fail(Code::Cancelled);
    progress.report(0.5);
    const SegmentGraph graph(walkable, std::move(*ids));
    progress.report(0.7);
    if (progress.cancelled())
        return fail(Code::Cancelled);
    StreetNetwork network;
    const std::vector<NodeIndex> nodes = NodeFinder(graph).number(network.nodes);
    std::vector<EdgePiece> pieces = walkChains(graph, nodes, progress);
    if (progress.cancelled())
        return fail(Code::Cancelled);
    join(pieces, network);
    progress.report(1);
    if (network.edges.empty())
        return fail(Code::NoWalkableStreets, {{"count", static_cast<std::int64_t>(streets.size())}});
    return network;
}

} // namespace yike
