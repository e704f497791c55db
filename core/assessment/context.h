// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What every evaluation of an indicator looks at, prepared once per assessment.

#include "core/assessment/assessment.h"
#include "core/assessment/parts/facility_index.h"
#include "core/assessment/reach/walks.h"
#include "core/assessment/unit_tree.h"

#include <string>

namespace yike {

struct Context {
    const Plan& plan;
    const UnitTree& tree;
    const FacilityIndex& facilities;
    const Walks& walks; ///< those that walksNeeded() names are measured
};

/// Whether an indicator is asked of a unit: by the unit's own setting, never its parent's; virtual
/// communities never. Unknown names the value that would tell.
struct Applicability {
    enum class Answer { Yes, No, Unknown };
    Answer answer = Answer::Yes;
    std::string missing;
};
[[nodiscard]] Applicability applicability(const Indicator& indicator, const Unit& unit);

/// The target for the unit: rural communities may have their own.
[[nodiscard]] std::optional<double> targetFor(const Indicator& indicator, const Unit& unit);

} // namespace yike
