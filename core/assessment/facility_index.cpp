// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/facility_index.h"

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

bool isBefore(const Facility* a, const Facility* b)
{
    return a->id < b->id;
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
    for (const auto& [id, facility] : plan.facilities) {
        if (facility.host && facility.host->index() < holders.size())
            add(facility, holders[facility.host->index()]);
    }
}

void FacilityIndex::add(const Facility& facility, const std::vector<UnitId>& holders)
{
    const ByUnit which = isOpenNow(facility) ? &Held::open : &Held::notOpen;
    for (const std::string& category : facility.categories) {
        auto& byUnit = m_held[category].*which;
        byUnit.resize(m_plan.units.size());
        for (const UnitId holder : holders) {
            Facilities& there = byUnit[holder.index()];
            if (there.empty() || there.back() != &facility) // a category may be written twice
                there.push_back(&facility);
        }
    }
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
    if (categories.size() > 1) {
        std::sort(found.begin(), found.end(), isBefore);
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return found;
}

Facilities FacilityIndex::open(UnitId unit, const std::vector<std::string>& categories) const
{
    return held(unit, categories, &Held::open);
}

Facilities FacilityIndex::notOpen(UnitId unit, const std::vector<std::string>& categories) const
{
    return held(unit, categories, &Held::notOpen);
}

std::vector<Stop> FacilityIndex::openStops(const std::vector<std::string>& categories) const
{
    std::vector<Stop> stops;
    for (const auto& [id, facility] : m_plan.facilities) {
        if (isPlaced(facility) && hasAny(facility, categories) && isOpenNow(facility))
            stops.push_back(stopOf(facility));
    }
    return stops;
}

std::vector<Stop> FacilityIndex::notOpenStops(const std::vector<std::string>& categories) const
{
    std::vector<Stop> stops;
    for (const auto& [id, facility] : m_plan.facilities) {
        if (isPlaced(facility) && hasAny(facility, categories) && !isOpenNow(facility))
            stops.push_back(stopOf(facility));
    }
    return stops;
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
