// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/spots.h"

#include "core/geometry/contains.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

bool hasCommunities(const std::vector<Unit>& units)
{
    return std::any_of(units.begin(), units.end(), [](const Unit& unit) {
        return unit.level == Level::Community && !unit.shape.empty();
    });
}

bool isWellInside(const MultiPolygon& shape, Point p)
{
    return std::any_of(shape.begin(), shape.end(),
                       [&](const Polygon& polygon) { return locate(polygon, p) == Location::Inside; });
}

/// Neighbours share their border; only overlap puts a point inside both.
bool liesInSeveral(const std::vector<Unit>& units, const UnitIndex& communities, Point p)
{
    const std::vector<UnitId> all = communities.allAt(p);
    return all.size() > 1 && std::count_if(all.begin(), all.end(), [&](UnitId id) {
                                 return isWellInside(units[id.index()].shape, p);
                             }) > 1;
}

/// How the own numbers of two places compare, key by key.
int compareOwn(const Places& places, std::size_t a, std::size_t b)
{
    if (a == Spot::kNone || b == Spot::kNone)
        return 0;
    for (const auto& [key, own] : places.own)
        if (own[a] != own[b])
            return own[a] < own[b] ? -1 : 1;
    return 0;
}

} // namespace

void sortSpots(std::vector<Spot>& spots, const Places& places)
{
    const auto key = [](const Spot& s) {
        return std::tuple(!s.community, s.community.value_or(UnitId()), s.at, s.share);
    };
    std::stable_sort(spots.begin(), spots.end(), [&](const Spot& a, const Spot& b) {
        const auto left = key(a);
        const auto right = key(b);
        return left != right ? left < right : compareOwn(places, a.place, b.place) < 0;
    });
}

Gathered gatherSpots(const Places& places, const std::vector<Unit>& units, const UnitIndex& communities,
                     const UnitIndex& water, Outside outside)
{
    Gathered gathered;
    const bool any = hasCommunities(units);
    const auto homes = communities.unitsAt(places.at);
    const auto wet = water.unitsAt(places.at);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Spot spot{homes[i], places.at[i], places.share[i], i};
        if (!homes[i] && any) {
            gathered.outside.push_back(static_cast<std::uint32_t>(i));
            if (outside == Outside::Counted)
                gathered.spots.push_back(spot);
        } else {
            (wet[i] && any ? gathered.wet : gathered.spots).push_back(spot);
            if (any && liesInSeveral(units, communities, places.at[i]))
                gathered.shared.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return gathered;
}

} // namespace yike
