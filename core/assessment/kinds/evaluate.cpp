// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/kinds/evaluate.h"

#include "core/assessment/parts/roll_up.h"

namespace yike {

Cells evaluateNarrative(const Context& context)
{
    return blankCells(context.plan);
}

Cells evaluate(const Indicator& indicator, const Context& context)
{
    switch (indicator.kind) {
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Currency:
        return evaluateUnitShare(indicator, context);
    case Kind::Ratio:
    case Kind::Share:
    case Kind::StaffedRate:
    case Kind::Count:
        return evaluateSums(indicator, context);
    case Kind::Reach:
        return evaluateReach(indicator, context);
    case Kind::AreaRule:
    case Kind::MinimumSize:
    case Kind::Functions:
    case Kind::Checklist:
    case Kind::Entered:
        return evaluateEachUnit(indicator, context);
    case Kind::Network:
        return evaluateNetwork(indicator, context);
    case Kind::Narrative:
        break;
    }
    return evaluateNarrative(context);
}

} // namespace yike
