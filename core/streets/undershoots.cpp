// SPDX-License-Identifier: GPL-3.0-or-later
// Every dead end looks for the nearest segment of its level that a short walk along the streets does not lead
// to. All look at the streets as drawn, so that no join depends on another or on the order of the streets.
// O(n log n) for the index, then a look-up a dead end. Geodata cleaning as "snap dangling ends" (v.clean
// rmdangle/snap); here nothing but dangling ends ever moves, and none of them farther than told.
#include "core/streets/undershoots.h"

#include "core/streets/insert_vertices.h"
#include "core/streets/millimetre.h"
#include "core/streets/vertex_graph.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yike {

namespace {

constexpr double kAlongStreets = 3; ///< times the limit: what is so near along the streets needs no joining
constexpr std::size_t kCheckEvery = 2048;

/// The segments that are reached from a vertex within a few metres along the streets.
class Surroundings {
public:
    explicit Surroundings(const VertexGraph& graph) : m_graph(graph) {}

    void look(std::uint32_t vertex, double metres)
    {
        m_segments.clear();
        m_open.assign(1, {0, vertex});
        m_seen.clear();
        const auto limit = static_cast<std::uint64_t>(metres * 1000);
        while (!m_open.empty()) {
            std::pop_heap(m_open.begin(), m_open.end(), std::greater<>());
            const auto [mm, at] = m_open.back();
            m_open.pop_back();
            if (std::find(m_seen.begin(), m_seen.end(), at) != m_seen.end())
                continue;
            m_seen.push_back(at);
            for (const VertexGraph::Arm& arm : m_graph.arms(at)) {
                m_segments.push_back(arm.segment);
                if (mm + arm.mm <= limit) {
                    m_open.emplace_back(mm + arm.mm, arm.to);
                    std::push_heap(m_open.begin(), m_open.end(), std::greater<>());
                }
            }
        }
        std::sort(m_segments.begin(), m_segments.end());
    }
    [[nodiscard]] bool has(SegmentRef segment) const
    {
        return std::binary_search(m_segments.begin(), m_segments.end(), segment);
    }

private:
    const VertexGraph& m_graph;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_open;
    std::vector<std::uint32_t> m_seen;
    std::vector<SegmentRef> m_segments;
};

/// The end of the segment where that is within the limit too: two dead ends meet, and no slivers come about.
PlaceOnStreet atVertexIfNear(PlaceOnStreet place, Point end, const Streets& streets, double limit)
{
    const Polyline& shape = streets[place.on.street].shape;
    const Point a = shape[place.on.segment];
    const Point b = shape[place.on.segment + 1];
    const bool first = std::pair(distance(a, end), a) < std::pair(distance(b, end), b);
    const Point nearer = first ? a : b;
    if (distance(nearer, end) <= limit)
        return {place.on, first ? 0.0 : 1.0, nearer, distance(nearer, end)};
    place.at = onMillimetre(place.at);
    return place;
}

/// The missing metre as a street of its own, of the kind that it leads on.
Street connector(const Street& street, Point from, Point to)
{
    Street added{street.sourceId, street.name, street.kind, street.level, {from, to}, {}};
    added.lengthMm.push_back(static_cast<std::uint32_t>(std::llround(distance(from, to) * 1000)));
    return added;
}

} // namespace

Result<std::vector<Undershoot>> findUndershoots(const Streets& streets, Metres limit,
                                                const Progress& progress)
{
    const VertexGraph graph(streets);
    const StreetSegments segments(streets);
    Surroundings near(graph);
    std::vector<Undershoot> found;
    for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
        if (vertex % kCheckEvery == 0 && progress.cancelled())
            return fail(Code::Cancelled);
        if (!graph.isDeadEnd(vertex))
            continue;
        const VertexGraph::Arm& arm = graph.arms(vertex).front();
        const Street& street = streets[arm.segment.street];
        const Point end = street.shape[arm.segment.segment + (arm.forward ? 0 : 1)];
        near.look(vertex, kAlongStreets * limit.count());
        const auto place = segments.nearest(end, limit, [&](std::size_t i) {
            return segments.level(i) == street.level && !near.has(segments.ref(i));
        });
        if (place)
            found.push_back({end, arm.segment, atVertexIfNear(*place, end, streets, limit.count())});
    }
    std::sort(found.begin(), found.end(), [](const Undershoot& a, const Undershoot& b) {
        return std::tie(a.end, a.nearest.at) < std::tie(b.end, b.nearest.at);
    });
    return found;
}

void joinUndershoots(Streets& streets, const std::vector<Undershoot>& undershoots)
{
    std::vector<NewVertex> met;
    for (const Undershoot& undershoot : undershoots)
        met.push_back({undershoot.nearest.on, undershoot.nearest.share, undershoot.nearest.at});
    insertVertices(streets, std::move(met));
    for (const Undershoot& undershoot : undershoots) {
        if (undershoot.nearest.at != undershoot.end)
            streets.push_back(
                connector(streets[undershoot.segment.street], undershoot.end, undershoot.nearest.at));
    }
}

} // namespace yike
