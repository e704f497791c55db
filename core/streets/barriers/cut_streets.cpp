// SPDX-License-Identifier: GPL-3.0-or-later
// First streets get a vertex where a barrier's vertex or a closed gate stands on them, so that all touching
// is at vertices; then vertices on barriers are divided (divided_place.h); last, what crosses a barrier
// between vertices is cut there. Every decision is an exact orientation (Shewchuk 1997). O((n + m) log m) for
// n street and m barrier segments. Unlike a geometric difference, streets keep their geodesic length to the
// millimetre.
#include "core/streets/barriers/cut_streets.h"

#include "core/geometry/segment_crossing.h"
#include "core/network/vertex_ids.h"
#include "core/streets/barriers/divided_place.h"
#include "core/streets/insert_vertices.h"
#include "core/streets/millimetre.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace yike {

namespace {

constexpr std::size_t kCheckEvery = 2048;

bool isOnGround(const Street& street)
{
    return isWalkable(street) && street.level == 0;
}

CutBy cutBy(BarrierKind kind)
{
    return kind == BarrierKind::Wall ? CutBy::Wall : kind == BarrierKind::Water ? CutBy::Water : CutBy::Rail;
}

/// A barrier across the inside of a segment.
struct Across {
    double share = 0;
    Point at;
    BarrierKind kind = BarrierKind::Wall;
    auto operator<=>(const Across&) const = default;
};

/// The pieces of one street as they come about.
class Pieces {
public:
    Pieces(const Street& street, Streets& out) : m_street(street), m_out(out) {}

    void begin(Point at) { m_shape.assign(1, at), m_lengths.clear(); }
    void step(Point to, std::uint32_t mm)
    {
        if (to == m_shape.back())
            return;
        m_shape.push_back(to);
        m_lengths.push_back(mm);
    }
    [[nodiscard]] bool isAt(Point p) const { return !m_shape.empty() && m_shape.back() == p; }
    void finish()
    {
        if (m_shape.size() < 2)
            return;
        Street piece{m_street.sourceId, m_street.name, m_street.kind, m_street.level, m_shape, m_lengths};
        m_out.push_back(std::move(piece));
    }

private:
    const Street& m_street;
    Streets& m_out;
    Polyline m_shape;
    std::vector<std::uint32_t> m_lengths;
};

class Cutter {
public:
    Cutter(Streets streets, const Barriers& barriers, const Progress& progress)
        : m_streets(std::move(streets)), m_barriers(barriers), m_index(barriers), m_progress(progress)
    {
    }

    Result<CutStreets> run()
    {
        using Step = bool (Cutter::*)();
        constexpr Step steps[] = {&Cutter::addVertices, &Cutter::divideVertices, &Cutter::cutAll};
        for (const Step step : steps) {
            if (!(this->*step)())
                return fail(Code::Cancelled);
        }
        std::sort(m_result.cuts.begin(), m_result.cuts.end());
        m_result.cuts.erase(std::unique(m_result.cuts.begin(), m_result.cuts.end()), m_result.cuts.end());
        std::sort(m_result.idleGates.begin(), m_result.idleGates.end());
        return std::move(m_result);
    }

private:
    /// Calls `visit(segment reference, from, to)` for the segments on the ground; false when cancelled.
    template <class Visit>
    bool forEachSegment(Visit&& visit) const
    {
        for (std::uint32_t s = 0; s < m_streets.size(); ++s) {
            if (s % kCheckEvery == 0 && m_progress.cancelled())
                return false;
            if (!isOnGround(m_streets[s]))
                continue;
            const Polyline& shape = m_streets[s].shape;
            for (std::uint32_t i = 0; i + 1 < shape.size(); ++i) {
                if (shape[i] != shape[i + 1])
                    visit(SegmentRef{s, i}, shape[i], shape[i + 1]);
            }
        }
        return true;
    }

