// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Layers of walls, water, railways and gates become what streets are cut at.

#include "core/base/progress.h"
#include "core/streets/barriers/barriers.h"
#include "gis/import/mapping/import_request.h"
#include "gis/import/placed_layer.h"
#include "gis/import/streets/walking_rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace yike {

/// What a barrier layer is called, for rows that do not say what they are.
struct BarrierNames {
    std::string said; ///< by the planner: a word of the table; empty: nothing was said
    std::string file; ///< without folder and ending
};
[[nodiscard]] BarrierNames barrierNamesOf(const InputLayer& input);

/// What a row is stands in its type, or in the tags of OpenStreetMap, by the table of walking_rules.h; a row
/// that says nothing is what the planner said, else what its file or layer is called, else a line or area is
/// a wall and a point a gate. What lies on a bridge or in a tunnel is left out. A gate is open unless it says
/// otherwise; one drawn as a line is open in its middle or, closed, a wall. What was taken by name or for
/// want of one, and words that the table does not know, come back as issues. Error: BarrierWordUnknown.
[[nodiscard]] Result<Loaded<Barriers>> readBarriers(PlacedLayer& layer, const LayerMapping& mapping,
                                                    const WalkingRules& rules, const BarrierNames& names,
                                                    const Progress& progress);

/// The barrier that a name speaks of, by the longest word of the table in it, and that word. Words in letters
/// stand for themselves ("rail_lines", not "trail"), a single Hanzi is the whole name (河, not 河西). Nothing
/// where the name has none, or one that stops nobody.
struct NamedBarrier {
    BarrierMeaning meaning = BarrierMeaning::Wall;
    std::string word;
};
[[nodiscard]] std::optional<NamedBarrier> barrierInName(std::string_view name, const WalkingRules& rules);

/// All of `more` as well.
void append(Barriers& barriers, Barriers more);

} // namespace yike
