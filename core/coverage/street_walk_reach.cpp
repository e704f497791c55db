// SPDX-License-Identifier: GPL-3.0-or-later
// The questions about more than the nearest facility.
#include "core/base/parallel.h"
#include "core/coverage/limit_mm.h"
#include "core/coverage/street_walk.h"

#include <algorithm>
#include <atomic>
#include <numeric>

namespace yike {

namespace {

/// Homes in both lists, each with the dearer of its two ways.
std::vector<ReachedHome> worstOf(const std::vector<ReachedHome>& there, const std::vector<ReachedHome>& back)
{
    std::vector<ReachedHome> both;
    for (auto a = there.begin(), b = back.begin(); a != there.end() && b != back.end();) {
        if (a->demand == b->demand)
            both.push_back({a->demand, std::max(a++->mm, b++->mm)});
        else
            ++(a->demand < b->demand ? a : b);
    }
    return both;
}

/// Neighbours one after the other: what one search fetched from memory, the next finds in the cache.
std::vector<std::size_t> byPlace(const std::vector<std::vector<SnappedStop>>& stops)
{
    std::vector<std::size_t> order(stops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto place = [&](std::size_t i) {
        return stops[i].empty() ? 0 : stops[i].front().snapped.place.edge;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return order;
}

ReachSets joinSets(const std::vector<std::vector<ReachedHome>>& sets)
{
    ReachSets joined;
    for (const auto& set : sets)
        joined.first.push_back(joined.first.back() + set.size());
    joined.homes.reserve(joined.first.back());
    for (const auto& set : sets)
        joined.homes.insert(joined.homes.end(), set.begin(), set.end());
    return joined;
}

} // namespace

bool StreetWalk::reachOf(std::span<const SnappedStop> stop, std::uint32_t limit, const Progress& progress,
                         std::vector<ReachedHome>& homes) const
{
    if (!m_reach.with([&](ReachQuery& query) { return query.run(stop, limit, progress, homes); }))
        return false;
    if (!worstCounts())
        return true;
    std::vector<ReachedHome> back;
    if (!m_reachBack.with([&](ReachQuery& query) { return query.run(stop, limit, progress, back); }))
        return false;
    homes = worstOf(homes, back);
    return true;
}

Result<ReachSets> StreetWalk::reachSets(std::span<const Stop> stops, Metres limit,
                                        const Progress& progress) const
{
    constexpr std::size_t kStopsPerBlock = 16;
    std::vector<std::vector<SnappedStop>> joined(stops.size());
    parallelBlocks(stops.size(), kStopsPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            joined[i] = join(stops.subspan(i, 1));
    });
    const std::vector<std::size_t> order = byPlace(joined);
    std::vector<std::vector<ReachedHome>> sets(stops.size());
    std::atomic<bool> cancelled = progress.cancelled();
    parallelBlocks(stops.size(), kStopsPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !cancelled; ++i) {
            if (progress.cancelled() || !reachOf(joined[order[i]], limitMm(limit), progress, sets[order[i]]))
                cancelled = true;
        }
    });
    if (cancelled)
        return fail(Code::Cancelled);
    progress.report(1);
    return joinSets(sets);
}

Result<std::vector<std::uint32_t>> StreetWalk::countInReach(std::span<const Stop> stops, Metres limit,
                                                            const Progress& progress) const
{
    const auto sets = reachSets(stops, limit, progress);
    if (!sets)
        return tl::unexpected(sets.error());
    std::vector<std::uint32_t> counts(m_demand.size());
    for (const ReachedHome& home : sets->homes)
        ++counts[home.demand];
    return counts;
}

Result<NearestStops> StreetWalk::nearestBothWays(std::span<const Stop> stops, Metres limit,
                                                 const Progress& progress) const
{
    const auto sets = reachSets(stops, limit, progress);
    if (!sets)
        return tl::unexpected(sets.error());
    std::vector<Label> best(m_demand.size());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        for (const ReachedHome& home : sets->of(i))
            best[home.demand] = std::min(best[home.demand], Label(home.mm, stops[i].facility.value()));
    }
    NearestStops found;
    for (const Label& label : best) {
        found.millimetres.push_back(label.mm());
        found.owner.emplace_back(label.reached() ? label.owner() : 0);
    }
    return found;
}

Result<NearestLists> StreetWalk::kNearest(std::span<const Stop> stops, std::size_t k, Metres limit,
                                          const Progress& progress) const
{
    const std::vector<SnappedStop> joined = join(stops);
    const StopsOnEdges onEdges(joined, sense().costs);
    KNearestSearch search(sense().graph, k);
    for (const SnappedStop& stop : joined)
        addStop(search, m_network, sense().costs, stop);
    if (progress.cancelled() || !search.run(limitMm(limit), progress))
        return fail(Code::Cancelled);
    NearestLists lists(m_demand.size());
    parallelBlocks(lists.size(), 1024, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            lists[i] = labelsAt(static_cast<std::uint32_t>(i), k, limitMm(limit), search, onEdges);
    });
    return lists;
}

std::vector<Label> StreetWalk::labelsAt(std::uint32_t demand, std::size_t k, std::uint32_t limit,
                                        const KNearestSearch& search, const StopsOnEdges& onEdges) const
{
    std::vector<Label> labels;
    if (!m_demand[demand] || k == 0)
        return labels;
    const auto [place, access] = *m_demand[demand];
    const StreetEdge& edge = m_network.edges[place.edge];
    const WaysTo ways = sense().costs.to(place);
    const auto offer = [&, leg = access](Label label) {
        if (label.plus(leg).mm() <= limit)
            insertLabel(labels, label.plus(leg), k);
    };
    for (const Label& label : search.labels(edge.tail))
        offer(label.plus(ways.fromTail));
    for (const Label& label : search.labels(edge.head))
        offer(label.plus(ways.fromHead));
    onEdges.forEach(place, ways, offer);
    return labels;
}

Result<std::optional<Route>> StreetWalk::route(Point from, bool rural, std::span<const Stop> stops,
                                               Metres limit, const Progress& progress) const
{
    const auto home = m_snapper.snap(from, snapLimit(rural));
    if (!home)
        return std::nullopt;
    std::vector<StopPoint> points;
    std::vector<SnappedStop> joined;
    for (const Stop& stop : stops) {
        for (const StopPoint& point : join(stop)) {
            points.push_back(point);
            joined.push_back(point.joined);
        }
    }
    return m_searches.with([&](NearestSearch& search) -> Result<std::optional<Route>> {
        NearestField field(m_network, sense(), search);
        if (!field.run(joined, limitMm(limit), progress))
            return fail(Code::Cancelled);
        const Label label = field.at(*home);
        if (label.mm() > limitMm(limit))
            return std::nullopt;
        const Graph& opposite = m_direction == Direction::FromFacility ? m_towards->graph : m_away->graph;
        return RouteTracer(m_network, sense(), opposite, search, points).trace(from, *home, label);
    });
}

} // namespace yike
