// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is served worse: a reach indicator for children, elders and working people apart, at the pace that
// each of them walks.

#include "core/analysis/reach_profile.h"

#include <string_view>

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

/// Ages in whole years; without `to` no end.
struct AgeSpan {
    int from = 0;
    std::optional<int> to;
    bool operator==(const AgeSpan&) const = default;
};
/// "population.0to3" -> 0 to 3, "population.60plus" -> 60 and more; nothing for what is no age.
[[nodiscard]] std::optional<AgeSpan> ageOf(std::string_view group);
/// The ages that none of the groups is about, so that nobody takes the groups for everybody: 4-15 where the
/// demand tells 0to3, 16to59 and 60plus. Empty where no group is about an age.
[[nodiscard]] std::vector<AgeSpan> agesWithoutGroup(const std::vector<std::string>& groups);

/// `paces` in metres a minute; the rule's own comes first of itself. Errors: Cancelled.
[[nodiscard]] Result<Equity> equity(const Indicator& indicator, double rulePace, std::vector<double> paces,
                                    Study& study);

} // namespace yike
