// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Shortest paths from many sources at once, cut off at a limit: how far each node is from its nearest
// facility, and whose it is. A query object is made once and reused: it allocates nothing inside after its
// first runs, and forgetting the last run costs only what that run touched.
//
//     NearestSearch search(graph);
//     search.addSource(node, 0, facility);
//     if (!search.run(limitMm, progress)) ... cancelled
//     search.distanceMm(other), search.owner(other)
//     search.reset();

#include "core/base/progress.h"
#include "core/network/bucket_queue.h"
#include "core/network/graph.h"
#include "core/network/tile_fronts.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yike {

/// How far, and whose: compares by distance, then by the lower owner.
class Label {
public:
    constexpr Label() = default;
    constexpr Label(std::uint32_t mm, std::uint32_t owner) : m_bits(std::uint64_t{mm} << 32U | owner) {}

    [[nodiscard]] constexpr std::uint32_t mm() const { return static_cast<std::uint32_t>(m_bits >> 32U); }
    [[nodiscard]] constexpr std::uint32_t owner() const { return static_cast<std::uint32_t>(m_bits); }
    [[nodiscard]] constexpr bool reached() const { return mm() != kUnreachedMm; }
    /// The same owner, so much farther; beyond all limits where it was.
    [[nodiscard]] constexpr Label plus(std::uint32_t more) const
    {
        return more < kUnreachedMm - mm() ? Label(mm() + more, owner()) : Label();
    }
    /// As plus(), where the sum is known to stay within kFarthestMm.
    [[nodiscard]] constexpr Label plusWithin(std::uint32_t more) const
    {
        Label farther = *this;
        farther.m_bits += std::uint64_t{more} << 32U;
        return farther;
    }
    constexpr auto operator<=>(const Label&) const = default;

private:
    std::uint64_t m_bits = ~std::uint64_t{0};
};

/// Keeps a reference to the graph. For one thread at a time.
class NearestSearch {
public:
    /// Nodes a tile: labels and arcs of 65,536 are about 2 MB.
    static constexpr int kTileBits = 16;
    /// `tileBits` is for tests: the answer does not depend on it.
    explicit NearestSearch(const Graph& graph, int tileBits = kTileBits);

    /// Forgets sources and results.
    void reset();
    void addSource(NodeIndex node, std::uint32_t mm, std::uint32_t owner);
    /// Labels every node within `limitMm` (at most kFarthestMm; the limit itself counts). Every label is the
    /// least (distance, owner), whatever the order of sources. False when cancelled; labels are then useless.
    [[nodiscard]] bool run(std::uint32_t limitMm, const Progress& progress);

    [[nodiscard]] Label label(NodeIndex node) const { return m_labels[node]; }
    [[nodiscard]] std::uint32_t distanceMm(NodeIndex node) const { return m_labels[node].mm(); }
    [[nodiscard]] std::uint32_t owner(NodeIndex node) const { return m_labels[node].owner(); }
    /// The nodes within the limit, in no particular order.
    [[nodiscard]] std::span<const NodeIndex> reached() const { return m_reached; }

private:
    struct Source {
        NodeIndex node = 0;
        Label label;
    };
    /// The part of the graph and of the distances that is worked on; what lies outside waits in m_fronts.
    struct Window {
        NodeIndex first = 0;
        NodeIndex count = 0;
        std::uint32_t endMm = 0;
        [[nodiscard]] bool holds(BucketQueue::Entry entry) const
        {
            return entry.node - first < count && entry.mm < endMm;
        }
    };
    void improve(NodeIndex node, Label label)
    {
        Label& held = m_labels[node];
        if (!(label < held))
            return;
        if (!held.reached())
            m_reached.push_back(node);
        held = label;
        enqueue({node, label.mm()});
    }
    void enqueue(BucketQueue::Entry entry)
    {
        if (m_window.holds(entry))
            m_queue.push(entry);
        else
            m_fronts.put(entry);
    }
    void seed(std::uint32_t limitMm);
    [[nodiscard]] bool runAtOnce(std::uint32_t limitMm, const Progress& progress);
    [[nodiscard]] bool runByTiles(std::uint32_t limitMm, const Progress& progress);
    [[nodiscard]] bool settleBelow(std::uint32_t endMm, std::uint32_t limitMm, const Progress& progress);
    [[nodiscard]] bool settleTile(std::size_t tile, std::uint32_t endMm, std::uint32_t limitMm,
                                  const Progress& progress);
    [[nodiscard]] bool emptyQueue(std::uint32_t limitMm, const Progress& progress);
    void relaxAll(const BucketQueue::Taken& taken, std::size_t count, std::uint32_t limitMm);
    void relax(BucketQueue::Entry entry, std::uint32_t limitMm);

    const Graph& m_graph;
    std::vector<Source> m_sources;
    std::vector<Label> m_labels;
    std::vector<NodeIndex> m_reached;
    BucketQueue m_queue;
    TileFronts m_fronts;
    Window m_window;
    std::vector<BucketQueue::Entry> m_waiting;
};

} // namespace yike
