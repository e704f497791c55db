// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is served worse: a reach indicator for children, elders and working people apart, at the pace that
// each of them walks.

#include "core/analysis/reach_profile.h"

namespace yike {

struct EquityCell {
    Reached reached;
    std::optional<double> percent; ///< nothing where none of the group lives
    /// Percentage points above (below: negative) all residents of the unit at the rule's own pace.
    std::optional<double> gap;
};

/// One group at one pace, for every unit by unit index.
struct EquityRow {
    std::string group; ///< demand weight: "population", "population.60plus"
    double metresPerMinute = 0;
    double metres = 0; ///< walked in the rule's minutes
    std::vector<EquityCell> units;
};

struct Equity {
    std::string indicator;
    std::string reference; ///< the weight that stands for all residents
    double rulePace = 0;
    bool isKnown = false;
    std::vector<EquityRow> rows; ///< by group, then from fast to slow
};

/// The groups of a demand: its weights of people, all residents first.
[[nodiscard]] std::vector<std::string> groupsOf(const Demand& demand);

/// `paces` in metres a minute; the rule's own comes first of itself. Errors: Cancelled.
[[nodiscard]] Result<Equity> equity(const Indicator& indicator, double rulePace, std::vector<double> paces,
                                    Study& study);

} // namespace yike
