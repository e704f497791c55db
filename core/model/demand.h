// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where people live: points with integer weights that belong to a community.

#include "core/base/id.h"
#include "core/base/point.h"
#include "core/base/weight.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// Where the demand points came from, in the order of preference of design.md 6. Said in every report.
enum class DemandOrigin { Buildings, Estates, Raster, Cells, ResidentialLand, Grid, Centroid };

/// Parallel arrays over demand points. Per community each weight adds up to the community's total exactly.
struct Demand {
    DemandOrigin origin = DemandOrigin::Centroid;
    std::vector<Point> at;
    std::vector<std::optional<UnitId>> community;                    ///< nothing: outside every community
    std::map<std::string, std::vector<Weight>, std::less<>> weights; ///< by value key, such as "population"

    [[nodiscard]] std::size_t size() const { return at.size(); }
};

} // namespace yike
