// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/street_segments.h"

#include "core/geometry/hilbert.h"
#include "core/network/vertex_ids.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

/// What orders segments: where they are, whoever's they are.
struct Placed {
    std::uint64_t hilbert = 0;
    Point low;
    Point high;
    int level = 0;
    SegmentRef ref;

    bool operator<(const Placed& other) const
    {
        return std::tie(hilbert, low, high, level, ref) <
               std::tie(other.hilbert, other.low, other.high, other.level, other.ref);
    }
};

Box boundsOf(const Streets& streets)
{
    Box box;
    for (const Street& street : streets) {
        for (const Point p : isWalkable(street) ? std::span(street.shape) : std::span<const Point>())
            box.add(p);
    }
    return box;
}

/// Cells of a decimetre: fine enough for an order; 429 km wide before they clamp.
std::uint32_t cellOf(double metres)
{
    return static_cast<std::uint32_t>(std::clamp(metres * 10, 0.0, 4294967295.0));
}

std::uint64_t hilbertOf(Point a, Point b, const Box& box)
{
    return hilbertIndex({cellOf((a.x + b.x) / 2 - box.min.x), cellOf((a.y + b.y) / 2 - box.min.y)});
}

} // namespace

StreetSegments::StreetSegments(const Streets& streets, Levels levels) : m_streets(&streets)
{
    const Box bounds = boundsOf(streets);
    std::vector<Placed> placed;
    for (std::uint32_t s = 0; s < streets.size(); ++s) {
        if (!isWalkable(streets[s]) || (levels == Levels::Ground && streets[s].level != 0))
            continue;
        for (std::uint32_t i = 0; i + 1 < streets[s].shape.size(); ++i) {
            const Point a = streets[s].shape[i];
            const Point b = streets[s].shape[i + 1];
            placed.push_back(
                {hilbertOf(a, b, bounds), std::min(a, b), std::max(a, b), streets[s].level, {s, i}});
        }
    }
    std::sort(placed.begin(), placed.end());
    std::vector<Box> boxes(placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        m_refs.push_back(placed[i].ref);
        boxes[i].add(placed[i].low);
        boxes[i].add(placed[i].high);
    }
    m_tree = BoxTree(std::move(boxes));
}

} // namespace yike
