// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/schema.h"

#include "gis/handles.h"

#include <algorithm>
#include <cassert>
#include <cpl_conv.h>

namespace yike {

namespace {

constexpr std::string_view kUnitColumns =
    "code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL, parent INTEGER, managed_by INTEGER, "
    "setting TEXT NOT NULL, county_kind TEXT NOT NULL, is_virtual BOOLEAN NOT NULL";

constexpr std::string_view kStreetColumns =
    "source_id INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, "
    "length_m REAL NOT NULL, segments_mm BLOB NOT NULL";

constexpr std::array kTables = {
    TableSpec{"communities", kUnitColumns, "MULTIPOLYGON", "社区 communities"},
    TableSpec{"areas", kUnitColumns, "MULTIPOLYGON", "街道、区县、城市 larger units"},
    TableSpec{
        "facilities",
        "code TEXT NOT NULL, name TEXT NOT NULL, categories TEXT NOT NULL, functions TEXT NOT NULL, "
        "floor_area REAL, activity_area REAL, capacities TEXT NOT NULL, status TEXT NOT NULL, opened DATE, "
        "closed DATE, entrances TEXT NOT NULL, host INTEGER, host_code TEXT, source INTEGER NOT NULL",
        "POINT", "服务设施 facilities"},
    TableSpec{"demand", "community INTEGER", "POINT", "需求点 demand points, weights in thousandths"},
    TableSpec{"streets", kStreetColumns, "LINESTRING", "步行道路 streets"},
    TableSpec{"streets_drawn", kStreetColumns, "LINESTRING",
              "绘制的道路 streets before they were joined and cut"},
    TableSpec{"barriers", "kind TEXT NOT NULL", "LINESTRING", "步行障碍 barriers"},
    TableSpec{"gates", "is_open BOOLEAN NOT NULL", "POINT", "门和道口 gates in barriers"},
    TableSpec{"buildings", "", "POLYGON", "建筑 buildings, drawn only"},
    TableSpec{"ground_areas", "kind TEXT NOT NULL, name TEXT NOT NULL", "MULTIPOLYGON", "水域、绿地 ground"},
    TableSpec{"ground_lines", "kind TEXT NOT NULL, name TEXT NOT NULL", "MULTILINESTRING",
              "铁路、岸线 ground"},
    TableSpec{"yike_meta", "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL", "", "版本 version of this file"},
    TableSpec{"yike_settings", "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL", "", "选项 settings"},
    TableSpec{"yike_sources",
              "file TEXT NOT NULL, layer TEXT NOT NULL, role TEXT NOT NULL, size INTEGER NOT NULL, "
              "modified TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT NOT NULL, crs TEXT NOT NULL, "
              "shift TEXT NOT NULL, row_count INTEGER NOT NULL",
              "", "数据来源 provenance"},
    TableSpec{"yike_values",
              "unit INTEGER NOT NULL, unit_code TEXT NOT NULL, key TEXT NOT NULL, number REAL NOT NULL, "
              "source INTEGER NOT NULL",
              "", "统计值 reported numbers"},
    TableSpec{"yike_demand_weights", "column_name TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE", "",
              "需求权重 columns of the demand layer"},
    TableSpec{"yike_scenarios", "name TEXT NOT NULL, edits TEXT NOT NULL", "", "方案 scenarios"},
    TableSpec{"yike_history", "scenario TEXT NOT NULL, edit TEXT NOT NULL, inverse TEXT NOT NULL", "",
              "修改历史 edits done"},
    TableSpec{"yike_assessment", "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL", "",
              "评估说明 how the results were made"},
    TableSpec{
        "yike_results",
        "indicator TEXT NOT NULL, unit INTEGER NOT NULL, unit_code TEXT NOT NULL, status TEXT NOT NULL, "
        "value REAL, numerator REAL, denominator REAL, required REAL, shortfall REAL, cause TEXT NOT NULL, "
        "binding TEXT NOT NULL, contribution BOOLEAN NOT NULL, missing TEXT NOT NULL, counted TEXT NOT NULL, "
        "related TEXT NOT NULL, nearest_m REAL, secondary_value REAL, met INTEGER NOT NULL, "
        "not_met INTEGER NOT NULL, no_data INTEGER NOT NULL, not_applicable INTEGER NOT NULL, "
        "advisory INTEGER NOT NULL, data_share REAL NOT NULL",
        "", "评估结果 results"},
    TableSpec{"yike_manifest",
              "table_name TEXT NOT NULL UNIQUE, row_count INTEGER NOT NULL, sha256 TEXT NOT NULL", "",
              "校验值 fingerprints of the tables above"},
};

// OGC 12-128r18, annex C; times are fixed, so that the same project gives the same bytes.
constexpr const char* kGeoPackageSql = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT '2025-01-01T00:00:00.000Z',
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
)sql";

void addReferenceSystem(Database& database, int epsg)
{
    const SpatialRefPtr system(OSRNewSpatialReference(nullptr));
    char* wkt = nullptr;
    const bool known = OSRImportFromEPSG(system.get(), epsg) == OGRERR_NONE &&
                       OSRExportToWkt(system.get(), &wkt) == OGRERR_NONE;
    const char* name = known ? OSRGetName(system.get()) : nullptr;
    Statement insert(database, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)");
    insert.bind(0, std::string_view(name != nullptr ? name : "unknown")).bind(1, epsg).bind(2, epsg);
    insert.bind(3, std::string_view(known ? wkt : "undefined")).insert();
    CPLFree(wkt);
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool isOurs(std::string_view name)
{
    return std::any_of(kTables.begin(), kTables.end(),
                       [&](const TableSpec& spec) { return spec.name == name; });
}

/// Tables that GDAL and QGIS keep for themselves. We never read them.
bool isNeighbours(std::string_view name)
{
    return startsWith(name, "gpkg_") || startsWith(name, "sqlite_") || name == "layer_styles" ||
           name == "qgis_projects";
}

/// The R-tree that QGIS may have added to one of our layers, and its three hidden tables.
bool isSpatialIndex(std::string_view name)
{
    return startsWith(name, "rtree_") &&
           std::any_of(kTables.begin(), kTables.end(), [&](const TableSpec& spec) {
               return startsWith(name.substr(6), std::string(spec.name) + "_geom");
           });
}

bool isAllowed(std::string_view type, std::string_view name, std::string_view table, std::string_view sql)
{
    const bool isVirtual = startsWith(sql, "CREATE VIRTUAL");
    if (type == "index")
        return isOurs(table) || isNeighbours(table) || isSpatialIndex(table);
    if (type == "trigger") // never fired: the file is opened read-only, and written anew on saving
        return isSpatialIndex(name) || startsWith(name, "trigger_insert_feature_count_") ||
               startsWith(name, "trigger_delete_feature_count_");
    if (type != "table")
        return false;
    if (isVirtual)
        return isSpatialIndex(name) && sql.find(" USING rtree(") != std::string_view::npos;
    return isOurs(name) || isNeighbours(name) || isSpatialIndex(name);
}

} // namespace

std::span<const TableSpec> tableSpecs()
{
    return kTables;
}

const TableSpec& tableSpec(std::string_view name)
{
    const auto found = std::find_if(kTables.begin(), kTables.end(),
                                    [&](const TableSpec& spec) { return spec.name == name; });
    assert(found != kTables.end());
    return *found;
}

int srsOf(int epsg)
{
    return epsg > 0 ? epsg : -1;
}

Result<void> migrate(Database& database, int version, int wanted, std::span<const Migration> steps)
{
    for (; version < wanted; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Migration& candidate) { return candidate.from == version; });
        if (step == steps.end())
            return fail(Code::ProjectTooOld,
                        {{"version", std::int64_t{version}}, {"known", std::int64_t{wanted}}});
        if (auto done = database.tryRun("BEGIN;" + std::string(step->sql) + ";COMMIT"); !done)
            return done;
    }
    return {};
}

