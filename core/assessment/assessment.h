// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an assessment found: one cell per indicator and unit, each with everything needed to explain it.

#include "core/assessment/cells.h"
#include "core/base/result.h"
#include "core/network/walker.h"
#include "core/standards/standard.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

struct IndicatorResult {
    std::string indicator;        ///< Indicator::id
    Cells cells;                  ///< every unit of the plan; leading zones hold what they manage
    std::optional<double> target; ///< as applied, after the options
    bool targetChosen = false;    ///< by the planner: the text has no such pass mark
};

/// The values of a standard's indicators for every unit, for one plan state at one date.
struct Assessment {
    std::string standard;
    std::string standardVersion;
    Date date{};
    std::map<std::string, std::string> options; ///< as applied
    bool alongNetwork = false;                  ///< false: straight line x detour factor, stamped as such
    double detourFactor = 1.0;
    double paceMetresPerMinute = 60;
    WalkRule walk; ///< slopes: as they were counted
    std::vector<IndicatorResult> indicators; ///< in the order of the standard
    std::vector<Issue> issues;               ///< unsnapped facilities and demand, no facilities outside ...

    [[nodiscard]] const IndicatorResult* find(std::string_view indicator) const;
    [[nodiscard]] const Cell* cell(std::string_view indicator, UnitId unit) const;
};

} // namespace yike
