// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/plan_tables.h"

#include "gis/project/schema.h"
#include "gis/project/tables/facility_table.h"

namespace yike {

namespace {

constexpr EnumWords<Level, 4> kLevels{{"community", "sub-district", "county", "city"}};
constexpr EnumWords<Setting, 3> kSettings{{"unknown", "urban", "rural"}};
constexpr EnumWords<CountyKind, 5> kCountyKinds{
    {"none", "district", "county-city", "county", "leading-zone"}};

constexpr const char* kUnitColumns =
    "fid, geom, code, name, level, parent, managed_by, setting, county_kind, is_virtual";

std::string unitTable(const Unit& unit)
{
    return unit.level == Level::Community ? "communities" : "areas";
}

void writeUnit(Statement& insert, const Unit& unit, int srs)
{
    insert.bind(0, unit.id.value());
    if (unit.shape.empty())
        insert.bindNull(1);
    else
        insert.bindBlob(1, multiPolygonBlob(unit.shape, srs));
    insert.bind(2, unit.code).bind(3, unit.name).bind(4, kLevels.of(unit.level));
    insert.bind(5, number(unit.parent)).bind(6, number(unit.managedBy));
    insert.bind(7, kSettings.of(unit.setting)).bind(8, kCountyKinds.of(unit.countyKind));
    insert.bind(9, unit.isVirtual ? 1 : 0).insert();
}

void writeUnits(Database& database, const Plan& plan)
{
    const int srs = srsOf(plan.epsg);
    for (const char* table : {"communities", "areas"}) {
        createTable(database, tableSpec(table), srs);
        Statement insert(database, "INSERT INTO " + sqlName(table) + " (" + kUnitColumns +
                                       ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const Unit& unit : plan.units) {
            if (unitTable(unit) == table)
                writeUnit(insert, unit, srs);
        }
    }
}

void writeValues(Database& database, const Plan& plan)
{
    createTable(database, tableSpec("yike_values"), 0);
    Statement insert(database,
                     "INSERT INTO yike_values (unit, unit_code, key, number, source) VALUES (?, ?, ?, ?, ?)");
    for (const Unit& unit : plan.units) {
        for (const auto& [key, value] : unit.values) {
            insert.bind(0, unit.id.value()).bind(1, unit.code).bind(2, key);
            insert.bind(3, value.number).bind(4, value.source.value()).insert();
        }
    }
}

void writeSources(Database& database, const Plan& plan)
{
    createTable(database, tableSpec("yike_sources"), 0);
    Statement insert(database,
                     "INSERT INTO yike_sources (id, file, layer, role, size, modified, sha256, encoding, "
                     "crs, shift, row_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Source& source : plan.sources) {
        insert.bind(0, source.id.value()).bind(1, source.file).bind(2, source.layer).bind(3, source.role);
        insert.bind(4, source.size).bind(5, source.modified).bind(6, source.sha256).bind(7, source.encoding);
        insert.bind(8, source.crs).bind(9, source.offset).bind(10, source.rows).insert();
    }
}

/// A row's unit into its place; the place must be free.
void readUnit(Reading& reading, const Statement& row, std::string_view table, std::vector<bool>& taken,
              std::vector<Unit>& units)
{
    const auto id = readId<UnitId>(reading, row, 0, units.size(), table);
    const auto level = kLevels.read(row.text(4));
    const auto setting = kSettings.read(row.text(7));
    const auto kind = kCountyKinds.read(row.text(8));
    if (!id || !level || !setting || !kind || taken[id->index()])
        return reading.refuse(table, row.integer(0));
    taken[id->index()] = true;
    Unit& unit = units[id->index()];
    unit.id = *id;
    unit.shape = readShapes(reading, row, 1, table).polygons;
    unit.code = row.text(2);
    unit.name = row.text(3);
    unit.level = *level;
    unit.parent = readId<UnitId>(reading, row, 5, units.size(), table);
    unit.managedBy = readId<UnitId>(reading, row, 6, units.size(), table);
    unit.setting = *setting;
    unit.countyKind = *kind;
    unit.isVirtual = row.integer(9) != 0;
}

/// Whether walking up from every unit ends: a loop of parents would hang every roll-up.
bool treeEnds(const std::vector<Unit>& units)
{
    return std::all_of(units.begin(), units.end(), [&](const Unit& start) {
        std::size_t steps = 0;
        for (auto at = start.parent; at && steps <= 8; at = units[at->index()].parent)
            ++steps;
        return steps <= 8;
    });
}

void readUnits(Reading& reading, Plan& plan)
{
    std::size_t count = 0;
    for (const char* table : {"communities", "areas"}) {
        Statement counted(reading.database, "SELECT count(*) FROM " + sqlName(table));
        count += counted.next() ? static_cast<std::size_t>(counted.integer(0)) : 0;
    }
    plan.units.resize(count);
    std::vector<bool> taken(count);
    for (const char* table : {"communities", "areas"}) {
        std::string select = "SELECT ";
        select.append(kUnitColumns).append(" FROM ").append(sqlName(table));
        Statement rows(reading.database, select);
        while (reading.good() && rows.next())
            readUnit(reading, rows, table, taken, plan.units);
    }
    if (reading.good() && !treeEnds(plan.units))
        reading.refuse("areas", 0);
}

void readValues(Reading& reading, Plan& plan)
{
    Statement rows(reading.database, "SELECT id, unit, key, number, source FROM yike_values ORDER BY id");
    while (reading.good() && rows.next()) {
        const auto unit = readId<UnitId>(reading, rows, 1, plan.units.size(), "yike_values");
        if (!unit || rows.isNull(3))
            return reading.refuse("yike_values", rows.integer(0));
        plan.units[unit->index()].values[rows.text(2)] = {
            rows.real(3), SourceId(static_cast<std::uint32_t>(rows.integer(4)))};
    }
}

void readSources(Reading& reading, Plan& plan)
{
    Statement rows(reading.database, "SELECT id, file, layer, role, size, modified, sha256, encoding, crs, "
                                     "shift, row_count FROM yike_sources ORDER BY id");
    while (reading.good() && rows.next()) {
        Source source;
        source.id = SourceId(static_cast<std::uint32_t>(rows.integer(0)));
        source.file = rows.text(1);
        source.layer = rows.text(2);
        source.role = rows.text(3);
        source.size = static_cast<std::uint64_t>(rows.integer(4));
        source.modified = rows.text(5);
        source.sha256 = rows.text(6);
        source.encoding = rows.text(7);
        source.crs = rows.text(8);
        source.offset = rows.text(9);
        source.rows = static_cast<std::uint64_t>(rows.integer(10));
        plan.sources.push_back(std::move(source));
    }
}

} // namespace

void writePlanTables(Database& database, const Plan& plan)
{
    writeUnits(database, plan);
    writeFacilities(database, plan);
    writeValues(database, plan);
    writeSources(database, plan);
}

void readPlanTables(Reading& reading, Plan& plan)
{
    readUnits(reading, plan);
    if (reading.good())
        readFacilities(reading, plan);
    if (reading.good())
        readValues(reading, plan);
    if (reading.good())
        readSources(reading, plan);
}

} // namespace yike
