// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/layer_tables.h"

#include "gis/project/demand_table.h"
#include "gis/project/schema.h"

#include <numeric>

namespace yike {

namespace {

constexpr EnumWords<StreetClass, 5> kStreetClasses{{"main", "street", "path", "steps", "excluded"}};
constexpr EnumWords<GroundKind, 4> kGroundKinds{{"land", "water", "park", "rail"}};

/// Little endian 32-bit numbers, one per segment.
std::string packed(const std::vector<std::uint32_t>& lengths)
{
    std::string bytes;
    bytes.reserve(4 * lengths.size());
    for (const std::uint32_t length : lengths) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>(length >> shift);
    }
    return bytes;
}

std::vector<std::uint32_t> unpacked(std::string_view bytes)
{
    std::vector<std::uint32_t> lengths(bytes.size() / 4);
    for (std::size_t i = 0; i < 4 * lengths.size(); ++i)
        lengths[i / 4] |= std::uint32_t{static_cast<std::uint8_t>(bytes[i])} << (8 * (i % 4));
    return lengths;
}

void writeStreets(Database& database, const Streets& streets, int srs)
{
    createTable(database, tableSpec("streets"), srs);
    Statement insert(database, "INSERT INTO streets (fid, geom, source_id, name, kind, level, length_m, "
                               "segments_mm) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < streets.size(); ++i) {
        const Street& street = streets[i];
        const auto length = std::accumulate(street.lengthMm.begin(), street.lengthMm.end(), std::uint64_t{0});
        insert.bind(0, i).bindBlob(1, lineBlob(street.shape, srs)).bind(2, street.sourceId);
        insert.bind(3, street.name).bind(4, kStreetClasses.of(street.kind)).bind(5, street.level);
        insert.bind(6, static_cast<double>(length) / 1000).bindBlob(7, packed(street.lengthMm)).insert();
    }
}

void readStreets(Reading& reading, Plan& plan)
{
    auto streets = std::make_shared<Streets>();
    Statement rows(reading.database,
                   "SELECT fid, geom, source_id, name, kind, level, segments_mm FROM streets ORDER BY fid");
    while (reading.good() && rows.next()) {
        auto lines = readShapes(reading, rows, 1, "streets").lines;
        const auto kind = kStreetClasses.read(rows.text(4));
        Street street{rows.integer(2),
                      rows.text(3),
                      kind.value_or(StreetClass::Excluded),
                      static_cast<int>(rows.integer(5)),
                      {},
                      unpacked(rows.blob(6))};
        if (lines.size() == 1)
            street.shape = std::move(lines.front());
        const std::size_t segments = street.shape.empty() ? 0 : street.shape.size() - 1;
        if (!kind || lines.size() != 1 || street.lengthMm.size() != segments)
            return reading.refuse("streets", rows.integer(0));
        streets->push_back(std::move(street));
    }
    plan.streets = std::move(streets);
}

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
    if (plan.streets)
        writeStreets(database, *plan.streets, srs);
    if (plan.buildings)
        writeBuildings(database, *plan.buildings, srs);
    if (plan.ground)
        writeGround(database, *plan.ground, srs);
}

void readLayerTables(Reading& reading, Plan& plan)
{
    if (hasTable(reading.database, "demand"))
        readDemand(reading, plan);
    if (hasTable(reading.database, "streets"))
        readStreets(reading, plan);
    if (hasTable(reading.database, "buildings"))
        readBuildings(reading, plan);
    if (hasTable(reading.database, "ground_areas"))
        readGround(reading, plan);
}

} // namespace yike
