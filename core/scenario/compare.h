// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two assessments side by side: the baseline and a scenario, or the same city at two dates.

#include "core/assessment/assessment.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// How a unit's status moved for one indicator.
enum class Movement {
    Same,     ///< the same status and the same value
    Moved,    ///< the same status, another value
    Improved, ///< not met before, met now
    FellBack, ///< met before, not met now
    GotData,  ///< no data before; that is no improvement
    LostData,
    Other ///< became advisory, stopped applying ...
};
inline constexpr std::array kMovements = {Movement::Same,     Movement::Moved,   Movement::Improved,
                                          Movement::FellBack, Movement::GotData, Movement::LostData,
                                          Movement::Other};

struct Difference {
    std::string indicator;
    UnitId unit; ///< as in the earlier assessment
    Movement movement = Movement::Same;
    Status before = Status::NoData;
    Status after = Status::NoData;
    std::optional<double> valueBefore;
    std::optional<double> valueAfter;
    std::optional<double> shortfallBefore;
    std::optional<double> shortfallAfter;

    /// How much the value grew; nothing where one of them is missing.
    [[nodiscard]] std::optional<double> change() const;
    /// How much the gap shrank (negative: grew); a gap that is not there counts 0. Nothing without any gap.
    [[nodiscard]] std::optional<double> gapClosed() const;
    bool operator==(const Difference&) const = default;
};

/// By the earlier unit's id: the same unit in the later assessment; nothing where it is gone.
using SameUnits = std::vector<std::optional<UnitId>>;

/// Finds the units of one file again in another, where they may have other ids: by code, else by level,
/// parent and name; the only city of each is the same whatever it is called, as long as no codes contradict.
/// No two become one.
[[nodiscard]] SameUnits sameUnits(const std::vector<Unit>& before, const std::vector<Unit>& after);

/// Every indicator and unit that both assessments have, in the order of `before`'s indicators, then by unit.
[[nodiscard]] std::vector<Difference> compare(const Assessment& before, const Assessment& after);
/// The same for assessments of two files.
[[nodiscard]] std::vector<Difference> compare(const Assessment& before, const Assessment& after,
                                              const SameUnits& same);

/// Those of `differences` whose status changed.
[[nodiscard]] std::vector<Difference> changedStatus(const std::vector<Difference>& differences);

/// How many units moved how, by indicator.
using MovementCounts = std::map<Movement, std::int64_t>;
[[nodiscard]] std::map<std::string, MovementCounts>
countMovements(const std::vector<Difference>& differences);

} // namespace yike
