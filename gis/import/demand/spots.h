// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places sorted into communities: which take part, which lie in water, outside or in two communities at once.

#include "core/base/issue.h"
#include "core/geometry/unit_index.h"
#include "core/model/unit.h"
#include "gis/import/demand/places.h"

#include <limits>
#include <optional>
#include <vector>

namespace yike {

/// A place that takes part in its community's people.
struct Spot {
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::optional<UnitId> community;
    Point at;
    double share = 1;          ///< of the community's totals, relative
    std::size_t place = kNone; ///< among the places it comes from, if any
};

/// By community (those without one last), then place, share and own numbers; equal ones are alike.
void sortSpots(std::vector<Spot>& spots, const Places& places);

/// What becomes of a place that lies in no community.
enum class Outside { Counted, LeftOut };

struct Gathered {
    std::vector<Spot> spots;
    std::vector<Spot> wet; ///< in water, of a community: their own people go to its other spots
    std::vector<std::uint32_t> outside;
    std::vector<std::uint32_t> shared; ///< places well inside two communities or more
};

/// Every place once. Without any community all are counted.
[[nodiscard]] Gathered gatherSpots(const Places& places, const std::vector<Unit>& units,
                                   const UnitIndex& communities, const UnitIndex& water, Outside outside);

} // namespace yike
