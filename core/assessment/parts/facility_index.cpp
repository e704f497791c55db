// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/facility_index.h"

#include <algorithm>

namespace yike {

namespace {

/// Per unit the units that hold it, itself among them.
std::vector<std::vector<UnitId>> holdersOf(const Plan& plan, const UnitTree& tree)
{
    std::vector<std::vector<UnitId>> holders(plan.units.size());
    for (const Unit& unit : plan.units) {
        for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City}) {
            for (const UnitId member : tree.members(unit.id, level))
                holders[member.index()].push_back(unit.id);
        }
    }
    return holders;
}

/// By id, each once.
Facilities eachOnce(Facilities facilities)
{
    std::sort(facilities.begin(), facilities.end(),
              [](const Facility* a, const Facility* b) { return a->id < b->id; });
    facilities.erase(std::unique(facilities.begin(), facilities.end()), facilities.end());
    return facilities;
}

Stop stopOf(const Facility& facility)
{
    return {facility.id,
            facility.entrances.empty() ? std::vector<Point>{*facility.position} : facility.entrances};
}

bool isPlaced(const Facility& facility)
{
    return facility.position.has_value() || !facility.entrances.empty();
}

} // namespace

FacilityIndex::FacilityIndex(const Plan& plan, const UnitTree& tree) : m_plan(plan)
{
    const auto holders = holdersOf(plan, tree);
    const std::vector<UnitId> nobody;
    for (const auto& [id, facility] : plan.facilities) {
        const bool hosted = facility.host && facility.host->index() < holders.size();
        add(facility, hosted ? holders[facility.host->index()] : nobody);
    }
}

void FacilityIndex::add(const Facility& facility, const std::vector<UnitId>& holders)
{
    const bool open = isOpenNow(facility);
    // A category may be written twice.
    const auto addOnce = [&](Facilities& to) {
        if (to.empty() || to.back() != &facility)
            to.push_back(&facility);
    };
    for (const std::string& category : facility.categories) {
        Held& held = m_held[category];
        auto& byUnit = open ? held.open : held.notOpen;
        byUnit.resize(m_plan.units.size());
        for (const UnitId holder : holders)
            addOnce(byUnit[holder.index()]);
        if (isPlaced(facility))
            addOnce(open ? held.placedOpen : held.placedNotOpen);
    }
}

bool FacilityIndex::knows(const std::vector<std::string>& categories) const
{
    return std::any_of(categories.begin(), categories.end(),
                       [&](const std::string& category) { return m_held.contains(category); });
}

bool FacilityIndex::isOpenNow(const Facility& facility) const
{
    return isOpen(facility, m_plan.evaluationDate);
}

Facilities FacilityIndex::held(UnitId unit, const std::vector<std::string>& categories, ByUnit which) const
{
    Facilities found;
    for (const std::string& category : categories) {
        const auto known = m_held.find(category);
        if (known == m_held.end() || (known->second.*which).empty())
            continue;
        const Facilities& there = (known->second.*which).at(unit.index());
        found.insert(found.end(), there.begin(), there.end());
    }
    return categories.size() > 1 ? eachOnce(std::move(found)) : found;
}

Facilities FacilityIndex::open(UnitId unit, const std::vector<std::string>& categories) const
{
    return held(unit, categories, &Held::open);
}

Facilities FacilityIndex::notOpen(UnitId unit, const std::vector<std::string>& categories) const
{
    return held(unit, categories, &Held::notOpen);
}

std::vector<Stop> FacilityIndex::stops(const std::vector<std::string>& categories, Placed which) const
{
    Facilities placed;
    for (const std::string& category : categories) {
        const auto known = m_held.find(category);
        if (known != m_held.end())
            placed.insert(placed.end(), (known->second.*which).begin(), (known->second.*which).end());
    }
    std::vector<Stop> stops;
    for (const Facility* facility : eachOnce(std::move(placed)))
        stops.push_back(stopOf(*facility));
    return stops;
}

std::vector<Stop> FacilityIndex::openStops(const std::vector<std::string>& categories) const
{
    return stops(categories, &Held::placedOpen);
}

std::vector<Stop> FacilityIndex::notOpenStops(const std::vector<std::string>& categories) const
{
    return stops(categories, &Held::placedNotOpen);
}

bool FacilityIndex::anyOpenStop(const std::vector<std::string>& categories) const
{
    return std::any_of(categories.begin(), categories.end(), [&](const std::string& category) {
        const auto known = m_held.find(category);
        return known != m_held.end() && !known->second.placedOpen.empty();
    });
}

bool hasAny(const Facility& facility, const std::vector<std::string>& categories)
{
    return std::any_of(categories.begin(), categories.end(),
                       [&](const std::string& category) { return facility.has(category); });
}

std::vector<FacilityId> idsOf(const Facilities& facilities)
{
    std::vector<FacilityId> ids;
    for (const Facility* facility : facilities)
        ids.push_back(facility->id);
    return ids;
}

} // namespace yike
