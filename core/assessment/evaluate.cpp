// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/evaluate.h"

#include "core/assessment/roll_up.h"

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
    case Kind::Entered:
        return evaluateEachUnit(indicator, context);
    case Kind::Network:
    case Kind::Checklist:
    case Kind::Currency:
    case Kind::Narrative:
        break;
    }
    return evaluateNarrative(context);
}

} // namespace yike
