// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/sequence.h"

#include "core/assessment/unit_tree.h"

#include <algorithm>
#include <set>

namespace yike {

namespace {

__extension__ using Wide = __int128; ///< residents in thousandths times yuan

std::int64_t gainOf(const SequenceStep& step, SequenceBy by)
{
    return by == SequenceBy::Verdicts ? step.verdicts : step.residents.milli();
}

/// More gain for the money, compared without dividing; what is free goes first.
bool isBetter(const SequenceStep& a, const SequenceStep& b, SequenceBy by)
{
    if (a.yuan == 0 || b.yuan == 0)
        return a.yuan == 0 && b.yuan != 0;
    return Wide{gainOf(a, by)} * b.yuan > Wide{gainOf(b, by)} * a.yuan;
}

/// Running totals; residents of a community count when the first measure reaches them, and never again.
void addUp(std::vector<SequenceStep>& steps, const CostToClose& result, const Plan& plan)
{
    const UnitTree tree(plan);
    std::set<UnitId> served;
    std::int64_t yuan = 0;
    std::int64_t verdicts = 0;
    Weight residents;
    for (SequenceStep& step : steps) {
        for (const UnitId id : tree.members(result.closings[step.closing].shortage.unit, Level::Community)) {
            const auto living = result.residents.find(id);
            if (served.insert(id).second && living != result.residents.end())
                residents += living->second;
        }
        step.runningYuan = yuan += step.yuan;
        step.runningVerdicts = verdicts += step.verdicts;
        step.runningResidents = residents;
    }
}

} // namespace

std::vector<SequenceStep> sequence(const CostToClose& result, SequenceBy by, const Plan& plan)
{
    std::vector<SequenceStep> steps;
    for (std::size_t i = 0; i < result.closings.size(); ++i) {
        const Closing& closing = result.closings[i];
        if (const Remedy* measure = closing.cheapest())
            steps.push_back({i,
                             measure->yuanOver(result.years),
                             static_cast<int>(closing.shortage.indicators.size()),
                             closing.residents,
                             0,
                             0,
                             {}});
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const SequenceStep& a, const SequenceStep& b) { return isBetter(a, b, by); });
    addUp(steps, result, plan);
    return steps;
}

} // namespace yike
