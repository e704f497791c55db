// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"

#include <algorithm>

namespace yike {

const IndicatorResult* Assessment::find(std::string_view wanted) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(), [&](const IndicatorResult& result) {
        return result.indicator == wanted;
    });
    return found == indicators.end() ? nullptr : &*found;
}

const Cell* Assessment::cell(std::string_view indicator, UnitId unit) const
{
    const IndicatorResult* result = find(indicator);
    if (result == nullptr)
        return nullptr;
    const auto found = result->cells.find(unit);
    return found == result->cells.end() ? nullptr : &found->second;
}

} // namespace yike
