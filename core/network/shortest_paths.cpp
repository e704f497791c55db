// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's search from all sources together, with the bucket queue. A label is (distance, owner) compared
// as one number, so equal distances end with the lowest owner without a second pass: owners spread along the
// shortest paths like distances do.
#include "core/network/shortest_paths.h"

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

void NearestSearch::improve(NodeIndex node, Label label)
{
    Label& held = m_labels[node];
    if (!(label < held))
        return;
    if (!held.reached())
        m_reached.push_back(node);
    held = label;
    m_queue.push({node, label.mm()});
}

void NearestSearch::seed(std::uint32_t limitMm)
{
    std::uint32_t farthest = 0;
    for (const Source& source : m_sources) {
        if (source.label.mm() <= limitMm)
            farthest = std::max(farthest, source.label.mm());
    }
    m_queue.prepare(std::max(farthest, std::min(limitMm, m_graph.longestMm())));
    for (const Source& source : m_sources) {
        if (source.label.mm() <= limitMm)
            improve(source.node, source.label);
    }
}

void NearestSearch::relax(BucketQueue::Entry entry, std::uint32_t limitMm)
{
    const std::uint32_t left = limitMm - entry.mm;
    const std::uint32_t owner = m_labels[entry.node].owner();
    for (const Arc& arc : m_graph.arcsFrom(entry.node)) {
        if (arc.mm <= left)
            improve(arc.head, Label(entry.mm + arc.mm, owner));
    }
}

bool NearestSearch::run(std::uint32_t limitMm, const Progress& progress)
{
    constexpr std::uint32_t kStepsBetweenLooks = 4096;
    limitMm = std::min(limitMm, kFarthestMm);
    seed(limitMm);
    BucketQueue::Entry entry;
    for (std::uint32_t steps = 1; m_queue.pop(entry); ++steps) {
        if (steps % kStepsBetweenLooks == 0 && progress.cancelled())
            return false;
        if (m_labels[entry.node].mm() == entry.mm)
            relax(entry, limitMm);
    }
    return true;
}

} // namespace yike
