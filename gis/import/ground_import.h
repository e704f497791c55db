// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Water, parks and railways under the map. Water also keeps people off it.

#include "core/base/progress.h"
#include "core/model/plan.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <vector>

namespace yike {

[[nodiscard]] Result<Loaded<std::vector<GroundFeature>>>
readGround(PlacedLayer& layer, const LayerMapping& mapping, GroundKind kind, const Progress& progress);

} // namespace yike
