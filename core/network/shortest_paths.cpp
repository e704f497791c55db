// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's search from all sources together, with the bucket queue. A label is (distance, owner) compared
// as one number, so equal distances end with the lowest owner without a second pass: owners spread along the
// shortest paths like distances do. A search over a large graph mostly waits for memory, so the nodes taken
// together are looked ahead at in three steps: where their arcs stand, the arcs, the labels at their heads.
#include "core/network/shortest_paths.h"

#include "core/base/prefetch.h"

#include <algorithm>

namespace yike {

NearestSearch::NearestSearch(const Graph& graph) : m_graph(graph), m_labels(graph.nodeCount()) {}

void NearestSearch::reset()
{
    for (const NodeIndex node : m_reached)
        m_labels[node] = Label();
    m_reached.clear();
    m_sources.clear();
}

void NearestSearch::addSource(NodeIndex node, std::uint32_t mm, std::uint32_t owner)
{
    m_sources.push_back({node, Label(mm, owner)});
}

void NearestSearch::seed(std::uint32_t limitMm)
{
    std::uint32_t farthest = 0;
    for (const Source& source : m_sources) {
        if (source.label.mm() <= limitMm)
            farthest = std::max(farthest, source.label.mm());
    }
    m_queue.prepare(std::max(farthest, std::min(limitMm, m_graph.longestMm())), m_graph.meanMm());
    for (const Source& source : m_sources) {
        if (source.label.mm() <= limitMm)
            improve(source.node, source.label);
    }
}

void NearestSearch::relax(BucketQueue::Entry entry, std::uint32_t limitMm)
{
    const Label label = m_labels[entry.node];
    if (label.mm() != entry.mm)
        return;
    const std::uint32_t left = limitMm - entry.mm;
    for (const Arc& arc : m_graph.arcsFrom(entry.node)) {
        if (arc.mm <= left)
            improve(arc.head, label.plusWithin(arc.mm));
    }
}

void NearestSearch::relaxAll(const BucketQueue::Taken& taken, std::size_t count, std::uint32_t limitMm)
{
    // So many entries before its turn each step is done; measured on cities of 0.1 to 1 million nodes.
    constexpr std::size_t kPlaces = 12;
    constexpr std::size_t kArcs = 8;
    constexpr std::size_t kHeads = 4;
    if (count <= kHeads) { // a small search, all of it in the cache
        for (std::size_t i = 0; i < count; ++i)
            relax(taken[i], limitMm);
        return;
    }
    for (std::size_t i = 0; i < count + kPlaces; ++i) {
        if (i < count) {
            prefetchToWrite(&m_labels[taken[i].node]);
            prefetchToRead(m_graph.placeOf(taken[i].node));
        }
        if (i - (kPlaces - kArcs) < count)
            prefetchToRead(m_graph.arcsAhead(taken[i - (kPlaces - kArcs)].node));
        if (i - (kPlaces - kHeads) < count) {
            const Arc* arcs = m_graph.arcsAhead(taken[i - (kPlaces - kHeads)].node);
            prefetchToWrite(&m_labels[arcs[0].head]);
            prefetchToWrite(&m_labels[arcs[1].head]);
            prefetchToWrite(&m_labels[arcs[2].head]);
        }
        if (i >= kPlaces)
            relax(taken[i - kPlaces], limitMm);
    }
}

bool NearestSearch::run(std::uint32_t limitMm, const Progress& progress)
{
    constexpr std::size_t kTurnsBetweenLooks = 64; // of at most 63 nodes each
    limitMm = std::min(limitMm, kFarthestMm);
    seed(limitMm);
    BucketQueue::Taken taken;
    std::size_t turns = 0;
    while (const std::size_t count = m_queue.take(taken)) {
        if (++turns % kTurnsBetweenLooks == 0 && progress.cancelled())
            return false;
        relaxAll(taken, count, limitMm);
    }
    return true;
}

} // namespace yike
