// SPDX-License-Identifier: GPL-3.0-or-later
// One search from all facilities together labels the junctions; each demand point then takes the better of
// the two ends of its edge and the way along the edge itself.
#include "core/coverage/street_walk.h"

#include "core/base/parallel.h"
#include "core/coverage/limit_mm.h"
#include "core/coverage/part_findings.h"
#include "core/geometry/first_place.h"
#include "core/network/network_builder.h"

#include <algorithm>

namespace yike {

namespace {

constexpr std::size_t kPointsPerBlock = 4096;

TerrainCosts costsOf(const StreetNetwork& network, const WalkOptions& options)
{
    if (!options.walker && !options.height)
        return {WalkCosts(network), 0, 0};
    const Walker plain{MetresPerMinute(60), true, 1};
    return terrainCosts(network, options.walker.value_or(plain), options.height);
}

std::shared_ptr<const WalkSense> senseOf(const StreetNetwork& network, WalkCosts costs)
{
    Graph graph = costGraph(network, costs);
    return std::make_shared<const WalkSense>(WalkSense{std::move(costs), std::move(graph)});
}

std::int64_t wholeMetres(std::uint64_t mm)
{
    return static_cast<std::int64_t>((mm + 500) / 1000);
}

void reportUnsnapped(const std::vector<std::uint32_t>& points, std::span<const Point> demand,
                     SnapLimits limits, std::vector<Issue>& issues)
{
    if (points.empty())
        return;
    const auto count = static_cast<std::int64_t>(points.size());
    Issue issue{Code::DemandUnsnapped, Severity::Advised, {}, {}, count};
    issue.args = {{"count", count}, {"urban", limits.urban.count()}, {"rural", limits.rural.count()}};
    issue.where.at = firstPlace(demand, points);
    issues.push_back(std::move(issue));
}

} // namespace

StreetWalk::StreetWalk(StreetNetwork network, const WalkOptions& options)
    : m_network(std::move(network)), m_snapper(m_network), m_snap(options.snap),
      m_direction(options.direction),
      m_searches([this] { return std::make_unique<NearestSearch>(sense().graph); }),
      m_reach([this] { return std::make_unique<ReachQuery>(m_network, sense(), m_demandOnEdges); }),
      m_reachBack([this] { return std::make_unique<ReachQuery>(m_network, *m_away, m_demandOtherWay); })
{
    TerrainCosts terrain = costsOf(m_network, options);
    m_edgesWithoutHeight = terrain.edgesWithoutHeight;
    m_mmWithoutHeight = terrain.mmWithoutHeight;
    WalkCosts towards = terrain.costs.turnedRound();
    m_away = senseOf(m_network, std::move(terrain.costs));
    m_towards = m_away->costs.isLength() ? m_away : senseOf(m_network, std::move(towards));
}

Result<Loaded<std::shared_ptr<const StreetWalk>>>
StreetWalk::make(const Streets& streets, std::span<const Point> demand, const std::vector<bool>& rural,
                 const WalkOptions& options, const Progress& progress)
{
    const bool stairs = !options.walker || options.walker->takesStairs;
    Result<StreetNetwork> network =
        buildNetwork(streets, progress.part(0, 0.6), stairs ? Stairs::Walked : Stairs::LeftOut);
    if (!network)
        return tl::unexpected(network.error());
    const std::shared_ptr<StreetWalk> walk(new StreetWalk(std::move(*network), options));
    progress.report(0.8);
    if (!walk->joinDemand(demand, rural, progress))
        return fail(Code::Cancelled);
    Loaded<std::shared_ptr<const StreetWalk>> loaded{walk, {}};
    reportParts(walk->network(), streets, walk->m_demand, demand, loaded.issues);
    reportUnsnapped(walk->unsnappedDemand(), demand, options.snap, loaded.issues);
    walk->reportTerrain(loaded.issues);
    if (options.walker && !options.height)
        loaded.issues.push_back({Code::SlopesNotCounted, Severity::Note, {}, {}, 1});
    progress.report(1);
    return loaded;
}

bool StreetWalk::joinDemand(std::span<const Point> demand, const std::vector<bool>& rural,
                            const Progress& progress)
{
    m_demand.resize(demand.size());
    parallelBlocks(demand.size(), kPointsPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !progress.cancelled(); ++i)
            m_demand[i] = m_snapper.snap(demand[i], snapLimit(i < rural.size() && rural[i]));
    });
    if (progress.cancelled())
        return false;
    m_demandOnEdges = DemandOnEdges(m_network, sense().costs, m_demand);
    if (worstCounts())
        m_demandOtherWay = DemandOnEdges(m_network, m_away->costs, m_demand);
    return true;
}

