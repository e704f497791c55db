// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The k nearest different facilities of every node, in one search.

#include "core/network/shortest_paths.h"

#include <span>
#include <vector>

namespace yike {

/// Puts `label` into `labels`, which stay sorted, of different owners and at most `most`. False where it is
/// no better than what is there.
bool insertLabel(std::vector<Label>& labels, Label label, std::size_t most);

/// Like NearestSearch, with up to k labels a node. Keeps a reference to the graph. For one thread at a time.
class KNearestSearch {
public:
    KNearestSearch(const Graph& graph, std::size_t k);

    void reset();
    void addSource(NodeIndex node, std::uint32_t mm, std::uint32_t owner);
    /// False when cancelled; labels are then useless.
    [[nodiscard]] bool run(std::uint32_t limitMm, const Progress& progress);

    /// Nearest first, each owner once; fewer than k where there are no more within the limit.
    [[nodiscard]] std::span<const Label> labels(NodeIndex node) const
    {
        return {m_labels.data() + node * m_k, m_count[node]};
    }

private:
    struct Source {
        NodeIndex node = 0;
        Label label;
    };
    void improve(NodeIndex node, Label label);
    void relax(BucketQueue::Entry entry, std::uint32_t limitMm);

    const Graph& m_graph;
    std::size_t m_k;
    std::vector<Source> m_sources;
    std::vector<Label> m_labels; ///< k places a node
    std::vector<std::uint32_t> m_count;
    std::vector<NodeIndex> m_reached;
    BucketQueue m_queue;
};

} // namespace yike
