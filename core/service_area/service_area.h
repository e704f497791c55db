// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ground within a walk of a facility, as polygons to draw. A drawing, not the measure: who is served is
// counted at demand points (reach.h).
//
// The rule, in full: a place on the ground is within the limit where some place q on a walkable street has
// the walk from the facility to q plus the straight leg from q within it, the leg being no longer than
// `access` and crossing neither water nor a barrier. Walk and legs count in metres, or metres on the flat
// where the walk has slopes. Streets over water carry walkers but have no ground beside them.

#include "core/coverage/street_walk.h"
#include "core/geometry/shapes.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yike {

/// Overlap: each facility by itself. Dissolve: all together. Split: each place with its nearest facility
/// alone; ties go to the lower FacilityId.
enum class AreaMerge { Overlap, Dissolve, Split };

/// What no access leg crosses.
struct LegObstacles {
    MultiPolygon water;
    std::vector<Polyline> barriers; ///< walls, fences, railways
};

struct ServiceArea {
    std::optional<FacilityId> facility; ///< nothing: of all together
    Metres limit;
    MultiPolygon shape; ///< valid: outer rings counter-clockwise, holes clockwise; may be empty
};

/// Draws areas over one network as often as asked. Immutable once made; shared by threads.
class ServiceAreas {
public:
    /// An `access` that is no positive number leaves every area empty.
    ServiceAreas(std::shared_ptr<const StreetWalk> walk, const LegObstacles& obstacles,
                 Metres access = Metres(40));
    ~ServiceAreas();
    ServiceAreas(const ServiceAreas&) = delete;
    ServiceAreas& operator=(const ServiceAreas&) = delete;

    /// By facility, then by limit as given; one for every facility and limit, empty where the facility joins
    /// no street or the limit is no positive number. All limits come from one search. The same for any order
    /// of stops and number of threads. Direction::Worst takes the way there. Errors: Code::Cancelled.
    [[nodiscard]] Result<std::vector<ServiceArea>> draw(std::span<const Stop> stops,
                                                        std::span<const Metres> limits, AreaMerge merge,
                                                        const Progress& progress) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace yike
