// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in a .yike file: a GeoPackage (application id GPKG, 1.3) whose layers GDAL and QGIS open, and
// tables beside them, registered as attributes. The version counts up with every change of a table; older
// files are brought up in a copy in memory by the steps in kMigrations.

#include "gis/project/sqlite.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

inline constexpr int kSchemaVersion = 2;

/// A table of ours. `geometry` is the GeoPackage type of its column geom, empty for tables without.
struct TableSpec {
    std::string_view name;
    std::string_view columns; ///< SQL after the key column and geom
    std::string_view geometry;
    std::string_view title; ///< what QGIS shows as description
};

/// In the order of gpkg_contents. Demand has further columns, one per weight.
[[nodiscard]] std::span<const TableSpec> tableSpecs();
[[nodiscard]] const TableSpec& tableSpec(std::string_view name);

/// Brings a file from version `from` to from + 1.
struct Migration {
    int from = 0;
    std::string_view sql;
};

/// The steps from the oldest version that is still read. Version 2 added what streets were made of:
/// streets_drawn, barriers, gates and their settings.
inline constexpr std::array kMigrations{
    Migration{1, "INSERT OR IGNORE INTO yike_settings (key, value) VALUES ('connect-crossings', '0'), "
                 "('join-metres', '0.0'), ('walking-rules', '')"}};

/// Applies the steps that lead from `version` to `wanted`; ProjectTooOld where one is missing.
[[nodiscard]] Result<void> migrate(Database& database, int version, int wanted,
                                   std::span<const Migration> steps);

/// The GeoPackage's own tables, with `epsg` among the coordinate systems (0: a plane without a name).
void createGeoPackage(Database& database, int epsg);

/// The srs_id that layers of a plan in `epsg` carry.
[[nodiscard]] int srsOf(int epsg);

/// Makes the table and lists it in gpkg_contents; `moreColumns` stands behind those of the spec.
void createTable(Database& database, const TableSpec& spec, int srs, const std::string& moreColumns = "");

/// Refuses a file whose schema holds anything but tables of ours, those of GeoPackage and QGIS, and
/// indexes: a view, trigger or virtual table could run code or read other files.
[[nodiscard]] Result<void> checkSchema(Database& database, const std::string& file);

[[nodiscard]] bool hasTable(Database& database, std::string_view name);

} // namespace yike
