// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which walks an indicator looks at, so that all of them are measured before the indicators are evaluated
// side by side.

#include "core/assessment/reach/walks.h"
#include "core/assessment/unit_tree.h"
#include "core/standards/standard.h"

namespace yike {

/// The categories that are looked for together: all of them, or each by itself where several must be in
/// reach.
[[nodiscard]] std::vector<std::vector<std::string>> askedApart(const Indicator& indicator,
                                                               const ReachRule& rule);

/// For reach: to open ones, to those not open, and as the crow flies where there are streets. For what counts
/// facilities: to open ones, but only where a unit has none, not even a closed one, and needs a reason.
[[nodiscard]] std::vector<WalkSearch> walksNeeded(const Indicator& indicator, const Plan& plan,
                                                  const FacilityIndex& facilities, bool alongNetwork);

} // namespace yike
