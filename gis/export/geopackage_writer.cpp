// SPDX-License-Identifier: GPL-3.0-or-later
// GeoPackage straight through SQLite, with the exact numbers; tables without shapes become attribute tables.
#include "gis/export/writers.h"
#include "gis/platform/atomic_file.h"
#include "gis/project/geopackage_blob.h"
#include "gis/project/schema.h"

#include <algorithm>
#include <set>

namespace yike {

namespace {

std::vector<Point> pointsOf(const ::yike::Path& path)
{
    std::vector<Point> points;
    for (const Coordinate c : path)
        points.push_back({c.x, c.y});
    return points;
}

std::string blobOf(const Shape& shape, int srs)
{
    if (shape.kind == ShapeKind::Point) {
        const Coordinate c = shape.parts.front().front().front();
        return pointBlob({c.x, c.y}, srs);
    }
    if (shape.kind == ShapeKind::Line) {
        std::vector<Polyline> lines;
        for (const auto& part : shape.parts)
            lines.push_back(pointsOf(part.front()));
        return multiLineBlob(lines, srs);
    }
    MultiPolygon polygons;
    for (const auto& part : shape.parts) {
        Polygon polygon{pointsOf(part.front()), {}};
        std::transform(part.begin() + 1, part.end(), std::back_inserter(polygon.holes), pointsOf);
        polygons.push_back(std::move(polygon));
    }
    return multiPolygonBlob(polygons, srs);
}

/// The one type all shapes have, or GEOMETRY.
std::string_view geometryType(const ExportTable& table)
{
    std::set<ShapeKind> kinds;
    for (const Shape& shape : table.shapes)
        kinds.insert(shape.kind);
    kinds.erase(ShapeKind::None);
    if (kinds.size() != 1)
        return "GEOMETRY";
    constexpr std::array<std::string_view, 4> kTypes = {"", "POINT", "MULTILINESTRING", "MULTIPOLYGON"};
    return kTypes.at(static_cast<std::size_t>(*kinds.begin()));
}

/// Column names that SQLite takes for different ones, without those of our own.
std::vector<std::string> columnNames(const ExportTable& table)
{
    std::set<std::string> taken = {"fid", "id", "geom", "rowid"};
    std::vector<std::string> names;
    for (const Column& column : table.columns) {
        std::string name = column.name.empty() ? "field" : column.name;
        const auto key = [&] {
            std::string lower = name;
            std::transform(lower.begin(), lower.end(), lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
            return lower;
        };
        for (int n = 2; !taken.insert(key()).second; ++n)
            name = column.name + "_" + std::to_string(n);
        names.push_back(name);
    }
    return names;
}

std::string columnsSql(const ExportTable& table, const std::vector<std::string>& names)
{
    constexpr std::array<std::string_view, 4> kTypes = {" TEXT", " INTEGER", " REAL", " DATE"};
    std::string sql;
    for (std::size_t i = 0; i < names.size(); ++i)
        sql += ", " + sqlName(names[i]) +
               std::string(kTypes.at(static_cast<std::size_t>(table.columns[i].type)));
    return sql;
}

void bindCell(Statement& insert, int index, const CellValue& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        insert.bind(index, *whole);
    else if (const auto* real = std::get_if<double>(&cell))
        insert.bind(index, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        insert.bind(index, std::string_view(*text));
    else
        insert.bindNull(index);
}

void writeTable(Database& database, const ExportTable& table, int srs)
{
    const bool isLayer = !table.shapes.empty();
    const auto names = columnNames(table);
    const TableSpec spec{table.name, "", isLayer ? geometryType(table) : "", ""};
    createTable(database, spec, srs, columnsSql(table, names));
    std::string places = isLayer ? "?, ?" : "?";
    for (std::size_t i = 0; i < names.size(); ++i)
        places += ", ?";
    Statement insert(database, "INSERT INTO " + sqlName(table.name) + " VALUES (" + places + ")");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        int index = 0;
        insert.bind(index++, row + 1);
        if (isLayer && table.shapes[row].kind == ShapeKind::None)
            insert.bindNull(index++);
        else if (isLayer)
            insert.bindBlob(index++, blobOf(table.shapes[row], srs));
        for (const CellValue& cell : table.rows[row])
            bindCell(insert, index++, cell);
        insert.insert();
    }
}

Result<void> writeDatabase(const std::filesystem::path& path, const ExportBook& book)
{
    auto database = Database::create(path);
    if (!database)
        return tl::unexpected(database.error());
    const int epsg = book.crs ? book.crs->epsg : 0;
    database->run("BEGIN");
    createGeoPackage(*database, epsg);
    for (const ExportTable& table : book.tables)
        writeTable(*database, table, srsOf(epsg));
    database->run("COMMIT");
    return database->close();
}

} // namespace

Result<void> writeGeoPackage(const std::filesystem::path& target, const ExportBook& book)
{
    auto replacement = AtomicReplacement::beside(target);
    if (!replacement)
        return tl::unexpected(replacement.error());
    if (const auto written = writeDatabase(replacement->path(), book); !written)
        return notExported(target, std::get<std::string>(written.error().args.front().second));
    return replacement->commit([&](const std::filesystem::path& path) -> Result<void> {
        for (const ExportTable& table : book.tables) {
            if (auto checked = checkRows(target, path, "GPKG", table.name, table.rows.size()); !checked)
                return checked;
        }
        return {};
    });
}

} // namespace yike
