// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who can walk to what, how far: the question under every spatial indicator. Measured at demand points, never
// by polygon overlap. Along the streets where there are any, else straight line x detour factor.

#include "core/base/progress.h"
#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/model/demand.h"
#include "core/model/street.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace yike {

/// A facility as walkers see it: it is reached at any of its points (entrances, else its position).
struct Stop {
    FacilityId facility;
    std::vector<Point> points;
    bool rural = false; ///< which snap limit it has
};

/// How far a point may lie from a walkable street to be joined to it (design.md 5).
struct SnapLimits {
    Metres urban{150};
    Metres rural{300};
};

/// Nearest facility per demand point; the same for any thread count, ties go to the lower FacilityId.
struct NearestStops {
    static constexpr std::uint32_t kUnreached = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> millimetres; ///< network distance + both access legs, or kUnreached
    std::vector<FacilityId> owner;          ///< meaningless where unreached
};

struct ReachedHome {
    std::uint32_t demand = 0;
    std::uint32_t mm = 0;
    auto operator<=>(const ReachedHome&) const = default;
};

/// Who lives within a limit of each facility, facility by facility as asked.
struct ReachSets {
    std::vector<std::size_t> first{0};
    std::vector<ReachedHome> homes; ///< by demand point in each set

    [[nodiscard]] std::size_t size() const { return first.size() - 1; }
    [[nodiscard]] std::span<const ReachedHome> of(std::size_t stop) const
    {
        return {homes.data() + first[stop], first[stop + 1] - first[stop]};
    }
};

/// Measures walks from one set of demand points. Immutable once made; shared by threads.
class WalkingModel {
public:
    virtual ~WalkingModel() = default;

    /// To the nearest of `stops` for every demand point, cut off at `limit`.
    /// Errors: Code::Cancelled.
    [[nodiscard]] virtual Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit,
                                                       const Progress& progress) const = 0;
    /// Who reaches each of `stops` within `limit`, measured the same way. Errors: Code::Cancelled.
    [[nodiscard]] virtual Result<ReachSets> reachSets(std::span<const Stop> stops, Metres limit,
                                                      const Progress& progress) const;
    /// Facilities of `stops` that no walkable street is near enough to. Empty for straight lines.
    [[nodiscard]] virtual std::vector<FacilityId> unsnapped(std::span<const Stop> stops) const = 0;
    /// Demand points that no walkable street is near enough to, in order. Empty for straight lines.
    [[nodiscard]] virtual std::vector<std::uint32_t> unsnappedDemand() const { return {}; }
    [[nodiscard]] virtual bool alongNetwork() const = 0;
};

/// Along `streets`. `rural[i]` tells which snap limit demand point i has (empty: all urban). What may be
/// walked, how streets connect: core/network/vertex_ids.h; how points join them: core/network/snap.h.
/// Issues: demand that could not be snapped (counted, with the first place), parts of the network that do not
/// hang together with the main one. Errors: Code::Cancelled, Code::NoWalkableStreets.
[[nodiscard]] Result<Loaded<std::shared_ptr<const WalkingModel>>>
walkAlong(const Streets& streets, std::span<const Point> demand, const std::vector<bool>& rural,
          SnapLimits limits, const Progress& progress);

/// As the crow flies x `detourFactor`, rounded to the millimetre (1.3 unless the planner says otherwise,
/// pitfalls 5.1).
[[nodiscard]] std::shared_ptr<const WalkingModel> walkStraight(std::span<const Point> demand,
                                                               double detourFactor);

} // namespace yike
