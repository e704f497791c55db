// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much demand weight lies within a rule, per community, as integers.

#include "core/assessment/context.h"
#include "core/base/weight.h"

#include <optional>
#include <vector>

namespace yike {

/// Demand within the rule, of all.
struct Reached {
    Weight within;
    Weight all;
    /// Nothing where there is no demand.
    [[nodiscard]] std::optional<double> percent() const;
};

struct ReachSums {
    bool isKnown = false; ///< false: no demand points, or they have no such weight
    std::vector<std::uint32_t>
        walk; ///< per demand point: millimetres to what the rule asks for, or kUnreached
    const std::vector<Weight>* weight = nullptr; ///< per demand point
    std::vector<Reached> communities;            ///< by unit index; zero where the indicator does not apply

    /// Sum over the communities of a unit.
    [[nodiscard]] Reached of(UnitId unit, const Context& context) const;
};

/// One category of the indicator suffices, or so many of them as the rule needs.
[[nodiscard]] ReachSums reachSums(const Indicator& indicator, const ReachRule& rule, const Context& context);

/// How many of the indicator's categories a resident must reach.
[[nodiscard]] std::size_t categoriesNeeded(const Indicator& indicator, const ReachRule& rule);

} // namespace yike
