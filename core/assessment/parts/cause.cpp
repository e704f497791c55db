// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/cause.h"

#include "core/assessment/parts/roll_up.h"

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
std::vector<FacilityId> servingFromOutside(UnitId unit, const std::vector<std::string>& categories,
                                           double metres, const Context& context)
{
    std::vector<FacilityId> owners;
    const NearestStops* nearest = context.walks.find(WalkSearch::To::Open, categories, metres);
    if (nearest == nullptr)
        return owners;
    const std::uint32_t limit = millimetres(metres);
    const auto* weight = residents(context.walks.demand());
    Weight all;
    Weight reached;
    for (const UnitId community : context.tree.members(unit, Level::Community)) {
        for (const std::uint32_t point : context.walks.points(community)) {
            const Weight here = weight != nullptr ? (*weight)[point] : Weight::fromMilli(1000);
            all += here;
            if (nearest->millimetres[point] > limit || here.milli() == 0)
                continue;
            reached += here;
            owners.push_back(nearest->owner[point]);
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

void takeReason(Cell& cell, Reason reason)
{
    cell.cause = reason.cause;
    cell.related = std::move(reason.related);
}

Reason whyNone(UnitId unit, const std::vector<std::string>& categories, double metres, const Context& context)
{
    const Facilities notOpen = context.facilities.notOpen(unit, categories);
    if (!notOpen.empty())
        return {Cause::NotOpen, idsOf(notOpen)};
    std::vector<FacilityId> outside = servingFromOutside(unit, categories, metres, context);
    const Cause cause = outside.empty() ? Cause::NoFacility : Cause::OutsideBoundary;
    return {cause, std::move(outside)};
}

} // namespace yike
