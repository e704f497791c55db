// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "gis/import/units/community_import.h"
#include "gis/import/units/unit_shapes.h"
#include "gis/import/values/values_join.h"

#include <algorithm>

namespace yike {

namespace {

/// A zone layer gives the communities in its polygons their parent where no column named one.
Result<void> addZones(PlanUnderWay& state, std::vector<CommunityRow>& rows, std::vector<Zone>& zones,
                      const Progress& progress)
{
    return forEachLayer(
        state, Role::Zones, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readZones(*ready.placed, ready.layer.mapping, part);
        },
        [&](std::vector<Zone> more, const ReadyLayer&) {
            assignZones(rows, more);
            addAll(zones, std::move(more));
        });
}

std::vector<UnitShape> communityShapes(const std::vector<Unit>& units)
{
    std::vector<UnitShape> shapes;
    for (const Unit& unit : units)
        if (unit.level == Level::Community && !unit.shape.empty())
            shapes.push_back({unit.id, &unit.shape});
    return shapes;
}

/// City limits stay as drawn; units without a shape of their own are made from their communities.
void keepZoneShapes(std::vector<Unit>& units, const std::vector<Zone>& zones)
{
    for (Unit& unit : units)
        for (const Zone& zone : zones)
            if (unit.level == Level::County && unit.code == zone.code && unit.name == zone.name)
                unit.shape = zone.shape;
}

Result<void> makeTree(PlanUnderWay& state, std::vector<CommunityRow> rows, const std::vector<Zone>& zones,
                      const std::string& layer, const Progress& progress)
{
    const ImportRequest& request = state.request;
    std::vector<Unit>& units = state.plan.units;
    std::vector<ParentName> zoneNames;
    for (const Zone& zone : zones)
        zoneNames.push_back({zone.code, zone.name});
    auto tree =
        buildUnitTree(std::move(rows), {layer, request.cityName, request.name, state.isChinese(), zoneNames});
    units = std::move(tree.value);
    append(state.issues, std::move(tree.issues));
    append(state.issues, checkBoundaries(units, request.repairShapes ? Repair::WithConsent : Repair::No));
    state.communities = UnitIndex(communityShapes(units));
    keepZoneShapes(units, zones);
    for (auto&& found :
         {findOverlaps(units, progress.part(0, 0.6)), dissolveParents(units, progress.part(0.6, 1))}) {
        if (!found)
            return tl::unexpected(found.error());
        append(state.issues, *found);
    }
    return {};
}

} // namespace

Result<void> addUnits(PlanUnderWay& state, const Progress& progress)
{
    std::vector<CommunityRow> rows;
    std::vector<Zone> zones;
    std::string layerName;
    const auto read = forEachLayer(
        state, Role::Communities, progress.part(0, 0.7),
        [&](ReadyLayer& ready, const Progress& part) {
            return readCommunities(*ready.placed, ready.layer.mapping, ready.source, part);
        },
        [&](std::vector<CommunityRow> more, const ReadyLayer& ready) {
            addAll(rows, std::move(more));
            layerName = ready.placed->name();
        });
    if (!read)
        return read;
    if (rows.empty())
        state.issues.push_back({Code::ImportNoCommunities, Severity::Advised, {}, {}, 1});
    if (const auto zoned = addZones(state, rows, zones, progress.part(0.7, 0.8)); !zoned)
        return zoned;
    return rows.empty() ? Result<void>()
                        : makeTree(state, std::move(rows), zones, layerName, progress.part(0.8, 1));
}

Result<void> addValues(PlanUnderWay& state, const Progress& progress)
{
    return forEachLayer(
        state, Role::UnitValues, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readValues(*ready.placed, ready.layer.mapping, ready.source, part);
        },
        [&](const ValueTable& table, const ReadyLayer&) {
            append(state.issues, joinValues(table, state.plan.units).issues);
        });
}

} // namespace yike
