// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be said of a layer by itself before it is held against others: where it is, and whether its
// degrees may have been shifted.

#include "gis/geo/extent.h"
#include "gis/import/offset/offset_pairs.h"

#include <optional>

namespace yike {

struct Standing {
    PairLayer layer;
    bool doubtful = false;
    LonLat centre;
    std::optional<Extent> degrees; ///< of its extent's corners
};

/// Nothing for a layer without a place. OpenStreetMap files are not read for it: they are as they are, and
/// their place stays unknown.
[[nodiscard]] Result<std::optional<Standing>> standingOf(InputLayer& input);

/// Kilometres between the nearest places of two extents in degrees; 0 where they meet.
[[nodiscard]] double kilometresApart(const Extent& a, const Extent& b);

} // namespace yike
