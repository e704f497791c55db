// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach_reasons.h"

#include "core/assessment/roll_up.h"

#include <algorithm>

namespace yike {

namespace {

std::vector<std::vector<std::string>> askedApart(const Indicator& indicator)
{
    std::vector<std::vector<std::string>> groups;
    if (!indicator.reach.allCategories)
        return {indicator.categories};
    for (const std::string& category : indicator.categories)
        groups.push_back({category});
    return groups;
}

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

Result<ReachReasons::Searches> ReachReasons::searchesFor(const std::vector<std::string>& categories,
                                                         double metres, Context& context)
{
    Searches searches;
    const auto keep = [](Walks::Nearest& slot, const Result<Walks::Nearest>& found) -> Result<void> {
        if (!found)
            return tl::unexpected(found.error());
        slot = *found;
        return {};
    };
    auto done = keep(searches.open, context.walks.toOpen(categories, metres));
    if (done)
        done = keep(searches.notOpen, context.walks.toNotOpen(categories, metres));
    // Where walks are straight lines themselves, the crow knows nothing more.
    if (done && context.walks.alongNetwork())
        done = keep(searches.crow, context.walks.asCrowFlies(categories, metres));
    if (!done)
        return tl::unexpected(done.error());
    searches.any = !context.facilities.openStops(categories).empty();
    return searches;
}

Result<ReachReasons> ReachReasons::find(const Indicator& indicator, const ReachSums& sums, Context& context)
{
    ReachReasons reasons(indicator, sums, context);
    for (const auto& categories : askedApart(indicator)) {
        auto searches = searchesFor(categories, indicator.reach.metres, context);
        if (!searches)
            return tl::unexpected(searches.error());
        reasons.m_searches.push_back(std::move(*searches));
    }
    reasons.m_reasons.resize(sums.walk.size());
    for (std::size_t point = 0; point < sums.walk.size(); ++point) {
        if (sums.walk[point] > reasons.m_limit)
            reasons.m_reasons[point] = reasons.reasonAt(point);
    }
    return reasons;
}

/// What would serve if it were open goes first: opening it is the shortest way to close the gap.
ReachReasons::PointReason ReachReasons::reasonAt(std::size_t point) const
{
    const Searches& searches = m_searches[farthest(point)];
    if (searches.notOpen->millimetres[point] <= m_limit)
        return {Cause::NotOpen, searches.notOpen->owner[point]};
    if (searches.crow && searches.crow->millimetres[point] <= m_limit)
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
    for (const std::uint32_t point : m_context->walks.points(community)) {
        for (const Searches& search : m_searches) {
            if (search.open->millimetres[point] <= m_limit)
                ids.push_back(search.open->owner[point]);
        }
    }
    sortUnique(ids);
    return ids;
}

} // namespace yike
