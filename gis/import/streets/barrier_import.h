// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Layers of walls, water, railways and gates become what streets are cut at.

#include "core/base/progress.h"
#include "core/streets/barriers/barriers.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"
#include "gis/import/streets/walking_rules.h"

namespace yike {

/// What a row is stands in its type, or in the tags of OpenStreetMap, by the table of walking_rules.h; a line
/// or area that says nothing is a wall, a point that says nothing a gate. What lies on a bridge or in a
/// tunnel is left out. A gate is open unless it says otherwise; one drawn as a line is open in its middle or,
/// closed, a wall. Words that the table does not know come back as issues.
[[nodiscard]] Result<Loaded<Barriers>> readBarriers(PlacedLayer& layer, const LayerMapping& mapping,
                                                    const WalkingRules& rules, const Progress& progress);

/// All of `more` as well.
void append(Barriers& barriers, Barriers more);

} // namespace yike
