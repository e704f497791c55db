// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small towns for tests, built line by line, and the shipped catalogue to hold them against.

#include "core/assessment/assess.h"
#include "core/standards/catalogue.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace yike::test {

/// Builds a plan: units first, then facilities, then homes. The evaluation date is 2025-06-30.
class Town {
public:
    Town();

    UnitId unit(Level level, const std::string& name, std::optional<UnitId> parent);
    UnitId community(const std::string& name, UnitId parent, Setting setting = Setting::Urban);
    void value(UnitId unit, const std::string& key, double number);

    /// A facility with a floor area (0: unknown), hosted by `host`.
    Facility& facility(std::optional<UnitId> host, const std::string& category, double area = 0);
    /// People (weight "population") at a place.
    void home(std::optional<UnitId> community, Point at, double people);

    /// The plan as built so far.
    [[nodiscard]] Plan plan() const;
    [[nodiscard]] Unit& at(UnitId id) { return m_plan.units.at(id.index()); }

private:
    Plan m_plan;
    Demand m_demand;
};

/// City -> urban district -> sub-district 鹤汀街道, and a township 青石镇; ids in this order: 0, 1, 2, 3.
struct Small : Town {
    Small();
    UnitId city, district, street, township;
};

[[nodiscard]] const Standard& dalian();

/// Assesses in straight lines without detour, or with `walking`.
[[nodiscard]] Assessment assessed(const Plan& plan, const std::map<std::string, std::string>& options = {},
                                  std::shared_ptr<const WalkingModel> walking = nullptr);

/// The same by another standard.
[[nodiscard]] Assessment assessedBy(const Plan& plan, const Standard& standard,
                                    const std::map<std::string, std::string>& options = {},
                                    std::shared_ptr<const WalkingModel> walking = nullptr);

/// A standard of one row, id "X", named by its lines of TOML: kind, target, level and the like. A community
/// row for both settings unless they say otherwise.
[[nodiscard]] Standard oneRow(const std::string& lines);

/// Walks straight, but nobody crosses x = 0: there is a river.
[[nodiscard]] std::shared_ptr<const WalkingModel> riverTown(const Plan& plan);

} // namespace yike::test
