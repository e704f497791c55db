// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

#include <algorithm>

namespace yike {

namespace {

void addShape(Box& box, const MultiPolygon& shape)
{
    for (const Polygon& part : shape) {
        for (const Point p : part.outer)
            box.add(p);
    }
}

} // namespace

std::vector<UnitId> Plan::unitsAt(Level level) const
{
    std::vector<UnitId> found;
    for (const Unit& candidate : units) {
        if (candidate.level == level)
            found.push_back(candidate.id);
    }
    std::sort(found.begin(), found.end(),
              [&](UnitId a, UnitId b) { return std::pair(unit(a).code, a) < std::pair(unit(b).code, b); });
    return found;
}

std::optional<UnitId> Plan::ancestor(UnitId id, Level level) const
{
    std::optional<UnitId> at = id;
    // A tree has no more steps than levels; the bound keeps a broken file with a cycle from hanging.
    for (int steps = 0; at && steps < 8; ++steps) {
        if (at->index() >= units.size())
            return std::nullopt;
        if (unit(*at).level == level)
            return at;
        at = unit(*at).parent;
    }
    return std::nullopt;
}

std::optional<UnitId> Plan::unitByCode(std::string_view code) const
{
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.code == code; });
    if (code.empty() || found == units.end())
        return std::nullopt;
    return found->id;
}

FacilityId Plan::nextFacilityId() const
{
    const std::uint32_t afterLast = facilities.empty() ? 0 : facilities.rbegin()->first.value() + 1;
    return FacilityId(std::max(afterLast, facilityIdsUsed));
}

Box Plan::extent() const
{
    Box box;
    for (const Unit& unit : units)
        addShape(box, unit.shape);
    if (!box.empty())
        return box;
    for (const auto& [id, facility] : facilities) {
        if (facility.position)
            box.add(*facility.position);
    }
    if (demand) {
        for (const Point p : demand->at)
            box.add(p);
    }
    return box;
}

} // namespace yike
