// SPDX-License-Identifier: GPL-3.0-or-later
// The barriers that leave the place cut its surroundings into sectors; which sector a street lies in is
// decided by exact orientation, so it depends neither on the direction barriers were drawn in nor on
// rounding. Streets of a sector begin a few millimetres inside it. A street that runs along a barrier belongs
// to the side on the left of one who walks it eastward.
#include "core/streets/barriers/divided_place.h"

#include "core/geometry/measure.h"
#include "core/geometry/orientation.h"
#include "core/geometry/segment_crossing.h"
#include "core/streets/millimetre.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// Counter-clockwise from the east, as seen from `centre`; exact.
class TurnsBefore {
public:
    explicit TurnsBefore(Point centre) : m_centre(centre) {}

    bool operator()(Point a, Point b) const
    {
        if (isSouth(a) != isSouth(b))
            return isSouth(b);
        return sideOf(m_centre, a, b) == Side::Left;
    }

private:
    [[nodiscard]] bool isSouth(Point p) const
    {
        return p.y < m_centre.y || (p.y == m_centre.y && p.x < m_centre.x);
    }
    Point m_centre;
};

Point unitTowards(Point from, Point to)
{
    const double metres = distance(from, to);
    return {(to.x - from.x) / metres, (to.y - from.y) / metres};
}

Point moved(Point p, Point direction, double metres)
{
    return onMillimetre({p.x + direction.x * metres, p.y + direction.y * metres});
}

} // namespace

std::optional<DividedPlace> DividedPlace::atBarriers(Point p, Vertex vertex, const BarrierIndex& barriers)
{
    std::vector<Point> ways;
    BarrierKind kind = BarrierKind::Wall;
    Box window;
    window.add(p);
    barriers.within(window, [&](const BarrierSegment& segment) {
        const bool ends = p == segment.a || p == segment.b;
        if (!isOnSegment(segment.a, segment.b, p) ||
            (ends && segment.kind == BarrierKind::Rail && vertex == Vertex::Drawn))
            return;
        kind = ways.empty() ? segment.kind : std::min(kind, segment.kind);
        for (const Point end : {segment.a, segment.b}) {
            if (end != p)
                ways.push_back(end);
        }
    });
    const TurnsBefore before(p);
    std::sort(ways.begin(), ways.end(),
              [&](Point a, Point b) { return before(a, b) || (!before(b, a) && a < b); });
    ways.erase(std::unique(ways.begin(), ways.end(),
                           [&](Point a, Point b) { return !before(a, b) && !before(b, a); }),
               ways.end());
    if (ways.size() < 2)
        return std::nullopt;
    DividedPlace place(p, std::move(ways));
    place.m_kind = kind;
    return place;
}

std::size_t DividedPlace::sectorOf(Point towards) const
{
    const TurnsBefore before(m_at);
    const std::size_t count = m_ways.size();
    const auto after = static_cast<std::size_t>(
        std::upper_bound(m_ways.begin(), m_ways.end(), towards, before) - m_ways.begin());
    const std::size_t sector = (after + count - 1) % count;
    const bool along = !before(m_ways[sector], towards) && !before(towards, m_ways[sector]);
    return along && towards < m_at ? (sector + count - 1) % count : sector;
}

Point DividedPlace::middleOf(std::size_t sector) const
{
    const Point next = m_ways[(sector + 1) % m_ways.size()];
    const Point u = unitTowards(m_at, m_ways[sector]);
    const Point v = unitTowards(m_at, next);
    const Side turn = sideOf(m_at, m_ways[sector], next);
    Point middle{u.x + v.x, u.y + v.y};
    if (turn == Side::On || (middle.x == 0 && middle.y == 0))
        middle = {-u.y, u.x};
    else if (turn == Side::Right)
        middle = {-middle.x, -middle.y};
    const double length = std::hypot(middle.x, middle.y);
    // Each sector at a distance of its own: narrow ones would fall on the same millimetre.
    return moved(m_at, {middle.x / length, middle.y / length}, kCutGap * static_cast<double>(sector + 1));
}

Point DividedPlace::beginOf(Point towards) const
{
    return isGate() ? moved(m_at, unitTowards(m_at, towards), kCutGap) : middleOf(sectorOf(towards));
}

} // namespace yike
