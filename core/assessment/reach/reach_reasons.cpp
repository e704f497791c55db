// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach/reach_reasons.h"

#include "core/assessment/parts/roll_up.h"
#include "core/assessment/reach/walks_needed.h"

#include <algorithm>

namespace yike {

namespace {

Cause heaviest(const std::map<Cause, Weight>& weight)
{
    const auto most = std::max_element(weight.begin(), weight.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == weight.end() ? Cause::None : most->first;
}

/// Too far is what is left when nothing else explains it: another cause that holds for a third leads.
Cause leading(const std::map<Cause, Weight>& weight)
{
    std::map<Cause, Weight> special = weight;
    special.erase(Cause::TooFar);
    Weight all;
    for (const auto& [cause, share] : weight)
        all += share;
    const Cause candidate = heaviest(special);
    const bool holds = candidate != Cause::None && 3 * special[candidate].milli() >= all.milli();
    return holds ? candidate : heaviest(weight);
}

} // namespace

ReachReasons::ReachReasons(const Indicator& indicator, const ReachSums& sums, const Context& context)
    : m_indicator(&indicator), m_sums(&sums), m_context(&context),
      m_limit(millimetres(indicator.reach.metres)), m_reasons(sums.walk.size())
{
    const double metres = indicator.reach.metres;
    for (const auto& categories : askedApart(indicator, indicator.reach)) {
        const auto find = [&](WalkSearch::To to) { return context.walks.find(to, categories, metres); };
        m_searches.push_back({find(WalkSearch::To::Open), find(WalkSearch::To::NotOpen),
                              find(WalkSearch::To::OpenByCrow), context.facilities.anyOpenStop(categories)});
    }
    for (std::size_t point = 0; point < sums.walk.size(); ++point) {
        if (sums.walk[point] > m_limit)
            m_reasons[point] = reasonAt(point);
    }
}

/// What would serve if it were open goes first: opening it is the shortest way to close the gap.
ReachReasons::PointReason ReachReasons::reasonAt(std::size_t point) const
{
    const Searches& searches = m_searches[farthest(point)];
    if (searches.notOpen != nullptr && searches.notOpen->millimetres[point] <= m_limit)
        return {Cause::NotOpen, searches.notOpen->owner[point]};
    if (searches.crow != nullptr && searches.crow->millimetres[point] <= m_limit)
        return {Cause::OutOfReach, searches.crow->owner[point]};
    if (!searches.any)
        return {Cause::NoFacility, std::nullopt};
    const bool seen = searches.open->millimetres[point] != NearestStops::kUnreached;
    return {Cause::TooFar, seen ? std::optional(searches.open->owner[point]) : std::nullopt};
}

/// Where several categories are asked for, each point is asked about the one that is farthest from it.
std::size_t ReachReasons::farthest(std::size_t point) const
{
    std::size_t worst = 0;
    for (std::size_t i = 1; i < m_searches.size(); ++i) {
        if (m_searches[i].open->millimetres[point] > m_searches[worst].open->millimetres[point])
            worst = i;
    }
    return worst;
}

Reason ReachReasons::of(const std::vector<UnitId>& communities) const
{
    std::map<Cause, Weight> weight;
    std::map<Cause, std::vector<FacilityId>> related;
    for (const UnitId id : communities) {
        for (const std::uint32_t point : m_context->walks.points(id)) {
            const PointReason& reason = m_reasons[point];
            if (reason.cause == Cause::None || (*m_sums->weight)[point].milli() == 0)
                continue;
            weight[reason.cause] += (*m_sums->weight)[point];
            if (reason.related)
                related[reason.cause].push_back(*reason.related);
        }
    }
    const Cause cause = leading(weight);
    sortUnique(related[cause]);
    return {cause, related[cause]};
}

std::vector<std::string> ReachReasons::unreachedCategories(const std::vector<UnitId>& communities) const
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; m_searches.size() > 1 && i < m_searches.size(); ++i) {
        const auto& walk = m_searches[i].open->millimetres;
        const auto reaches = [&](std::uint32_t point) {
            return walk[point] <= m_limit && (*m_sums->weight)[point].milli() > 0;
        };
        const bool any = std::any_of(communities.begin(), communities.end(), [&](UnitId id) {
            const auto& points = m_context->walks.points(id);
            return std::any_of(points.begin(), points.end(), reaches);
        });
        if (!any)
            missing.push_back(m_indicator->categories[i]);
    }
    return missing;
}

std::vector<FacilityId> ReachReasons::servedBy(UnitId community) const
{
    std::vector<FacilityId> ids;
    // Neighbours mostly walk to the same one, so that little is left to sort.
    for (const Searches& search : m_searches) {
        std::optional<FacilityId> last;
        for (const std::uint32_t point : m_context->walks.points(community)) {
            if (search.open->millimetres[point] > m_limit || search.open->owner[point] == last)
                continue;
            last = search.open->owner[point];
            ids.push_back(*last);
        }
    }
    sortUnique(ids);
    return ids;
}

} // namespace yike
