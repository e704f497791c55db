// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The vote of rows that name the unit they lie in.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/unit.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/offset/offset_vote.h"
#include "gis/import/placed_layer.h"

#include <vector>

namespace yike {

/// Units with the index of their shapes, in the working system that the voting layer is placed in.
struct VoteUnits {
    std::vector<Unit> units;
    UnitIndex communities;
};

/// `layer` must be placed without an offset. A row's unit is its community, else sub-district, else county,
/// by code or name; rows with a place and a unit that exists vote.
[[nodiscard]] Result<OffsetVote> voteByOwnUnit(PlacedLayer& layer, const LayerMapping& mapping,
                                               const VoteUnits& ground, InQuestion inQuestion,
                                               std::size_t hypotheses, const Progress& progress);

} // namespace yike
