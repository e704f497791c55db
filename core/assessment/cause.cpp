// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/cause.h"

#include "core/assessment/roll_up.h"

namespace yike {

namespace {

const std::vector<Weight>* residents(const Demand& demand)
{
    const auto found = demand.weights.find("population");
    return found == demand.weights.end() || found->second.size() != demand.size() ? nullptr : &found->second;
}

/// Open facilities that residents of the unit reach within `metres`, where at least half of them reach one:
/// then it is the boundary that is missing, not the facility. Homes count alike where nobody knows how many
/// live there.
Result<std::vector<FacilityId>> servingFromOutside(UnitId unit, const std::vector<std::string>& categories,
                                                   double metres, Context& context)
{
    std::vector<FacilityId> owners;
    if (!context.walks.possible())
        return owners;
    const auto nearest = context.walks.toOpen(categories, metres);
    if (!nearest)
        return tl::unexpected(nearest.error());
    const auto* weight = residents(context.walks.demand());
    Weight all;
    Weight reached;
    for (const UnitId community : context.tree.members(unit, Level::Community)) {
        for (const std::uint32_t point : context.walks.points(community)) {
            const Weight here = weight != nullptr ? (*weight)[point] : Weight::fromMilli(1000);
            all += here;
            if ((*nearest)->millimetres[point] > millimetres(metres) || here.milli() == 0)
                continue;
            reached += here;
            owners.push_back((*nearest)->owner[point]);
        }
    }
    if (2 * reached.milli() < all.milli())
        owners.clear();
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
    const auto outside = servingFromOutside(unit, categories, metres, context);
    if (!outside)
        return tl::unexpected(outside.error());
    return Reason{outside->empty() ? Cause::NoFacility : Cause::OutsideBoundary, *outside};
}

} // namespace yike
