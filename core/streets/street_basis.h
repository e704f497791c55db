// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a plan's streets were made of: kept with the plan, so that barriers come back with a project, can be
// masked, and streets can be made anew from how they were drawn.

#include "core/base/progress.h"
#include "core/model/plan.h"
#include "core/streets/barriers/barriers.h"
#include "core/streets/street_settings.h"

#include <string>
#include <vector>

namespace yike {

struct StreetBasis {
    Streets drawn; ///< before anything was joined, connected or cut; empty: the plan's streets are as drawn
    Barriers barriers;
    StreetSettings settings;
    std::string
        walkingRules; ///< the planner's own table (TOML) of who may walk where; empty: the built-in one
    /// Nothing but streets as drawn.
    [[nodiscard]] bool isPlain() const;
    /// Whether streets are other than drawn.
    [[nodiscard]] bool changesStreets() const;
};

/// The plan's streets as they were drawn; empty where it has none.
[[nodiscard]] Streets drawnStreets(const Plan& plan);

/// What the plan's streets were made of; nothing done where it does not say.
[[nodiscard]] StreetBasis basisOf(const Plan& plan);

/// Prepares the streets as `basis` says (its own `drawn` is not looked at) and puts both into the plan. What
/// was found and done comes back. Errors: Code::Cancelled.
[[nodiscard]] Result<std::vector<Issue>> layStreets(Streets drawn, StreetBasis basis, Plan& plan,
                                                    const Progress& progress);

} // namespace yike
