// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A community's people over its spots, to the thousandth of a person.

#include "core/base/weight.h"
#include "gis/import/demand/spots.h"

#include <span>
#include <string>
#include <vector>

namespace yike {

/// One value key over all spots.
struct Spreading {
    std::vector<Weight> weights; ///< one a spot
    Weight stated;               ///< by the communities whose places carry numbers of this key too
    Weight carried;              ///< by those places
};

/// `spots` and `wet` are sorted: the spots of a community stand together. A total that the community states
/// is apportioned by the numbers its spots carry, else by their shares. Without one, spots keep their own
/// numbers, and those of its wet ones are apportioned among them; `asOne` apportions them too, where they are
/// no whole people.
[[nodiscard]] Spreading spread(const std::string& key, const std::vector<Unit>& units, const Places& places,
                               std::span<const Spot> spots, std::span<const Spot> wet, bool asOne);

} // namespace yike
