// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/value_bar.h"

#include "app/text/value_text.h"

#include <algorithm>

namespace yike {

ValueBar valueBar(const Indicator& indicator, const Cell& cell, const Unit& unit)
{
    const Measure measure = measureOf(indicator, unit.level);
    if (!cell.value || measure == Measure::YesNo)
        return {};
    std::optional<double> target =
        unit.setting == Setting::Rural && indicator.targetRural ? indicator.targetRural : indicator.target;
    if (measure == Measure::Area && cell.required)
        target = cell.required;
    const double most = measure == Measure::Percent ? 100 : std::max(target.value_or(0) * 1.5, *cell.value);
    if (most <= 0)
        return {0.0, std::nullopt};
    const auto share = [&](double number) { return std::clamp(number / most, 0.0, 1.0); };
    return {share(*cell.value), target ? std::optional(share(*target)) : std::nullopt};
}

} // namespace yike
