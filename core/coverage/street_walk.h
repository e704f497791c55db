// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Walks along the streets, with every question that can be asked of them. Behind the WalkingModel of reach.h.

#include "core/coverage/demand_on_edges.h"
#include "core/coverage/reach.h"
#include "core/coverage/reach_query.h"
#include "core/coverage/route.h"
#include "core/coverage/search_pool.h"
#include "core/network/k_nearest.h"
#include "core/network/terrain_costs.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yike {

struct WalkOptions {
    SnapLimits snap;
    /// Nothing: metres alone, the same for everyone. Else limits and answers are metres on the flat at the
    /// walker's pace: travelDistance(15_min, walker.pace) is the limit of a quarter of an hour.
    std::optional<Walker> walker;
    HeightAt height; ///< slopes count where given, also without a walker (then at an adult's pace)
    Direction direction = Direction::ToFacility;
};

/// Up to k different facilities a demand point, nearest first.
using NearestLists = std::vector<std::vector<Label>>;

class StreetWalk final : public WalkingModel {
public:
    /// As walkAlong(). Issues also: streets without terrain, a walker whose slopes are not known.
    [[nodiscard]] static Result<Loaded<std::shared_ptr<const StreetWalk>>>
    make(const Streets& streets, std::span<const Point> demand, const std::vector<bool>& rural,
         const WalkOptions& options, const Progress& progress);
    StreetWalk(const StreetWalk&) = delete;

    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit,
                                 const Progress& progress) const override;
    std::vector<FacilityId> unsnapped(std::span<const Stop> stops) const override;
    std::vector<std::uint32_t> unsnappedDemand() const override;
    bool alongNetwork() const override { return true; }
    Result<ReachSets> reachSets(std::span<const Stop> stops, Metres limit,
                                const Progress& progress) const override;

    // Errors of all: Code::Cancelled. Limits count themselves; ties go to the lower FacilityId.
    /// How many of the facilities each demand point reaches.
    [[nodiscard]] Result<std::vector<std::uint32_t>> countInReach(std::span<const Stop> stops, Metres limit,
                                                                  const Progress& progress) const;
    /// Not for Direction::Worst, which takes the way there.
    [[nodiscard]] Result<NearestLists> kNearest(std::span<const Stop> stops, std::size_t k, Metres limit,
                                                const Progress& progress) const;
    /// Nothing where no facility is within the limit, or `from` joins no street. Worst: the way there.
    [[nodiscard]] Result<std::optional<Route>> route(Point from, bool rural, std::span<const Stop> stops,
                                                     Metres limit, const Progress& progress) const;

    [[nodiscard]] const StreetNetwork& network() const { return m_network; }
    /// The sense that nearest() walks in; Worst: the way there.
    [[nodiscard]] const WalkSense& sense() const;
    /// The stops' points on the streets; those that no street is near enough to are left out.
    [[nodiscard]] std::vector<SnappedStop> join(std::span<const Stop> stops) const;

private:
    StreetWalk(StreetNetwork network, const WalkOptions& options);
    bool joinDemand(std::span<const Point> demand, const std::vector<bool>& rural, const Progress& progress);
    void reportTerrain(std::vector<Issue>& issues) const;
    [[nodiscard]] Metres snapLimit(bool rural) const { return rural ? m_snap.rural : m_snap.urban; }
    [[nodiscard]] std::vector<StopPoint> join(const Stop& stop) const;
    [[nodiscard]] Result<NearestStops> demandLabels(const NearestField& field, std::uint32_t limitMm,
                                                    const Progress& progress) const;
    [[nodiscard]] Result<NearestStops> nearestBothWays(std::span<const Stop> stops, Metres limit,
                                                       const Progress& progress) const;
    [[nodiscard]] bool worstCounts() const { return m_direction == Direction::Worst && m_away != m_towards; }
    [[nodiscard]] bool reachOf(std::span<const SnappedStop> stop, std::uint32_t limitMm,
                               const Progress& progress, std::vector<ReachedHome>& homes) const;
    [[nodiscard]] std::vector<Label> labelsAt(std::uint32_t demand, std::size_t k, std::uint32_t limitMm,
                                              const KNearestSearch& search,
                                              const StopsOnEdges& onEdges) const;

    StreetNetwork m_network;
    std::size_t m_edgesWithoutHeight = 0;
    std::uint64_t m_mmWithoutHeight = 0;
    std::shared_ptr<const WalkSense> m_away;    ///< from facilities
    std::shared_ptr<const WalkSense> m_towards; ///< the same where both ways are alike
    Snapper m_snapper;
    SnapLimits m_snap;
    Direction m_direction;
    std::vector<std::optional<Snapped>> m_demand;
    DemandOnEdges m_demandOnEdges;  ///< in sense()
    DemandOnEdges m_demandOtherWay; ///< the other way, for Direction::Worst
    mutable SearchPool<NearestSearch> m_searches;
    mutable SearchPool<ReachQuery> m_reach;
    mutable SearchPool<ReachQuery> m_reachBack; ///< the other way, for Direction::Worst
};

} // namespace yike
