// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walks.h"

#include <cmath>

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

Result<Walks::Nearest> Walks::answer(const WalkSearch& search, const Progress& progress)
{
    const auto stops = search.to == WalkSearch::To::NotOpen ? m_facilities.notOpenStops(search.categories)
                                                            : m_facilities.openStops(search.categories);
    if (stops.empty())
        return m_unreached;
    const bool byCrow = search.to == WalkSearch::To::OpenByCrow;
    if (byCrow && !m_crow)
        m_crow = walkStraight(demand().at, 1.0);
    const double metres = search.to == WalkSearch::To::Open ? search.metres * kSeen : search.metres;
    auto found = (byCrow ? *m_crow : *m_walking).nearest(stops, Metres(metres), progress);
    if (!found)
        return tl::unexpected(found.error());
    return std::make_shared<const NearestStops>(std::move(*found));
}

Result<void> Walks::measure(std::span<const WalkSearch> searches, const Progress& progress)
{
    if (!possible())
        return {};
    const Progress quiet(progress.stopToken(), nullptr); // one search is a small step of many
    for (std::size_t i = 0; i < searches.size(); ++i) {
        const WalkSearch& search = searches[i];
        const std::string key = keyOf(search.to, search.categories, search.metres);
        if (!m_known.contains(key)) {
            auto nearest = answer(search, quiet);
            if (!nearest)
                return tl::unexpected(nearest.error());
            m_known.emplace(key, std::move(*nearest));
        }
        progress.report(static_cast<double>(i + 1) / static_cast<double>(searches.size()));
    }
    return {};
}

const NearestStops* Walks::find(WalkSearch::To to, const std::vector<std::string>& categories,
                                double metres) const
{
    const auto known = m_known.find(keyOf(to, categories, metres));
    return known == m_known.end() ? nullptr : known->second.get();
}

} // namespace yike
