// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A value beside its target as a bar: where it ends, where the tick stands, both as shares of the bar.

#include "core/assessment/assessment.h"
#include "core/model/unit.h"

#include <optional>

namespace yike {

struct ValueBar {
    std::optional<double> value; ///< 0..1
    std::optional<double> target;
};

/// Percentages run to 100; others to one and a half times the target, or to the value where that is more.
[[nodiscard]] ValueBar valueBar(const Indicator& indicator, const Cell& cell, const Unit& unit);

} // namespace yike
