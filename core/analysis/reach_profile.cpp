// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reach_profile.h"

#include "core/assessment/parts/verdict.h"

#include <algorithm>

namespace yike {

Result<ReachProfile> ReachProfile::make(const Indicator& indicator, const std::string& weight,
                                        const std::vector<double>& metres, Study& study)
{
    ReachProfile profile;
    const Plan& plan = study.plan();
    const auto farthest = std::max_element(metres.begin(), metres.end());
    const auto sums = study.walkTo(indicator, weight, farthest == metres.end() ? 0 : *farthest);
    if (!sums)
        return tl::unexpected(sums.error());
    profile.m_known = sums->isKnown;
    profile.m_all.resize(plan.units.size());
    profile.m_within.assign(metres.size(), std::vector<Weight>(plan.units.size()));
    profile.m_totalWithin.resize(metres.size());
    if (!profile.m_known)
        return profile;
    for (const Unit& unit : plan.units) {
        if (unit.level == Level::Community &&
            applicability(indicator, unit).answer == Applicability::Answer::Yes)
            profile.addCommunity(unit.id, *sums, metres, study.context().walks.points(unit.id));
    }
    profile.addLarger(plan, study.tree());
    return profile;
}

void ReachProfile::addCommunity(UnitId id, const ReachSums& sums, const std::vector<double>& metres,
                                const std::vector<std::uint32_t>& points)
{
    for (const std::uint32_t point : points)
        m_all[id.index()] += (*sums.weight)[point];
    m_totalAll += m_all[id.index()];
    for (std::size_t limit = 0; limit < metres.size(); ++limit) {
        Weight& within = m_within[limit][id.index()];
        for (const std::uint32_t point : points) {
            if (sums.walk[point] <= millimetres(metres[limit]))
                within += (*sums.weight)[point];
        }
        m_totalWithin[limit] += within;
    }
}

void ReachProfile::addLarger(const Plan& plan, const UnitTree& tree)
{
    for (const Unit& unit : plan.units) {
        if (unit.level == Level::Community)
            continue;
        for (const UnitId member : tree.members(unit.id, Level::Community)) {
            m_all[unit.id.index()] += m_all[member.index()];
            for (auto& within : m_within)
                within[unit.id.index()] += within[member.index()];
        }
    }
}

std::optional<bool> passes(const Indicator& indicator, const Unit& unit, const Reached& reached)
{
    const auto target = targetFor(indicator, unit);
    if (!target || reached.all.milli() == 0 || unit.level < indicator.level)
        return std::nullopt;
    const Fraction fraction{Amount::fromWeight(reached.within), Amount::fromWeight(reached.all),
                            indicator.scale};
    return verdict(fraction, indicator.comparator, target) == Status::Met;
}

} // namespace yike
