// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's search from all sources together, with the bucket queue. A label is (distance, owner) compared
// as one number, so equal distances end with the lowest owner without a second pass. A search over a large
// graph mostly waits for memory: nodes taken together are looked ahead at in three steps (where their arcs
// stand, the arcs, the labels at their heads), and a city of many facilities is walked tile by tile, some
// kilometres at a time. What crosses a tile's border waits for that tile's turn, and tiles are come back to
// until nothing waits; labels only fall, so the answer is the same. Close to the wide buckets of Meyer and
// Sanders (2003), cut up in space. Cost: 3 to 10 % of nodes taken once more, 1.6 to 2.2 times as fast at 8
// million junctions (tests/bench/README.md).
#include "core/network/shortest_paths.h"

#include "core/base/prefetch.h"

#include <algorithm>

namespace yike {

namespace {

constexpr std::uint32_t kWindowMm = 4'000'000;

} // namespace

NearestSearch::NearestSearch(const Graph& graph, int tileBits)
    : m_graph(graph), m_labels(graph.nodeCount()), m_fronts(graph.nodeCount(), tileBits)
{
}

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

bool NearestSearch::emptyQueue(std::uint32_t limitMm, const Progress& progress)
{
    constexpr std::size_t kTurnsBetweenLooks = 64; // of at most 63 nodes each
    BucketQueue::Taken taken;
    for (std::size_t turn = 1; const std::size_t count = m_queue.take(taken); ++turn) {
        if (turn % kTurnsBetweenLooks == 0 && progress.cancelled())
            return false;
        relaxAll(taken, count, limitMm);
    }
    return true;
}

bool NearestSearch::runAtOnce(std::uint32_t limitMm, const Progress& progress)
{
    std::uint32_t farthest = 0;
    for (const Source& source : m_sources) {
        if (source.label.mm() <= limitMm)
            farthest = std::max(farthest, source.label.mm());
    }
    m_queue.prepare(std::max(farthest, std::min(limitMm, m_graph.longestMm())), m_graph.meanMm());
    m_window = {0, m_graph.nodeCount(), kUnreachedMm};
    seed(limitMm);
    return emptyQueue(limitMm, progress);
}

bool NearestSearch::settleTile(std::size_t tile, std::uint32_t endMm, std::uint32_t limitMm,
                               const Progress& progress)
{
    m_queue.prepare(endMm - m_fronts.lowestMm(tile), m_graph.meanMm(), m_fronts.lowestMm(tile));
    m_window = {m_fronts.firstNode(tile), m_fronts.nodesInEach(), endMm};
    m_fronts.takeAll(tile, m_waiting);
    for (const BucketQueue::Entry& entry : m_waiting) {
        if (m_labels[entry.node].mm() == entry.mm)
            enqueue(entry);
    }
    return emptyQueue(limitMm, progress);
}

/// Every tile until no label below `endMm` can fall any more.
bool NearestSearch::settleBelow(std::uint32_t endMm, std::uint32_t limitMm, const Progress& progress)
{
    for (bool again = true; again;) {
        again = false;
        for (std::size_t tile = 0; tile < m_fronts.count(); ++tile) {
            if (m_fronts.lowestMm(tile) >= endMm)
                continue;
            if (progress.cancelled() || !settleTile(tile, endMm, limitMm, progress))
                return false;
            again = true;
        }
    }
    return true;
}

bool NearestSearch::runByTiles(std::uint32_t limitMm, const Progress& progress)
{
    m_fronts.clear(); // a cancelled search leaves some
    m_window = {};
    seed(limitMm);
    for (std::uint32_t lowest = m_fronts.lowestMm(); lowest != kUnreachedMm; lowest = m_fronts.lowestMm()) {
        if (!settleBelow(lowest + kWindowMm, limitMm, progress))
            return false;
    }
    return true;
}

bool NearestSearch::run(std::uint32_t limitMm, const Progress& progress)
{
    limitMm = std::min(limitMm, kFarthestMm);
    // With fewer facilities the front is thin, and most tiles would be visited for a few nodes.
    const bool tiled = m_fronts.count() > 2 && m_sources.size() >= m_fronts.count();
    return tiled ? runByTiles(limitMm, progress) : runAtOnce(limitMm, progress);
}

} // namespace yike
