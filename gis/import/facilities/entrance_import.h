// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where facilities are entered: a layer of points that name their facility.

#include "core/base/progress.h"
#include "core/model/facility.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <span>
#include <string>
#include <vector>

namespace yike {

struct EntranceRow {
    std::string code; ///< of the facility
    std::string name; ///< of the facility
    Point at;
    std::int64_t row = 0;
};

/// Rows without a point are left out.
[[nodiscard]] Result<Loaded<std::vector<EntranceRow>>>
readEntrances(PlacedLayer& layer, const LayerMapping& mapping, const Progress& progress);

/// Gives each facility its entrances, in place of any it had: by code, else by name where that is one
/// facility's alone. What belongs to none, or to several, comes back as one issue. The order of entrances is
/// by position.
[[nodiscard]] std::vector<Issue> assignEntrances(const std::vector<EntranceRow>& entrances,
                                                 const std::string& layer,
                                                 std::span<Facility* const> facilities);

} // namespace yike
