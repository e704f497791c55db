// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_geometry.h"

#include "app/map/paint/boundary_lines.h"
#include "core/geometry/label_point.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

std::vector<const MultiPolygon*> shapesAt(const Plan& plan, Level level)
{
    std::vector<const MultiPolygon*> shapes;
    for (const Unit& unit : plan.units) {
        if (unit.level == level && !unit.shape.empty())
            shapes.push_back(&unit.shape);
    }
    return shapes;
}

Box unitBox(const Plan& plan)
{
    Box box;
    for (const Unit& unit : plan.units)
        box.add(boundsOf(unit.shape));
    return box.empty() ? plan.extent() : box;
}

void addUnits(const Plan& plan, MapGeometry& map)
{
    for (const Unit& unit : plan.units) {
        map.units.add(unit.shape, map.origin);
        map.unitLevel.push_back(unit.level);
        map.unitArea.push_back(area(unit.shape).count());
        map.unitLabel.push_back(unit.shape.empty() ? QPointF() : map.fromPlan(labelPoint(unit.shape)));
    }
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City}) {
        std::vector<UnitShape> shapes;
        for (const Unit& unit : plan.units) {
            if (unit.level == level && !unit.shape.empty())
                shapes.push_back({unit.id, &unit.shape});
        }
        map.unitIndex[std::size_t(level)] = UnitIndex(shapes);
    }
}

/// Communities, sub-districts and counties; an edge belongs to the highest level that has it.
void addBoundaries(const Plan& plan, MapGeometry& map)
{
    std::vector<Edge> higher;
    for (const Level level : {Level::County, Level::SubDistrict, Level::Community}) {
        const std::vector<Edge> edges = edgesOf(shapesAt(plan, level));
        for (const Polyline& line : chained(without(edges, higher)))
            map.boundaries[std::size_t(level)].add(line, map.origin);
        std::vector<Edge> both;
        std::set_union(higher.begin(), higher.end(), edges.begin(), edges.end(), std::back_inserter(both));
        higher = std::move(both);
    }
}

void addLand(const Plan& plan, MapGeometry& map)
{
    for (const Level level : {Level::County, Level::SubDistrict, Level::Community}) {
        const auto shapes = shapesAt(plan, level);
        for (const MultiPolygon* shape : shapes)
            map.extentArea.add(*shape, map.origin);
        if (!shapes.empty())
            break;
    }
    for (const Polyline& line : chained(outlineOf(shapesAt(plan, Level::Community))))
        map.coast.add(std::span<const Point>(line), map.origin);
}

void addStreets(const Plan& plan, MapGeometry& map)
{
    constexpr std::array kOrder = {StreetClass::Steps, StreetClass::Footpath, StreetClass::Street,
                                   StreetClass::Main};
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        map.firstStreet[i] = std::uint32_t(map.streets.size());
        if (!plan.streets)
            continue;
        for (const Street& street : *plan.streets) {
            if (street.kind == kOrder[i] && street.shape.size() > 1)
                map.streets.add(std::span<const Point>(street.shape), map.origin);
        }
    }
    map.firstStreet[kOrder.size()] = std::uint32_t(map.streets.size());
}

/// Where a name can stand on a water, and how much room it has from shore to shore there.
void addWaterName(const GroundFeature& water, MapGeometry& map)
{
    if (water.name.empty() || water.area.empty())
        return;
    const Point at = labelPoint(water.area);
    double left = -std::numeric_limits<double>::infinity();
    double right = std::numeric_limits<double>::infinity();
    const auto look = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            if ((a.y > at.y) == (b.y > at.y))
                continue;
            const double x = a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y);
            (x < at.x ? left : right) = x < at.x ? std::max(left, x) : std::min(right, x);
        }
    };
    for (const Polygon& polygon : water.area) {
        look(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), look);
    }
    if (std::isfinite(left) && std::isfinite(right))
        map.waterNames.push_back({water.name, map.fromPlan(at), 2 * std::min(at.x - left, right - at.x),
                                  std::uint32_t(map.water.size() - 1)});
}

void addGround(const GroundFeature& feature, MapGeometry& map)
{
    const bool isArea = !feature.area.empty();
    if (isArea && feature.kind == GroundKind::Land)
        map.land.add(feature.area, map.origin);
    if (isArea && feature.kind == GroundKind::Park)
        map.parks.add(feature.area, map.origin);
    if (isArea && feature.kind == GroundKind::Water) {
        map.water.add(feature.area, map.origin);
        addWaterName(feature, map);
    }
    for (const Polyline& line : feature.lines) {
        if (feature.kind == GroundKind::Rail)
            map.rails.add(std::span<const Point>(line), map.origin);
        if (feature.kind == GroundKind::Water)
            map.waterLines.add(std::span<const Point>(line), map.origin);
    }
}

} // namespace

std::shared_ptr<const MapGeometry> makeGeometry(const Plan& plan)
{
    auto map = std::make_shared<MapGeometry>();
    map->extent = unitBox(plan);
    if (!map->extent.empty())
        map->origin = {std::floor((map->extent.min.x + map->extent.max.x) / 2),
                       std::floor((map->extent.min.y + map->extent.max.y) / 2)};
    addUnits(plan, *map);
    addBoundaries(plan, *map);
    addLand(plan, *map);
    addStreets(plan, *map);
    if (plan.buildings) {
        for (const Polygon& building : *plan.buildings)
            map->buildings.add(building, map->origin);
    }
    if (plan.ground) {
        for (const GroundFeature& feature : *plan.ground)
            addGround(feature, *map);
    }
    return map;
}

} // namespace yike