    bool addVertices()
    {
        std::vector<NewVertex> added;
        const auto add = [&](SegmentRef on, Point a, Point b, Point at) {
            if (at == a || at == b)
                return;
            added.push_back({on, nearestOnSegment(a, b, at).share, at});
            m_added.insert(at);
        };
        const bool done = forEachSegment([&](SegmentRef ref, Point a, Point b) {
            Box window;
            window.add(a);
            window.add(b);
            m_index.within(window, [&](const BarrierSegment& barrier) {
                for (const Point end : {barrier.a, barrier.b}) {
                    if (isOnSegment(a, b, end))
                        add(ref, a, b, end);
                }
            });
        });
        placeGates(add);
        if (!m_added.empty())
            forgetDrawn();
        insertVertices(m_streets, std::move(added));
        return done;
    }

    /// A closed gate stands on the nearest street within kGateMetres, and on all that run through that place.
    template <class Add>
    void placeGates(const Add& add)
    {
        const StreetSegments segments(m_streets, StreetSegments::Levels::Ground);
        for (const Gate& gate : m_barriers.gates) {
            const bool atBarrier = m_index.hasBarrierNear(gate.at);
            const auto place =
                gate.open ? std::nullopt
                          : segments.nearest(gate.at, Metres(kGateMetres), [](std::size_t) { return true; });
            if (!place && !atBarrier)
                m_result.idleGates.push_back(gate.at);
            if (!place)
                continue;
            const Point at = onMillimetre(place->at);
            m_closed.insert(at);
            Box window;
            window.add(Point{at.x - kSamePlace, at.y - kSamePlace});
            window.add(Point{at.x + kSamePlace, at.y + kSamePlace});
            segments.tree().within(window, [&](std::size_t i) {
                if (nearestOnSegment(segments.from(i), segments.to(i), at).metres <= kSamePlace)
                    add(segments.ref(i), segments.from(i), segments.to(i), at);
            });
        }
    }

    /// What some street had drawn itself is no added vertex.
    void forgetDrawn()
    {
        for (const Street& street : m_streets) {
            for (const Point p : isOnGround(street) ? street.shape : Polyline())
                m_added.erase(p);
        }
    }

    /// Where a bridge, a tunnel or their ramps begin, nothing on the ground is divided.
    [[nodiscard]] std::set<Point> endsOfBridges() const
    {
        std::set<Point> ends;
        for (const Street& street : m_streets) {
            if (isWalkable(street) && street.level != 0)
                ends.insert({street.shape.front(), street.shape.back()});
        }
        return ends;
    }

    bool divideVertices()
    {
        const std::set<Point> bridges = endsOfBridges();
        std::map<Point, std::set<Point>> begins;
        const bool done = forEachSegment([&](SegmentRef, Point a, Point b) {
            for (const auto& [at, towards] : {std::pair(a, b), std::pair(b, a)}) {
                if (bridges.contains(at))
                    continue;
                if (const DividedPlace* place = divided(at))
                    begins[at].insert(place->beginOf(towards));
            }
        });
        for (const auto& [at, places] : begins) {
            const DividedPlace& place = m_divided.at(at);
            if (places.size() > 1)
                m_result.cuts.push_back({at, place.isGate() ? CutBy::Gate : cutBy(place.kind())});
            else
                m_divided.erase(at); // all on one side: nothing to part
        }
        return done;
    }

    /// The place's division, made when first asked for; null where there is none.
    const DividedPlace* divided(Point at)
    {
        if (const auto known = m_divided.find(at); known != m_divided.end())
            return &known->second;
        if (m_closed.contains(at))
            return &m_divided.emplace(at, DividedPlace::atClosedGate(at)).first->second;
        const auto vertex = m_added.contains(at) ? DividedPlace::Vertex::Added : DividedPlace::Vertex::Drawn;
        const auto place = DividedPlace::atBarriers(at, vertex, m_index);
        if (!place || m_index.hasOpenGateNear(at))
            return nullptr;
        return &m_divided.emplace(at, *place).first->second;
    }

