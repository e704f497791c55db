// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/barriers/barrier_index.h"

#include "core/geometry/hilbert.h"
#include "core/geometry/measure.h"

#include <algorithm>

namespace yike {

namespace {

/// Cells of a decimetre, as street_segments.cpp has them.
std::uint64_t hilbertOf(Point p, const Box& box)
{
    const auto cell = [](double metres) {
        return static_cast<std::uint32_t>(std::clamp(metres * 10, 0.0, 4294967295.0));
    };
    return hilbertIndex({cell(p.x - box.min.x), cell(p.y - box.min.y)});
}

bool isFinite(Point p)
{
    constexpr double kFarthest = 1e9;
    return std::abs(p.x) <= kFarthest && std::abs(p.y) <= kFarthest;
}

/// Drawn twice is one; which way makes no difference.
std::vector<BarrierSegment> segmentsOf(const std::vector<BarrierLine>& lines)
{
    std::vector<BarrierSegment> segments;
    for (const BarrierLine& line : lines) {
        for (std::size_t i = 1; i < line.line.size(); ++i) {
            const Point a = line.line[i - 1];
            const Point b = line.line[i];
            if (a != b && isFinite(a) && isFinite(b))
                segments.push_back({std::min(a, b), std::max(a, b), line.kind});
        }
    }
    std::sort(segments.begin(), segments.end());
    segments.erase(std::unique(segments.begin(), segments.end()), segments.end());
    return segments;
}

/// Items sorted along the curve through the places that `placeOf` tells.
template <class Item, class PlaceOf>
void sortByCurve(std::vector<Item>& items, const PlaceOf& placeOf)
{
    Box box;
    for (const Item& item : items)
        box.add(placeOf(item));
    std::vector<std::pair<std::uint64_t, Item>> keyed;
    for (const Item& item : items)
        keyed.emplace_back(hilbertOf(placeOf(item), box), item);
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = keyed[i].second;
}

Box boxOf(const BarrierSegment& segment)
{
    Box box;
    box.add(segment.a);
    box.add(segment.b);
    return box;
}

} // namespace

BarrierIndex::BarrierIndex(const Barriers& barriers) : m_segments(segmentsOf(barriers.lines))
{
    sortByCurve(m_segments, [](const BarrierSegment& segment) { return between(segment.a, segment.b, 0.5); });
    std::vector<Box> boxes(m_segments.size());
    std::transform(m_segments.begin(), m_segments.end(), boxes.begin(), boxOf);
    m_tree = BoxTree(std::move(boxes));
    for (const Gate& gate : barriers.gates) {
        if (gate.open && isFinite(gate.at))
            m_openGates.push_back(gate.at);
    }
    sortByCurve(m_openGates, [](Point p) { return p; });
    std::vector<Box> places(m_openGates.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].add(m_openGates[i]);
    m_gateTree = BoxTree(std::move(places));
}

bool BarrierIndex::hasOpenGateNear(Point p) const
{
    bool found = false;
    m_gateTree.nearest(p, kGateMetres * kGateMetres, [&](std::size_t) {
        found = true;
        return -1.0;
    });
    return found;
}

bool BarrierIndex::hasBarrierNear(Point p) const
{
    bool found = false;
    m_tree.nearest(p, kGateMetres * kGateMetres, [&](std::size_t i) {
        found = found || nearestOnSegment(m_segments[i].a, m_segments[i].b, p).metres <= kGateMetres;
        return found ? -1.0 : kGateMetres * kGateMetres;
    });
    return found;
}

} // namespace yike
