// SPDX-License-Identifier: GPL-3.0-or-later
// Every segment asks the tree for those whose boxes touch its own; exact orientation decides whether they
// cross (Shewchuk 1997, through core/geometry/orientation.h). O(n log n + pairs of near segments), in
// parallel. Where two lines cross is computed from the lower segment of the pair, so that it does not depend
// on who asks.
#include "core/streets/crossings.h"

#include "core/base/parallel.h"
#include "core/geometry/segment_crossing.h"
#include "core/streets/insert_vertices.h"
#include "core/streets/millimetre.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

constexpr std::size_t kSegmentsPerBlock = 2048;

class CrossingFinder {
public:
    explicit CrossingFinder(const StreetSegments& segments) : m_segments(segments) {}

    void collect(std::size_t i, std::vector<Crossing>& found) const
    {
        m_segments.tree().within(m_segments.box(i), [&](std::size_t k) {
            if (k > i && m_segments.level(i) == m_segments.level(k))
                addMeeting(i, k, found);
        });
    }

private:
    void addMeeting(std::size_t i, std::size_t k, std::vector<Crossing>& found) const
    {
        const Point a = m_segments.from(i);
        const Point b = m_segments.to(i);
        const Point c = m_segments.from(k);
        const Point d = m_segments.to(k);
        switch (meetingOf(a, b, c, d)) {
        case Meeting::None:
            return;
        case Meeting::Crossing:
            addCrossing(i, k, found);
            return;
        case Meeting::EndOnOther:
            for (const Point end : {c, d})
                addTouch(i, end, k, found);
            for (const Point end : {a, b})
                addTouch(k, end, i, found);
        }
    }

    void addCrossing(std::size_t i, std::size_t k, std::vector<Crossing>& found) const
    {
        const double share =
            crossingShare(m_segments.from(i), m_segments.to(i), m_segments.from(k), m_segments.to(k));
        const Point exact = between(m_segments.from(i), m_segments.to(i), share);
        const Point at = onMillimetre(exact);
        if (isEnd(i, at) && isEnd(k, at))
            return; // they meet there already
        found.push_back({at, {m_segments.ref(i), share, at, 0}, placeOn(k, exact, at)});
    }

    /// An end of `ender` in the middle of `through`.
    void addTouch(std::size_t through, Point end, std::size_t ender, std::vector<Crossing>& found) const
    {
        if (isEnd(through, end) || !isOnSegment(m_segments.from(through), m_segments.to(through), end))
            return;
        found.push_back({end, placeOn(through, end, end), placeOn(ender, end, end)});
    }

    [[nodiscard]] bool isEnd(std::size_t i, Point p) const
    {
        return p == m_segments.from(i) || p == m_segments.to(i);
    }
    [[nodiscard]] PlaceOnStreet placeOn(std::size_t i, Point exact, Point at) const
    {
        return {m_segments.ref(i), nearestOnSegment(m_segments.from(i), m_segments.to(i), exact).share, at,
                0};
    }

    const StreetSegments& m_segments;
};

} // namespace

Result<std::vector<Crossing>> findCrossings(const Streets& streets, const Progress& progress)
{
    const StreetSegments segments(streets);
    const CrossingFinder finder(segments);
    std::vector<std::vector<Crossing>> blocks(segments.size() / kSegmentsPerBlock + 1);
    parallelBlocks(blocks.size(), 1, [&](std::size_t block, std::size_t) {
        const std::size_t last = std::min(segments.size(), (block + 1) * kSegmentsPerBlock);
        for (std::size_t i = block * kSegmentsPerBlock; i < last && !progress.cancelled(); ++i)
            finder.collect(i, blocks[block]);
    });
    if (progress.cancelled())
        return fail(Code::Cancelled);
    std::vector<Crossing> found;
    for (const auto& block : blocks)
        found.insert(found.end(), block.begin(), block.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const Crossing& a, const Crossing& b) { return a.at < b.at; });
    return found;
}

void connectCrossings(Streets& streets, const std::vector<Crossing>& crossings)
{
    std::vector<NewVertex> vertices;
    for (const Crossing& crossing : crossings) {
        vertices.push_back({crossing.first.on, crossing.first.share, crossing.at});
        vertices.push_back({crossing.second.on, crossing.second.share, crossing.at});
    }
    insertVertices(streets, std::move(vertices));
}

} // namespace yike
