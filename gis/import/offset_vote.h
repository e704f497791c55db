// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether degrees were shifted before they reached us: as is, GCJ-02 or BD-09, by which of the three puts
// most facilities into the unit that their own row names.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/unit.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <array>
#include <vector>

namespace yike {

struct OffsetVote {
    static constexpr std::array kHypotheses = {Offset::None, Offset::Gcj02, Offset::Bd09};

    std::int64_t voters = 0;                 ///< rows with a place and a unit that exists
    std::array<std::int64_t, 3> inOwnUnit{}; ///< of the voters, under each hypothesis
    Offset chosen = Offset::None;

    [[nodiscard]] double share(std::size_t hypothesis) const; ///< percent
};

/// `layer` must be placed without an offset. A row's unit is its community, else sub-district, else county,
/// by code or name. Needs ten voters and a lead of ten points to choose anything but "as is".
[[nodiscard]] Result<OffsetVote> voteOnOffset(PlacedLayer& layer, const LayerMapping& mapping,
                                              const std::vector<Unit>& units, const UnitIndex& communities,
                                              const Progress& progress);

/// The finding with the three shares; Advised where something was shifted, else a note.
[[nodiscard]] Issue voteIssue(const OffsetVote& vote, const std::string& layer);

} // namespace yike
