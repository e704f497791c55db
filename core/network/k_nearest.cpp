// SPDX-License-Identifier: GPL-3.0-or-later
// A node passes on only its k best labels: whoever is not among the k best at a node cannot be among the k
// best behind it, because those k come along the same way and keep their order.
#include "core/network/k_nearest.h"

#include <algorithm>

namespace yike {

namespace {

/// Sorted insertion into `labels[0 .. count)` with room for `most`; the new count, or nothing if not better.
bool insertInto(Label* labels, std::size_t& count, Label label, std::size_t most)
{
    std::size_t at = count;
    for (std::size_t i = 0; i < count; ++i) {
        if (labels[i].owner() == label.owner())
            at = i;
    }
    if (at < count ? !(label < labels[at]) : count == most && !(label < labels[count - 1]))
        return false;
    if (at == count && count < most)
        ++count;
    at = std::min(at, count - 1);
    for (; at > 0 && label < labels[at - 1]; --at)
        labels[at] = labels[at - 1];
    labels[at] = label;
    return true;
}

} // namespace

bool insertLabel(std::vector<Label>& labels, Label label, std::size_t most)
{
    std::size_t count = labels.size();
    labels.resize(std::max(count, std::min(most, count + 1)));
    const bool better = insertInto(labels.data(), count, label, most);
    labels.resize(count);
    return better;
}

KNearestSearch::KNearestSearch(const Graph& graph, std::size_t k)
    : m_graph(graph), m_k(std::max<std::size_t>(1, k)), m_labels(graph.nodeCount() * m_k),
      m_count(graph.nodeCount())
{
}

void KNearestSearch::reset()
{
    for (const NodeIndex node : m_reached)
        m_count[node] = 0;
    m_reached.clear();
    m_sources.clear();
}

void KNearestSearch::addSource(NodeIndex node, std::uint32_t mm, std::uint32_t owner)
{
    m_sources.push_back({node, Label(mm, owner)});
}

void KNearestSearch::improve(NodeIndex node, Label label)
{
    std::size_t count = m_count[node];
    if (!insertInto(m_labels.data() + node * m_k, count, label, m_k))
        return;
    if (m_count[node] == 0)
        m_reached.push_back(node);
    m_count[node] = static_cast<std::uint32_t>(count);
    m_queue.push({node, label.mm()});
}

/// Passes on every label of the node at the entry's distance: there may be several.
void KNearestSearch::relax(BucketQueue::Entry entry, std::uint32_t limitMm)
{
    const std::uint32_t left = limitMm - entry.mm;
    for (std::size_t i = 0; i < m_count[entry.node]; ++i) {
        const Label label = m_labels[entry.node * m_k + i];
        if (label.mm() != entry.mm)
            continue;
        for (const Arc& arc : m_graph.arcsFrom(entry.node)) {
            if (arc.mm <= left)
                improve(arc.head, label.plusWithin(arc.mm));
        }
    }
}

bool KNearestSearch::run(std::uint32_t limitMm, const Progress& progress)
{
    constexpr std::size_t kTurnsBetweenLooks = 64; // of at most 63 nodes each
    limitMm = std::min(limitMm, kFarthestMm);
    std::erase_if(m_sources, [limitMm](const Source& source) { return source.label.mm() > limitMm; });
    std::uint32_t span = std::min(limitMm, m_graph.longestMm());
    for (const Source& source : m_sources)
        span = std::max(span, source.label.mm());
    m_queue.prepare(span, m_graph.meanMm());
    for (const Source& source : m_sources)
        improve(source.node, source.label);
    BucketQueue::Taken taken;
    std::size_t turns = 0;
    while (const std::size_t count = m_queue.take(taken)) {
        if (++turns % kTurnsBetweenLooks == 0 && progress.cancelled())
            return false;
        for (std::size_t i = 0; i < count; ++i)
            relax(taken[i], limitMm);
    }
    return true;
}

} // namespace yike
