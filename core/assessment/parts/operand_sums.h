// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an operand of an indicator adds up to in a unit, and what it lacks.

#include "core/assessment/context.h"
#include "core/assessment/parts/amount.h"

#include <string>
#include <vector>

namespace yike {

struct OperandSum {
    Amount amount; ///< of what is known
    bool complete = true;
    std::vector<std::string>
        missing; ///< value keys; "floor-area", "activity-area" or a capacity of facilities
    std::vector<FacilityId> counted;
    /// Lists are only put behind each other; tidy() sorts them once at the end.
    void add(const OperandSum& other);
    void tidy();
};

/// The level whose units bring an operand's parts: where its values are reported (the lowest level that has
/// any; communities where none has), communities for facilities, the asked level for unit counts.
[[nodiscard]] Level sourceLevel(const Operand& operand, const Plan& plan);

/// The part of one unit of the source level: its own values, or the open facilities it hosts itself.
[[nodiscard]] OperandSum partOf(const Operand& operand, UnitId unit, const Context& context);

/// Open facilities within `unit` whose host is larger than a community: they belong to no community's part.
[[nodiscard]] OperandSum hostedAboveCommunities(const Operand& operand, UnitId unit, const Context& context);

/// Areas, places or the number of the given facilities.
[[nodiscard]] OperandSum sumOver(const Operand& operand, const Facilities& facilities);

[[nodiscard]] bool countsFacilities(const Operand& operand);

} // namespace yike
