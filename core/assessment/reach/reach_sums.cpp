// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach/reach_sums.h"

#include <algorithm>

namespace yike {

namespace {

/// Per point the walk to the `needed`-th nearest of the categories: then so many are in reach. Nothing where
/// a walk was not measured.
std::vector<std::uint32_t> walkToSeveral(const Indicator& indicator, const ReachRule& rule,
                                         const Walks& walks)
{
    std::vector<const NearestStops*> each;
    for (const std::string& category : indicator.categories) {
        each.push_back(walks.find(WalkSearch::To::Open, {category}, rule.metres));
        if (each.back() == nullptr)
            return {};
    }
    const std::size_t needed = categoriesNeeded(indicator, rule);
    std::vector<std::uint32_t> walk(walks.demand().size());
    std::vector<std::uint32_t> here(each.size());
    for (std::size_t point = 0; point < walk.size(); ++point) {
        for (std::size_t i = 0; i < each.size(); ++i)
            here[i] = each[i]->millimetres[point];
        const auto nth = here.begin() + static_cast<std::ptrdiff_t>(needed - 1);
        std::nth_element(here.begin(), nth, here.end());
        walk[point] = *nth;
    }
    return walk;
}

std::vector<std::uint32_t> walkTo(const Indicator& indicator, const ReachRule& rule, const Walks& walks)
{
    if (rule.allCategories)
        return walkToSeveral(indicator, rule, walks);
    const NearestStops* nearest = walks.find(WalkSearch::To::Open, indicator.categories, rule.metres);
    return nearest == nullptr ? std::vector<std::uint32_t>() : nearest->millimetres;
}

void addUp(ReachSums& sums, const Indicator& indicator, const ReachRule& rule, const Context& context)
{
    const std::uint32_t limit = millimetres(rule.metres);
    sums.communities.resize(context.plan.units.size());
    for (const Unit& unit : context.plan.units) {
        if (unit.level != Level::Community ||
            applicability(indicator, unit).answer != Applicability::Answer::Yes)
            continue;
        Reached& reached = sums.communities[unit.id.index()];
        for (const std::uint32_t point : context.walks.points(unit.id)) {
            const Weight weight = (*sums.weight)[point];
            reached.all += weight;
            if (sums.walk[point] <= limit)
                reached.within += weight;
        }
    }
}

} // namespace

std::optional<double> Reached::percent() const
{
    if (all.milli() == 0)
        return std::nullopt;
    return 100.0 * within.count() / all.count();
}

Reached ReachSums::of(UnitId unit, const Context& context) const
{
    Reached sum;
    for (const UnitId community : context.tree.members(unit, Level::Community)) {
        sum.within += communities[community.index()].within;
        sum.all += communities[community.index()].all;
    }
    return sum;
}

std::size_t categoriesNeeded(const Indicator& indicator, const ReachRule& rule)
{
    const std::size_t all = indicator.categories.size();
    const auto asked = static_cast<std::size_t>(rule.categoriesNeeded);
    return rule.allCategories ? (asked == 0 ? all : std::min(asked, all)) : 1;
}

ReachSums reachSums(const Indicator& indicator, const ReachRule& rule, const Context& context)
{
    ReachSums sums;
    if (!context.walks.possible())
        return sums;
    const Demand& demand = context.walks.demand();
    const auto weight = demand.weights.find(rule.weight);
    if (weight == demand.weights.end() || weight->second.size() != demand.size())
        return sums;
    sums.walk = walkTo(indicator, rule, context.walks);
    if (sums.walk.size() != demand.size())
        return sums;
    sums.isKnown = true;
    sums.weight = &weight->second;
    addUp(sums, indicator, rule, context);
    return sums;
}

} // namespace yike
