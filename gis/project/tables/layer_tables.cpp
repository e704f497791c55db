// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/layer_tables.h"

#include "gis/project/schema.h"
#include "gis/project/tables/demand_table.h"
#include "gis/project/tables/street_tables.h"

namespace yike {

namespace {

constexpr EnumWords<GroundKind, 4> kGroundKinds{{"land", "water", "park", "rail"}};

void writeBuildings(Database& database, const std::vector<Polygon>& buildings, int srs)
{
    createTable(database, tableSpec("buildings"), srs);
    Statement insert(database, "INSERT INTO buildings (fid, geom) VALUES (?, ?)");
    for (std::size_t i = 0; i < buildings.size(); ++i)
        insert.bind(0, i).bindBlob(1, polygonBlob(buildings[i], srs)).insert();
}

void readBuildings(Reading& reading, Plan& plan)
{
    auto buildings = std::make_shared<std::vector<Polygon>>();
    Statement rows(reading.database, "SELECT fid, geom FROM buildings ORDER BY fid");
    while (reading.good() && rows.next()) {
        for (Polygon& polygon : readShapes(reading, rows, 1, "buildings").polygons)
            buildings->push_back(std::move(polygon));
    }
    plan.buildings = std::move(buildings);
}

/// One row in the layer of areas, one in that of lines, or both under the same number; a feature without
/// any shape keeps its place among the areas.
void writeGround(Database& database, const std::vector<GroundFeature>& ground, int srs)
{
    createTable(database, tableSpec("ground_areas"), srs);
    createTable(database, tableSpec("ground_lines"), srs);
    Statement areas(database, "INSERT INTO ground_areas (fid, geom, kind, name) VALUES (?, ?, ?, ?)");
    Statement lines(database, "INSERT INTO ground_lines (fid, geom, kind, name) VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < ground.size(); ++i) {
        const GroundFeature& feature = ground[i];
        const auto kind = kGroundKinds.of(feature.kind);
        if (!feature.lines.empty())
            lines.bind(0, i)
                .bindBlob(1, multiLineBlob(feature.lines, srs))
                .bind(2, kind)
                .bind(3, feature.name)
                .insert();
        if (!feature.area.empty())
            areas.bind(0, i)
                .bindBlob(1, multiPolygonBlob(feature.area, srs))
                .bind(2, kind)
                .bind(3, feature.name)
                .insert();
        else if (feature.lines.empty())
            areas.bind(0, i).bindNull(1).bind(2, kind).bind(3, feature.name).insert();
    }
}

void readGround(Reading& reading, Plan& plan)
{
    std::map<std::int64_t, GroundFeature> features;
    for (const char* table : {"ground_areas", "ground_lines"}) {
        Statement rows(reading.database, "SELECT fid, geom, kind, name FROM " + sqlName(table));
        while (reading.good() && rows.next()) {
            GroundFeature& feature = features[rows.integer(0)];
            auto shapes = readShapes(reading, rows, 1, table);
            const auto kind = kGroundKinds.read(rows.text(2));
            if (!kind)
                return reading.refuse(table, rows.integer(0));
            feature.kind = *kind;
            feature.name = rows.text(3);
            std::move(shapes.polygons.begin(), shapes.polygons.end(), std::back_inserter(feature.area));
            std::move(shapes.lines.begin(), shapes.lines.end(), std::back_inserter(feature.lines));
        }
    }
    auto ground = std::make_shared<std::vector<GroundFeature>>();
    for (auto& [id, feature] : features)
        ground->push_back(std::move(feature));
    plan.ground = std::move(ground);
}

} // namespace

void writeLayerTables(Database& database, const Plan& plan)
{
    const int srs = srsOf(plan.epsg);
    if (plan.demand)
        writeDemand(database, *plan.demand, srs);
    writeStreetTables(database, plan, srs);
    if (plan.buildings)
        writeBuildings(database, *plan.buildings, srs);
    if (plan.ground)
        writeGround(database, *plan.ground, srs);
}

void readLayerTables(Reading& reading, Plan& plan)
{
    if (hasTable(reading.database, "demand"))
        readDemand(reading, plan);
    readStreetTables(reading, plan);
    if (hasTable(reading.database, "buildings"))
        readBuildings(reading, plan);
    if (hasTable(reading.database, "ground_areas"))
        readGround(reading, plan);
}

} // namespace yike