void StreetWalk::reportTerrain(std::vector<Issue>& issues) const
{
    if (m_edgesWithoutHeight == 0)
        return;
    const auto count = static_cast<std::int64_t>(m_edgesWithoutHeight);
    Issue issue{Code::TerrainMissing, Severity::Advised, {}, {}, count};
    std::uint64_t mm = 0;
    for (const StreetEdge& edge : m_network.edges)
        mm += edge.mm;
    issue.args = {{"count", count},
                  {"of", static_cast<std::int64_t>(m_network.edges.size())},
                  {"metres", wholeMetres(m_mmWithoutHeight)},
                  {"ofMetres", wholeMetres(mm)}};
    issues.push_back(std::move(issue));
}

const WalkSense& StreetWalk::sense() const
{
    return m_direction == Direction::FromFacility ? *m_away : *m_towards;
}

std::vector<StopPoint> StreetWalk::join(const Stop& stop) const
{
    std::vector<StopPoint> joined;
    for (const Point& point : stop.points) {
        if (const auto snapped = m_snapper.snap(point, snapLimit(stop.rural)))
            joined.push_back({{*snapped, stop.facility.value()}, point});
    }
    return joined;
}

std::vector<SnappedStop> StreetWalk::join(std::span<const Stop> stops) const
{
    std::vector<SnappedStop> joined;
    for (const Stop& stop : stops) {
        for (const StopPoint& point : join(stop))
            joined.push_back(point.joined);
    }
    return joined;
}

std::vector<FacilityId> StreetWalk::unsnapped(std::span<const Stop> stops) const
{
    std::vector<FacilityId> ids;
    for (const Stop& stop : stops) {
        if (join(stop).empty())
            ids.push_back(stop.facility);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::uint32_t> StreetWalk::unsnappedDemand() const
{
    std::vector<std::uint32_t> points;
    for (std::uint32_t i = 0; i < m_demand.size(); ++i) {
        if (!m_demand[i])
            points.push_back(i);
    }
    return points;
}

Result<NearestStops> StreetWalk::nearest(std::span<const Stop> stops, Metres limit,
                                         const Progress& progress) const
{
    if (worstCounts())
        return nearestBothWays(stops, limit, progress);
    return m_searches.with([&](NearestSearch& search) -> Result<NearestStops> {
        NearestField field(m_network, sense(), search);
        if (progress.cancelled() || !field.run(join(stops), limitMm(limit), progress))
            return fail(Code::Cancelled);
        progress.report(0.8);
        return demandLabels(field, limitMm(limit), progress);
    });
}

Result<NearestStops> StreetWalk::demandLabels(const NearestField& field, std::uint32_t limit,
                                              const Progress& progress) const
{
    NearestStops found{std::vector(m_demand.size(), NearestStops::kUnreached),
                       std::vector<FacilityId>(m_demand.size())};
    parallelBlocks(m_demand.size(), kPointsPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !progress.cancelled(); ++i) {
            const Label label = m_demand[i] ? field.at(*m_demand[i]) : Label();
            if (label.mm() > limit)
                continue;
            found.millimetres[i] = label.mm();
            found.owner[i] = FacilityId(label.owner());
        }
    });
    if (progress.cancelled())
        return fail(Code::Cancelled);
    progress.report(1);
    return found;
}

Result<Loaded<std::shared_ptr<const WalkingModel>>> walkAlong(const Streets& streets,
                                                              std::span<const Point> demand,
                                                              const std::vector<bool>& rural,
                                                              SnapLimits limits, const Progress& progress)
{
    auto walk = StreetWalk::make(streets, demand, rural, {limits, {}, {}, Direction::ToFacility}, progress);
    if (!walk)
        return tl::unexpected(walk.error());
    return Loaded<std::shared_ptr<const WalkingModel>>{std::move(walk->value), std::move(walk->issues)};
}

} // namespace yike
