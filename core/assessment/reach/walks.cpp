// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach/walks.h"

#include "core/base/parallel.h"
#include "core/base/steps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yike {

namespace {

constexpr double kSeen = 2; // times the rule: how far beyond it a walk to an open one is still measured

std::string keyOf(WalkSearch::To to, const std::vector<std::string>& categories, double metres)
{
    std::string key = std::to_string(static_cast<int>(to)) + ' ' + std::to_string(millimetres(metres));
    for (const std::string& category : categories)
        key += ' ' + category;
    return key;
}

} // namespace

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000));
}

Walks::Walks(const Plan& plan, const FacilityIndex& facilities, const WalkingModel* walking)
    : m_plan(plan), m_facilities(facilities), m_walking(walking), m_points(plan.units.size())
{
    if (!plan.demand)
        return;
    const std::size_t size = plan.demand->size();
    for (std::size_t i = 0; i < size; ++i) {
        const auto community = plan.demand->community[i];
        if (community && community->index() < m_points.size())
            m_points[community->index()].push_back(static_cast<std::uint32_t>(i));
    }
    m_unreached = std::make_shared<const NearestStops>(NearestStops{
        std::vector<std::uint32_t>(size, NearestStops::kUnreached), std::vector<FacilityId>(size)});
}

Result<Walks::Nearest> Walks::answer(const WalkSearch& search, const Progress& progress) const
{
    const auto stops = search.to == WalkSearch::To::NotOpen ? m_facilities.notOpenStops(search.categories)
                                                            : m_facilities.openStops(search.categories);
    if (stops.empty())
        return m_unreached;
    const bool byCrow = search.to == WalkSearch::To::OpenByCrow;
    const double metres = search.to == WalkSearch::To::Open ? search.metres * kSeen : search.metres;
    auto found = (byCrow ? *m_crow : *m_walking).nearest(stops, Metres(metres), progress);
    if (!found)
        return tl::unexpected(found.error());
    return std::make_shared<const NearestStops>(std::move(*found));
}

/// Those not known yet, by key.
std::map<std::string, const WalkSearch*> Walks::unknownOf(std::span<const WalkSearch> searches) const
{
    std::map<std::string, const WalkSearch*> unknown;
    for (const WalkSearch& search : searches) {
        std::string key = keyOf(search.to, search.categories, search.metres);
        if (!m_known.contains(key))
            unknown.emplace(std::move(key), &search);
    }
    return unknown;
}

/// Searches side by side: along streets one search has work for one thread.
Result<void> Walks::measure(std::span<const WalkSearch> searches, const Progress& progress)
{
    if (!possible())
        return {};
    const auto unknown = unknownOf(searches);
    const std::vector<std::pair<std::string, const WalkSearch*>> wanted(unknown.begin(), unknown.end());
    const auto byCrow = [](const auto& search) { return search.second->to == WalkSearch::To::OpenByCrow; };
    if (!m_crow && std::any_of(wanted.begin(), wanted.end(), byCrow))
        m_crow = walkStraight(demand().at, 1.0);
    const Progress quiet(progress.stopToken(), nullptr); // one search is a small step of many
    std::vector<Result<Nearest>> found(wanted.size());
    Steps steps(progress, wanted.size());
    parallelBlocks(wanted.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            found[i] = answer(*wanted[i].second, quiet);
            steps.done();
        }
    });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!found[i])
            return tl::unexpected(found[i].error());
        m_known.emplace(wanted[i].first, std::move(*found[i]));
    }
    progress.report(1);
    return {};
}

const NearestStops* Walks::find(WalkSearch::To to, const std::vector<std::string>& categories,
                                double metres) const
{
    const auto known = m_known.find(keyOf(to, categories, metres));
    return known == m_known.end() ? nullptr : known->second.get();
}

} // namespace yike
