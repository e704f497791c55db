// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/facility_index.h"

#include <algorithm>

namespace yike {

namespace {

Facilities hostedBy(const std::vector<Facilities>& direct, const std::vector<UnitId>& units)
{
    Facilities all;
    for (const UnitId id : units)
        all.insert(all.end(), direct[id.index()].begin(), direct[id.index()].end());
    return all;
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

FacilityIndex::FacilityIndex(const Plan& plan, const UnitTree& tree) : m_plan(plan), m_held(plan.units.size())
{
    std::vector<Facilities> direct(plan.units.size());
    for (const auto& [id, facility] : plan.facilities) {
        if (facility.host && facility.host->index() < direct.size())
            direct[facility.host->index()].push_back(&facility);
    }
    for (const Unit& unit : plan.units) {
        Facilities& held = m_held[unit.id.index()];
        for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City}) {
            const Facilities hosted = hostedBy(direct, tree.members(unit.id, level));
            held.insert(held.end(), hosted.begin(), hosted.end());
        }
        std::sort(held.begin(), held.end(),
                  [](const Facility* a, const Facility* b) { return a->id < b->id; });
    }
}

bool FacilityIndex::isOpenNow(const Facility& facility) const
{
    return isOpen(facility, m_plan.evaluationDate);
}

Facilities FacilityIndex::open(UnitId unit, const std::vector<std::string>& categories) const
{
    Facilities found;
    for (const Facility* facility : m_held.at(unit.index())) {
        if (hasAny(*facility, categories) && isOpenNow(*facility))
            found.push_back(facility);
    }
    return found;
}

Facilities FacilityIndex::notOpen(UnitId unit, const std::vector<std::string>& categories) const
{
    Facilities found;
    for (const Facility* facility : m_held.at(unit.index())) {
        if (hasAny(*facility, categories) && !isOpenNow(*facility))
            found.push_back(facility);
    }
    return found;
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
