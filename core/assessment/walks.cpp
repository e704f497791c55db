// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walks.h"

#include <cmath>

namespace yike {

namespace {

constexpr double kSeen = 2; // times the rule: how far beyond it a walk is still measured

std::string keyOf(const char* what, const std::vector<std::string>& categories, double metres)
{
    std::string key = what + std::to_string(millimetres(metres));
    for (const std::string& category : categories)
        key += " " + category;
    return key;
}

/// Nobody reaches anything: the answer where there are no stops, without a search.
std::shared_ptr<const NearestStops> unreached(std::size_t points)
{
    return std::make_shared<const NearestStops>(NearestStops{
        std::vector<std::uint32_t>(points, NearestStops::kUnreached), std::vector<FacilityId>(points)});
}

} // namespace

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000));
}

Walks::Walks(const Plan& plan, const FacilityIndex& facilities, const WalkingModel* walking,
             Progress progress)
    : m_plan(plan), m_facilities(facilities), m_walking(walking), m_progress(std::move(progress)),
      m_points(plan.units.size())
{
    if (!plan.demand)
        return;
    for (std::size_t i = 0; i < plan.demand->size(); ++i) {
        const auto community = plan.demand->community[i];
        if (community && community->index() < m_points.size())
            m_points[community->index()].push_back(static_cast<std::uint32_t>(i));
    }
}

Result<Walks::Nearest> Walks::measured(const std::string& key, const WalkingModel& model, Which which,
                                       const std::vector<std::string>& categories, double metres)
{
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    const auto stops =
        which == Which::Open ? m_facilities.openStops(categories) : m_facilities.notOpenStops(categories);
    Nearest nearest = unreached(demand().size());
    if (!stops.empty()) {
        auto found = model.nearest(stops, Metres(metres), m_progress);
        if (!found)
            return tl::unexpected(found.error());
        nearest = std::make_shared<const NearestStops>(std::move(*found));
    }
    m_known.emplace(key, nearest);
    return nearest;
}

Result<Walks::Nearest> Walks::toOpen(const std::vector<std::string>& categories, double metres)
{
    return measured(keyOf("open ", categories, metres), *m_walking, Which::Open, categories, metres * kSeen);
}

Result<Walks::Nearest> Walks::toNotOpen(const std::vector<std::string>& categories, double metres)
{
    return measured(keyOf("not-open ", categories, metres), *m_walking, Which::NotOpen, categories, metres);
}

Result<Walks::Nearest> Walks::asCrowFlies(const std::vector<std::string>& categories, double metres)
{
    if (!m_crow)
        m_crow = walkStraight(demand().at, 1.0);
    return measured(keyOf("crow ", categories, metres), *m_crow, Which::Open, categories, metres);
}

} // namespace yike
