// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "core/geometry/measure.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/demand/building_import.h"
#include "gis/import/demand/demand_layer.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike {

namespace {

/// Places that may carry people, by where they come from.
struct PeoplePlaces {
    Buildings buildings;
    std::vector<WeightedPoint> estates;
    std::vector<WeightedPoint> cells;
    std::vector<MultiPolygon> land;
    Places raster;
};

Result<void> readBuildingLayers(PlanUnderWay& state, Buildings& buildings, const Progress& progress)
{
    return forEachLayer(
        state, Role::Buildings, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readBuildings(*ready.placed, ready.layer.mapping, part);
        },
        [&](Buildings more, const ReadyLayer&) {
            addAll(buildings.homes, std::move(more.homes));
            addAll(buildings.footprints, std::move(more.footprints));
        });
}

Box communityBox(const Plan& plan)
{
    Box box;
    for (const Unit& unit : plan.units)
        if (unit.level == Level::Community && !unit.shape.empty())
            box.add(boundsOf(unit.shape));
    return box;
}

/// Several rasters are several parts of a place, not several counts of the same people.
Result<void> readRasters(PlanUnderWay& state, Places& raster, const Progress& progress)
{
    for (const InputLayer* input : state.inputs(Role::Demand)) {
        if (!isRaster(input->file))
            continue;
        auto people = readPopulation(input->file, communityBox(state.plan), state.crs,
                                     state.request.rasterPeople, progress);
        if (!people)
            return tl::unexpected(people.error());
        append(state.issues, std::move(people->issues));
        append(raster, people->value);
        if (const auto recorded = state.record(input->file, Role::Demand); !recorded)
            return recorded;
    }
    return {};
}

bool areEstates(const ReadyLayer& ready)
{
    const std::string name = foldText(utf8(ready.layer.input->file.stem()) + ready.placed->name());
    return name.find("小区") != std::string::npos || name.find("estate") != std::string::npos;
}

/// Points and areas that carry people, land that people live on.
Result<void> readPlaces(PlanUnderWay& state, PeoplePlaces& found, const Progress& progress)
{
    return forEachLayer(
        state, Role::Demand, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readDemandLayer(*ready.placed, ready.layer.mapping, part);
        },
        [&](DemandLayer more, const ReadyLayer& ready) {
            addAll(areEstates(ready) ? found.estates : found.cells, std::move(more.points));
            addAll(found.land, std::move(more.land));
        });
}

std::vector<MultiPolygon> waterOf(const Plan& plan)
{
    std::vector<MultiPolygon> water;
    if (plan.ground)
        for (const GroundFeature& feature : *plan.ground)
            if (feature.kind == GroundKind::Water && !feature.area.empty())
                water.push_back(feature.area);
    return water;
}

Result<void> makeDemand(PlanUnderWay& state, PeoplePlaces found, const Progress& progress)
{
    const ImportRequest& request = state.request;
    DemandInputs inputs;
    inputs.places = {{DemandFrom::Buildings, placesOf(found.buildings.homes)},
                     {DemandFrom::Estates, placesOf(found.estates)},
                     {DemandFrom::Raster, std::move(found.raster)},
                     {DemandFrom::Cells, placesOf(found.cells)},
                     {DemandFrom::Land, placesOf(found.land, Metres(request.gridMetres))}};
    const auto isEmpty = [](const auto& places) { return places.second.empty(); };
    if (state.plan.units.empty() && std::all_of(inputs.places.begin(), inputs.places.end(), isEmpty))
        return {};
    const std::vector<MultiPolygon> water = waterOf(state.plan);
    inputs.from = request.demandFrom;
    inputs.water = &water;
    inputs.gridMetres = request.gridMetres;
    auto demand = buildDemand(state.plan.units, state.communities, inputs, progress);
    if (!demand)
        return tl::unexpected(demand.error());
    append(state.issues, std::move(demand->issues));
    if (demand->value.size() > 0)
        state.plan.demand = std::make_shared<const Demand>(std::move(demand->value));
    return {};
}

} // namespace

Result<void> addDemand(PlanUnderWay& state, const Progress& progress)
{
    PeoplePlaces found;
    if (const auto read = readBuildingLayers(state, found.buildings, progress.part(0, 0.43)); !read)
        return read;
    if (!found.buildings.footprints.empty())
        state.plan.buildings =
            std::make_shared<const std::vector<Polygon>>(std::move(found.buildings.footprints));
    if (const auto read = readRasters(state, found.raster, progress.part(0.43, 0.54)); !read)
        return read;
    if (const auto read = readPlaces(state, found, progress.part(0.54, 0.65)); !read)
        return read;
    return makeDemand(state, std::move(found), progress.part(0.65, 1));
}

} // namespace yike