    [[nodiscard]] Point beginOf(Point at, Point towards) const
    {
        const auto place = m_divided.find(at);
        return place == m_divided.end() ? at : place->second.beginOf(towards);
    }

    bool cutAll()
    {
        Streets pieces;
        for (std::size_t s = 0; s < m_streets.size(); ++s) {
            if (s % kCheckEvery == 0 && m_progress.cancelled())
                return false;
            if (isOnGround(m_streets[s]))
                cut(m_streets[s], pieces);
            else
                pieces.push_back(std::move(m_streets[s]));
        }
        m_result.streets = std::move(pieces);
        return true;
    }

    void cut(const Street& street, Streets& out)
    {
        Pieces pieces(street, out);
        for (std::size_t i = 0; i + 1 < street.shape.size(); ++i) {
            const Point a = street.shape[i];
            const Point b = street.shape[i + 1];
            if (a == b)
                continue;
            if (const Point begin = beginOf(a, b); !pieces.isAt(begin)) {
                pieces.finish();
                pieces.begin(begin);
            }
            walk(a, b, street.lengthMm[i], pieces);
        }
        pieces.finish();
    }

    /// Along one segment, over what crosses it.
    void walk(Point a, Point b, std::uint32_t mm, Pieces& pieces)
    {
        const double metres = distance(a, b);
        double from = 0; // metres walked so far
        const auto lengthTo = [&](double to) {
            return static_cast<std::uint32_t>(std::max(0LL, std::llround((to - from) / metres * mm)));
        };
        for (const Across& across : acrossOf(a, b)) {
            m_result.cuts.push_back({across.at, cutBy(across.kind)});
            const double before = across.share * metres - kCutGap;
            if (before > from)
                pieces.step(onMillimetre(between(a, b, before / metres)), lengthTo(before));
            pieces.finish();
            from = std::min(metres, std::max(from, across.share * metres + kCutGap));
            pieces.begin(from < metres ? onMillimetre(between(a, b, from / metres)) : beginOf(b, a));
        }
        pieces.step(beginOf(b, a), lengthTo(metres));
    }

    /// What crosses the inside of a-b and has no open gate, in order.
    [[nodiscard]] std::vector<Across> acrossOf(Point a, Point b) const
    {
        std::vector<Across> all;
        Box window;
        window.add(a);
        window.add(b);
        m_index.within(window, [&](const BarrierSegment& barrier) {
            if (meetingOf(a, b, barrier.a, barrier.b) != Meeting::Crossing)
                return;
            const double share = crossingShare(a, b, barrier.a, barrier.b);
            const Point at = between(a, b, share);
            if (!m_index.hasOpenGateNear(at))
                all.push_back({share, onMillimetre(at), barrier.kind});
        });
        std::sort(all.begin(), all.end());
        return all;
    }

    static constexpr double kSamePlace = 0.002;

    Streets m_streets;
    const Barriers& m_barriers;
    BarrierIndex m_index;
    const Progress& m_progress;
    std::set<Point> m_added;  ///< vertices that no street had
    std::set<Point> m_closed; ///< places of closed gates
    std::map<Point, DividedPlace> m_divided;
    CutStreets m_result;
};

} // namespace

std::array<std::int64_t, 4> countByKind(const std::vector<StreetCut>& cuts)
{
    std::array<std::int64_t, 4> counts{};
    for (const StreetCut& cut : cuts)
        ++counts[static_cast<std::size_t>(cut.by)];
    return counts;
}

Result<CutStreets> cutAtBarriers(Streets streets, const Barriers& barriers, const Progress& progress)
{
    if (barriers.empty())
        return CutStreets{std::move(streets), {}, {}};
    return Cutter(std::move(streets), barriers, progress).run();
}

} // namespace yike
