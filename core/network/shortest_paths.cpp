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
    const Label label = m_labels[entry.node];
    if (label.mm() != entry.mm)
        return;
    const std::uint32_t left = limitMm - entry.mm;
    for (const Arc& arc : m_graph.arcsFrom(entry.node)) {
        if (arc.mm <= left)
            improve(arc.head, label.plusWithin(arc.mm));
    }
}

bool NearestSearch::run(std::uint32_t limitMm, const Progress& progress)
{
    constexpr std::size_t kStepsBetweenLooks = 4096;
    limitMm = std::min(limitMm, kFarthestMm);
    seed(limitMm);
    std::size_t steps = 0;
    while (const auto* bucket = m_queue.lowest()) {
        for (std::size_t i = 0; i < bucket->size(); ++i) {
            if (++steps % kStepsBetweenLooks == 0 && progress.cancelled())
                return false;
            relax((*bucket)[i], limitMm);
        }
        m_queue.finish();
    }
    return true;
}

} // namespace yike
