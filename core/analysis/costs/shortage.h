// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a unit lacks, once, whatever number of indicators ask for it: the 87 m2 that 34a wants are the same
// 87 m2 that 34c and G3 want.

#include "core/assessment/assessment.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

struct Shortage {
    enum class Of {
        Floor,     ///< square metres, all facilities together
        EachFloor, ///< square metres, of each facility that is too small by itself
        Rooms,     ///< square metres of facilities open to residents
        Facility,  ///< facilities
        Walk,      ///< a facility near enough; how many depends on where they stand
        Functions, ///< functions at one facility
        Places,    ///< places or beds
        Value      ///< of a reported value
    };
    UnitId unit;
    Of of = Of::Facility;
    std::vector<std::string> categories;
    std::string key;                     ///< the value, or the capacity
    std::vector<std::string> functions;  ///< that are not offered
    double amount = 0;                   ///< whole metres, places, persons, facilities, functions
    double target = 0;                   ///< EachFloor: what each is to have
    std::vector<std::string> indicators; ///< that are met once it is closed, as the standard lists them
    std::vector<FacilityId> open;        ///< facilities of the unit that serve already
    std::vector<FacilityId> closed;      ///< of the unit, not in use
    std::vector<FacilityId> outside;     ///< of a neighbour, where that is the cause
    bool operator==(const Shortage&) const = default;
};

/// What the failing unit lacks of one indicator; nothing where the cell is no failure or tells no amount.
[[nodiscard]] std::optional<Shortage> shortageOf(const Indicator& indicator, const Cell& cell, UnitId unit);

/// Those of one unit that the same measure closes made one, in a stable order: floor area by categories,
/// the facility that has to be built anyway, the same value.
[[nodiscard]] std::vector<Shortage> merged(const std::vector<Shortage>& ofOneUnit);

} // namespace yike
