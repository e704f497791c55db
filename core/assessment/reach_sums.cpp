// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach_sums.h"

#include <algorithm>

namespace yike {

namespace {

/// Per point the walk to the `needed`-th nearest of the categories: then so many are in reach.
Result<std::vector<std::uint32_t>> walkToSeveral(const Indicator& indicator, const ReachRule& rule,
                                                 std::size_t needed, Walks& walks)
{
    std::vector<Walks::Nearest> each;
    for (const std::string& category : indicator.categories) {
        auto nearest = walks.toOpen({category}, rule.metres);
        if (!nearest)
            return tl::unexpected(nearest.error());
        each.push_back(*nearest);
    }
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

Result<std::vector<std::uint32_t>> walkTo(const Indicator& indicator, const ReachRule& rule, Walks& walks)
{
    if (rule.allCategories && indicator.categories.size() > 1)
        return walkToSeveral(indicator, rule, categoriesNeeded(indicator, rule), walks);
    const auto nearest = walks.toOpen(indicator.categories, rule.metres);
    if (!nearest)
        return tl::unexpected(nearest.error());
    return (*nearest)->millimetres;
}

void addUp(ReachSums& sums, const Indicator& indicator, const ReachRule& rule, const Context& context)
{
    sums.communities.resize(context.plan.units.size());
    for (const Unit& unit : context.plan.units) {
        if (unit.level != Level::Community ||
            applicability(indicator, unit).answer != Applicability::Answer::Yes)
            continue;
        Reached& reached = sums.communities[unit.id.index()];
        for (const std::uint32_t point : context.walks.points(unit.id)) {
            const Weight weight = (*sums.weight)[point];
            reached.all += weight;
            if (sums.walk[point] <= millimetres(rule.metres))
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

Result<ReachSums> reachSums(const Indicator& indicator, const ReachRule& rule, Context& context)
{
    ReachSums sums;
    if (!context.walks.possible())
        return sums;
    const auto weight = context.walks.demand().weights.find(rule.weight);
    if (weight == context.walks.demand().weights.end() ||
        weight->second.size() != context.walks.demand().size())
        return sums;
    auto walk = walkTo(indicator, rule, context.walks);
    if (!walk)
        return tl::unexpected(walk.error());
    sums.isKnown = true;
    sums.walk = std::move(*walk);
    sums.weight = &weight->second;
    addUp(sums, indicator, rule, context);
    return sums;
}

} // namespace yike
