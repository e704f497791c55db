// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/demand_table.h"

#include "gis/project/schema.h"

namespace yike {

namespace {

constexpr EnumWords<DemandOrigin, 7> kOrigins{
    {"buildings", "estates", "raster", "cells", "residential-land", "grid", "centroid"}};

struct WeightColumn {
    std::string name; ///< column of the layer
    std::string key;  ///< of Demand::weights
};

/// "population_milli"; numbered, because SQLite's column names do not tell A from a.
std::vector<WeightColumn> columnsFor(const Demand& demand)
{
    std::vector<WeightColumn> columns;
    for (const auto& [key, weights] : demand.weights)
        columns.push_back({"w" + std::to_string(columns.size() + 1) + "_" + key + "_milli", key});
    return columns;
}

std::string listOf(const std::vector<WeightColumn>& columns, std::string_view suffix)
{
    std::string list;
    for (const WeightColumn& column : columns)
        list += ", " + sqlName(column.name) + std::string(suffix);
    return list;
}

void writeColumns(Database& database, const Demand& demand, const std::vector<WeightColumn>& columns)
{
    createTable(database, tableSpec("yike_demand_weights"), 0);
    Statement insert(database, "INSERT INTO yike_demand_weights (column_name, key) VALUES (?, ?)");
    for (const WeightColumn& column : columns)
        insert.bind(0, column.name).bind(1, column.key).insert();
    Statement origin(database, "INSERT INTO yike_settings (key, value) VALUES ('demand-origin', ?)");
    origin.bind(0, kOrigins.of(demand.origin)).insert();
}

std::vector<WeightColumn> readColumns(Reading& reading)
{
    std::vector<WeightColumn> columns;
    Statement rows(reading.database, "SELECT column_name, key FROM yike_demand_weights ORDER BY id");
    while (rows.next())
        columns.push_back({rows.text(0), rows.text(1)});
    return columns;
}

void readOrigin(Reading& reading, Demand& demand)
{
    Statement row(reading.database, "SELECT value FROM yike_settings WHERE key = 'demand-origin'");
    const auto origin = row.next() ? kOrigins.read(row.text(0)) : std::nullopt;
    if (!origin)
        return reading.refuse("yike_settings", 0);
    demand.origin = *origin;
}

} // namespace

void writeDemand(Database& database, const Demand& demand, int srs)
{
    const auto columns = columnsFor(demand);
    writeColumns(database, demand, columns);
    createTable(database, tableSpec("demand"), srs, listOf(columns, " INTEGER NOT NULL"));
    std::string places;
    for (std::size_t i = 0; i < columns.size(); ++i)
        places += ", ?";
    Statement insert(database, "INSERT INTO demand (fid, geom, community" + listOf(columns, "") +
                                   ") VALUES (?, ?, ?" + places + ")");
    for (std::size_t i = 0; i < demand.size(); ++i) {
        insert.bind(0, i).bindBlob(1, pointBlob(demand.at[i], srs)).bind(2, number(demand.community[i]));
        int column = 3;
        for (const auto& [key, weights] : demand.weights)
            insert.bind(column++, weights[i].milli());
        insert.insert();
    }
}

void readDemand(Reading& reading, Plan& plan)
{
    auto demand = std::make_shared<Demand>();
    readOrigin(reading, *demand);
    const auto columns = readColumns(reading);
    std::vector<std::vector<Weight>*> weights;
    for (const WeightColumn& column : columns)
        weights.push_back(&demand->weights[column.key]);
    Statement rows(reading.database,
                   "SELECT fid, geom, community" + listOf(columns, "") + " FROM demand ORDER BY fid");
    while (reading.good() && rows.next()) {
        const auto points = readShapes(reading, rows, 1, "demand").points;
        if (points.size() != 1)
            return reading.refuse("demand", rows.integer(0));
        demand->at.push_back(points.front());
        demand->community.push_back(readId<UnitId>(reading, rows, 2, plan.units.size(), "demand"));
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i]->push_back(Weight::fromMilli(rows.integer(3 + static_cast<int>(i))));
    }
    plan.demand = std::move(demand);
}

} // namespace yike
