// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lines become streets ready for the walking graph: who may walk there, on which level, how long each segment
// is on the ground.

#include "core/base/progress.h"
#include "core/model/street.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"
#include "gis/import/streets/walking_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// What a source says of a way; empty where it says nothing.
struct WayTags {
    std::string highway; ///< OSM's highway value, or a class in Chinese such as 次干路
    std::string railway;
    std::string foot;
    std::string access;
    std::string bridge;
    std::string tunnel;
    std::string layer;
};

struct Walkability {
    StreetClass kind = StreetClass::Street;
    int level = 0;
    bool classKnown = true; ///< false: the class is in no table; taken as an ordinary street
};

/// By the table of walking_rules.h. Bridges lie one level up, tunnels one down, unless a layer is said.
[[nodiscard]] Walkability walkability(const WayTags& tags, const WalkingRules& rules = builtInWalkingRules());

/// Positions are rounded to the millimetre so that a vertex that two streets share stays one; lengths are
/// geodesic between the true places.
[[nodiscard]] Result<Loaded<Streets>> readStreets(PlacedLayer& layer, const LayerMapping& mapping,
                                                  const Progress& progress,
                                                  const WalkingRules& rules = builtInWalkingRules());

} // namespace yike
