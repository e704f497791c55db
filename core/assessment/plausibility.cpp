// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/plausibility.h"

#include <algorithm>

namespace yike {

namespace {

bool hasBoth(const Cell& cell)
{
    return cell.numerator && cell.denominator;
}

/// The finest level that has both figures: whose departments report them.
std::optional<Level> reportingLevel(const Cells& cells, const Plan& plan)
{
    std::optional<Level> finest;
    for (const auto& [id, cell] : cells) {
        if (hasBoth(cell))
            finest = std::min(finest.value_or(Level::City), plan.unit(id).level);
    }
    return finest;
}

} // namespace

std::vector<Issue> implausible(const Indicator& indicator, const Cells& cells, const Plan& plan)
{
    if (indicator.kind != Kind::Share)
        return {};
    const auto level = reportingLevel(cells, plan);
    const std::int64_t count = std::count_if(cells.begin(), cells.end(), [&](const auto& entry) {
        const Cell& cell = entry.second;
        return plan.unit(entry.first).level == level && hasBoth(cell) && *cell.numerator > *cell.denominator;
    });
    if (count == 0)
        return {};
    return {{Code::PartExceedsWhole,
             Severity::Advised,
             {{"indicator", indicator.id}, {"count", count}},
             {},
             count}};
}

} // namespace yike
