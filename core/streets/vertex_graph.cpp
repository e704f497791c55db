// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/vertex_graph.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

/// Calls `visit(u, v, segment, mm)` for each segment between two different vertices; returns how many were
/// none.
template <class Visit>
std::size_t forEachSegment(const Streets& streets, const VertexIds& ids, Visit&& visit)
{
    std::size_t none = 0;
    std::size_t vertex = 0;
    for (std::uint32_t s = 0; s < streets.size(); ++s) {
        if (!isWalkable(streets[s]))
            continue;
        for (std::uint32_t i = 0; i < streets[s].lengthMm.size(); ++i, ++vertex) {
            const std::uint32_t u = ids.ofVertex[vertex];
            const std::uint32_t v = ids.ofVertex[vertex + 1];
            if (u == v)
                ++none;
            else
                visit(u, v, SegmentRef{s, i}, streets[s].lengthMm[i]);
        }
        ++vertex;
    }
    return none;
}

VertexIds numbered(const Streets& streets)
{
    std::vector<const Street*> walkable;
    for (const Street& street : streets) {
        if (isWalkable(street))
            walkable.push_back(&street);
    }
    return *numberVertices(walkable, Progress()); // nobody cancels this progress
}

} // namespace

VertexGraph::VertexGraph(const Streets& streets) : m_ids(numbered(streets)), m_first(m_ids.at.size() + 1, 0)
{
    m_repeats =
        forEachSegment(streets, m_ids, [&](std::uint32_t u, std::uint32_t v, SegmentRef, std::uint32_t) {
            ++m_first[u + 1];
            ++m_first[v + 1];
        });
    for (std::size_t v = 0; v < m_ids.at.size(); ++v)
        m_first[v + 1] += m_first[v];
    m_arms.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    forEachSegment(streets, m_ids,
                   [&](std::uint32_t u, std::uint32_t v, SegmentRef segment, std::uint32_t mm) {
                       m_arms[next[u]++] = {v, segment, mm, true};
                       m_arms[next[v]++] = {u, segment, mm, false};
                   });
    countRepeats();
}

void VertexGraph::countRepeats()
{
    std::size_t twice = 0;
    for (std::uint32_t v = 0; v < size(); ++v) {
        const auto begin = m_arms.begin() + m_first[v];
        const auto end = m_arms.begin() + m_first[v + 1];
        std::sort(begin, end, [](const Arm& a, const Arm& b) {
            return std::tie(a.to, a.mm, a.segment) < std::tie(b.to, b.mm, b.segment);
        });
        for (auto arm = begin; arm != end; ++arm)
            twice += arm != begin && arm->to == std::prev(arm)->to ? 1 : 0;
    }
    m_repeats += twice / 2;
}

bool VertexGraph::isDeadEnd(std::uint32_t vertex) const
{
    const auto all = arms(vertex);
    return !all.empty() && all.front().to == all.back().to;
}

} // namespace yike