void createGeoPackage(Database& database, int epsg)
{
    database.run(kGeoPackageSql);
    addReferenceSystem(database, 4326);
    if (epsg > 0 && epsg != 4326)
        addReferenceSystem(database, epsg);
}

void createTable(Database& database, const TableSpec& spec, int srs, const std::string& moreColumns)
{
    const bool isLayer = !spec.geometry.empty();
    std::string sql = "CREATE TABLE " + sqlName(spec.name) + " (" + (isLayer ? "fid" : "id") +
                      " INTEGER PRIMARY KEY NOT NULL";
    if (isLayer)
        sql += ", geom " + std::string(spec.geometry);
    if (!spec.columns.empty())
        sql += ", " + std::string(spec.columns);
    database.run(sql + moreColumns + ")");

    Statement contents(database,
                       "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
                       "VALUES (?, ?, ?, ?, ?)");
    contents.bind(0, spec.name).bind(1, std::string_view(isLayer ? "features" : "attributes"));
    contents.bind(2, spec.name).bind(3, spec.title);
    contents.bind(4, isLayer ? std::optional<std::int64_t>(srs) : std::nullopt).insert();
    if (isLayer) {
        Statement column(database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)");
        column.bind(0, spec.name).bind(1, spec.geometry).bind(2, srs).insert();
    }
}

Result<void> checkSchema(Database& database, const std::string& file)
{
    Statement objects(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master");
    while (objects.next()) {
        if (!isAllowed(objects.text(0), objects.text(1), objects.text(2), objects.text(3)))
            return fail(Code::ProjectForeignObject, {{"file", file}, {"object", objects.text(1)}});
    }
    return database.result();
}

bool hasTable(Database& database, std::string_view name)
{
    Statement found(database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    return found.bind(0, name).next();
}

} // namespace yike
