// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/cause.h"

#include "core/assessment/roll_up.h"

namespace yike {

namespace {

/// Open facilities that residents of the unit reach within `metres`.
Result<std::vector<FacilityId>> reachedFrom(UnitId unit, const std::vector<std::string>& categories,
                                            double metres, Context& context)
{
    std::vector<FacilityId> owners;
    if (!context.walks.possible())
        return owners;
    const auto nearest = context.walks.toOpen(categories, metres);
    if (!nearest)
        return tl::unexpected(nearest.error());
    for (const UnitId community : context.tree.members(unit, Level::Community)) {
        for (const std::uint32_t point : context.walks.points(community)) {
            if ((*nearest)->millimetres[point] <= millimetres(metres))
                owners.push_back((*nearest)->owner[point]);
        }
    }
    sortUnique(owners);
    return owners;
}

} // namespace

double neighbourMetres(const Indicator& indicator)
{
    return indicator.secondaryReach ? indicator.secondaryReach->metres : kNeighbourMetres;
}

Result<Reason> whyNone(UnitId unit, const std::vector<std::string>& categories, double metres,
                       Context& context)
{
    const Facilities notOpen = context.facilities.notOpen(unit, categories);
    if (!notOpen.empty())
        return Reason{Cause::NotOpen, idsOf(notOpen)};
    const auto outside = reachedFrom(unit, categories, metres, context);
    if (!outside)
        return tl::unexpected(outside.error());
    return Reason{outside->empty() ? Cause::NoFacility : Cause::OutsideBoundary, *outside};
}

} // namespace yike
