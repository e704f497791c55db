// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The facilities that stand for a unit on the evaluation date. A facility counts for its host, placed or not;
// for walking it counts wherever it stands, also outside every unit.

#include "core/assessment/unit_tree.h"
#include "core/coverage/reach.h"

#include <map>
#include <string>
#include <vector>

namespace yike {

using Facilities = std::vector<const Facility*>; ///< by id

class FacilityIndex {
public:
    /// Keeps references to `plan`.
    FacilityIndex(const Plan& plan, const UnitTree& tree);

    /// Those of any of `categories` whose host is the unit or a unit that it holds.
    [[nodiscard]] Facilities open(UnitId unit, const std::vector<std::string>& categories) const;
    [[nodiscard]] Facilities notOpen(UnitId unit, const std::vector<std::string>& categories) const;

    /// Whether the plan has any of them, open or not: else nobody has told of such facilities.
    [[nodiscard]] bool knows(const std::vector<std::string>& categories) const;

    /// All placed ones, for walking: at their entrances, else their position.
    [[nodiscard]] std::vector<Stop> openStops(const std::vector<std::string>& categories) const;
    [[nodiscard]] std::vector<Stop> notOpenStops(const std::vector<std::string>& categories) const;
    /// Whether there is any to walk to.
    [[nodiscard]] bool anyOpenStop(const std::vector<std::string>& categories) const;

private:
    /// Of one category, by unit index.
    struct Held {
        std::vector<Facilities> open;
        std::vector<Facilities> notOpen;
        Facilities placedOpen; ///< wherever they stand
        Facilities placedNotOpen;
    };
    using ByUnit = std::vector<Facilities> Held::*;
    using Placed = Facilities Held::*;
    [[nodiscard]] Facilities held(UnitId unit, const std::vector<std::string>& categories,
                                  ByUnit which) const;
    [[nodiscard]] bool isOpenNow(const Facility& facility) const;
    void add(const Facility& facility, const std::vector<UnitId>& holders);
    [[nodiscard]] std::vector<Stop> stops(const std::vector<std::string>& categories, Placed which) const;

    const Plan& m_plan;
    std::map<std::string, Held, std::less<>> m_held;
};

[[nodiscard]] bool hasAny(const Facility& facility, const std::vector<std::string>& categories);
[[nodiscard]] std::vector<FacilityId> idsOf(const Facilities& facilities);

} // namespace yike
