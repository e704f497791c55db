// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study.h"

#include "core/assessment/kinds/evaluate.h"

#include <algorithm>

namespace yike {

Study::Study(const Plan& plan, std::shared_ptr<const WalkingModel> walking, const Progress& progress)
    : m_walking(std::move(walking)), m_tree(plan), m_facilities(plan, m_tree),
      m_walks(plan, m_facilities, m_walking.get()),
      m_progress(progress.stopToken(), nullptr), m_context{plan, m_tree, m_facilities, m_walks}
{
}

Result<const std::vector<Weight>*> Study::weight(const std::string& key) const
{
    const auto& demand = plan().demand;
    if (!demand || demand->size() == 0)
        return fail(Code::DemandAbsent);
    const auto found = demand->weights.find(key);
    if (found != demand->weights.end() && found->second.size() == demand->size())
        return &found->second;
    std::string allowed;
    for (const auto& [name, weights] : demand->weights)
        allowed += (allowed.empty() ? "" : ", ") + name;
    return fail(Code::AnalysisWeightAbsent, {{"key", key}, {"allowed", allowed}});
}

Result<ReachSums> Study::walkTo(const Indicator& indicator, const std::string& weight, double farthest)
{
    constexpr double kSeen = 2; // an assessment looks twice as far as its rule
    ReachRule rule = indicator.reach;
    rule.weight = weight;
    rule.metres = std::max(rule.metres, farthest / kSeen);
    std::vector<WalkSearch> searches;
    if (rule.allCategories) {
        for (const std::string& category : indicator.categories)
            searches.push_back({WalkSearch::To::Open, {category}, rule.metres});
    } else {
        searches.push_back({WalkSearch::To::Open, indicator.categories, rule.metres});
    }
    if (const auto measured = m_walks.measure(searches, m_progress); !measured)
        return tl::unexpected(measured.error());
    return reachSums(indicator, rule, m_context);
}

Cells Study::evaluated(const Indicator& indicator) const
{
    return evaluate(indicator, m_context);
}

} // namespace yike
