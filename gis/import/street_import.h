// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lines become streets ready for the walking graph: who may walk there, on which level, how long each segment
// is on the ground.

#include "core/base/progress.h"
#include "core/model/street.h"
#include "gis/import/layer_mapping.h"
#include "gis/import/placed_layer.h"

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

/// The rules, from most to least telling: rail and motorways are out; foot=no is out, foot=yes lets in; then
/// access=no or private; then the class. Bridges lie one level up, tunnels one down, unless a layer is said.
[[nodiscard]] Walkability walkability(const WayTags& tags);

/// Positions are rounded to the millimetre so that a vertex that two streets share stays one; lengths are
/// geodesic between the true places.
[[nodiscard]] Result<Loaded<Streets>> readStreets(PlacedLayer& layer, const LayerMapping& mapping,
                                                  const Progress& progress);

/// Point of the millimetre grid next to `p`.
[[nodiscard]] Point onMillimetre(Point p);

} // namespace yike
