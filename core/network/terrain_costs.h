// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What slopes and stairs add to a walk.

#include "core/network/walk_costs.h"
#include "core/network/walker.h"

#include <functional>
#include <optional>

namespace yike {

/// Metres above the sea at a place; nothing where the terrain is not known. Called from several threads.
using HeightAt = std::function<std::optional<double>(Point)>;

struct TerrainCosts {
    WalkCosts costs;
    std::size_t edgesWithoutHeight = 0; ///< walked as if flat
    std::uint64_t mmWithoutHeight = 0;  ///< their length
};

/// Heights are taken every 15 m or less along an edge and smoothed twice by 1-2-1 with its ends fixed.
/// Bridges and tunnels (level not 0) rise evenly from end to end. On stairs the dearer of stairs and slope
/// counts. Without `height` only stairs cost more.
[[nodiscard]] TerrainCosts terrainCosts(const StreetNetwork& network, const Walker& walker,
                                        const HeightAt& height);

} // namespace yike
