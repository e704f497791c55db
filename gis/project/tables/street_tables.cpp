// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/street_tables.h"

#include "core/streets/street_basis.h"
#include "gis/project/schema.h"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace yike {

namespace {

constexpr EnumWords<StreetClass, 5> kStreetClasses{{"main", "street", "path", "steps", "excluded"}};
constexpr EnumWords<BarrierKind, 3> kBarrierKinds{{"wall", "water", "rail"}};

constexpr const char* kConnect = "connect-crossings";
constexpr const char* kJoin = "join-metres";
constexpr const char* kRules = "walking-rules";

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

void writeStreets(Database& database, std::string_view table, const Streets& streets, int srs)
{
    createTable(database, tableSpec(table), srs);
    Statement insert(database, "INSERT INTO " + sqlName(table) +
                                   " (fid, geom, source_id, name, kind, level, length_m, "
                                   "segments_mm) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < streets.size(); ++i) {
        const Street& street = streets[i];
        const auto length = std::accumulate(street.lengthMm.begin(), street.lengthMm.end(), std::uint64_t{0});
        insert.bind(0, i).bindBlob(1, lineBlob(street.shape, srs)).bind(2, street.sourceId);
        insert.bind(3, street.name).bind(4, kStreetClasses.of(street.kind)).bind(5, street.level);
        insert.bind(6, static_cast<double>(length) / 1000).bindBlob(7, packed(street.lengthMm)).insert();
    }
}

Streets readStreets(Reading& reading, std::string_view table)
{
    Streets streets;
    Statement rows(reading.database, "SELECT fid, geom, source_id, name, kind, level, segments_mm FROM " +
                                         sqlName(table) + " ORDER BY fid");
    while (reading.good() && rows.next()) {
        auto lines = readShapes(reading, rows, 1, table).lines;
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
            reading.refuse(table, rows.integer(0));
        streets.push_back(std::move(street));
    }
    return streets;
}

void writeBarriers(Database& database, const Barriers& barriers, int srs)
{
    createTable(database, tableSpec("barriers"), srs);
    createTable(database, tableSpec("gates"), srs);
    Statement line(database, "INSERT INTO barriers (fid, geom, kind) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < barriers.lines.size(); ++i)
        line.bind(0, i)
            .bindBlob(1, lineBlob(barriers.lines[i].line, srs))
            .bind(2, kBarrierKinds.of(barriers.lines[i].kind))
            .insert();
    Statement gate(database, "INSERT INTO gates (fid, geom, is_open) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < barriers.gates.size(); ++i)
        gate.bind(0, i)
            .bindBlob(1, pointBlob(barriers.gates[i].at, srs))
            .bind(2, barriers.gates[i].open ? 1 : 0)
            .insert();
}

Barriers readBarriers(Reading& reading)
{
    Barriers barriers;
    Statement lines(reading.database, "SELECT fid, geom, kind FROM barriers ORDER BY fid");
    while (reading.good() && lines.next()) {
        auto shapes = readShapes(reading, lines, 1, "barriers").lines;
        const auto kind = kBarrierKinds.read(lines.text(2));
        if (!kind || shapes.size() != 1)
            reading.refuse("barriers", lines.integer(0));
        else
            barriers.lines.push_back({*kind, std::move(shapes.front())});
    }
    Statement gates(reading.database, "SELECT fid, geom, is_open FROM gates ORDER BY fid");
    while (reading.good() && gates.next()) {
        const auto points = readShapes(reading, gates, 1, "gates").points;
        if (points.size() != 1)
            reading.refuse("gates", gates.integer(0));
        else
            barriers.gates.push_back({points.front(), gates.integer(2) != 0});
    }
    return barriers;
}

std::string settingOf(Database& database, const char* key)
{
    Statement row(database, "SELECT value FROM yike_settings WHERE key = ?");
    return row.bind(0, std::string_view(key)).next() ? row.text(0) : std::string();
}

StreetSettings readStreetSettings(Reading& reading)
{
    const std::string join = settingOf(reading.database, kJoin);
    double metres = 0;
    const auto [end, error] = std::from_chars(join.data(), join.data() + join.size(), metres);
    if (error != std::errc() || end != join.data() + join.size() || !std::isfinite(metres) || metres < 0)
        reading.refuse("yike_settings join-metres", 0);
    return {settingOf(reading.database, kConnect) == "1", Metres(metres)};
}

} // namespace

void writeStreetTables(Database& database, const Plan& plan, int srs)
{
    if (!plan.streets)
        return;
    writeStreets(database, "streets", *plan.streets, srs);
    if (!plan.streetBasis)
        return;
    if (!plan.streetBasis->drawn.empty())
        writeStreets(database, "streets_drawn", plan.streetBasis->drawn, srs);
    if (!plan.streetBasis->barriers.empty())
        writeBarriers(database, plan.streetBasis->barriers, srs);
}

std::map<std::string, std::string> streetSettings(const Plan& plan)
{
    const StreetSettings settings = plan.streetBasis ? plan.streetBasis->settings : StreetSettings();
    return {{kConnect, settings.connectCrossings ? "1" : "0"},
            {kJoin, nlohmann::json(settings.join.count()).dump()},
            {kRules, plan.streetBasis ? plan.streetBasis->walkingRules : std::string()}};
}

void readStreetTables(Reading& reading, Plan& plan)
{
    StreetBasis basis;
    basis.settings = readStreetSettings(reading);
    basis.walkingRules = settingOf(reading.database, kRules);
    if (hasTable(reading.database, "streets"))
        plan.streets = std::make_shared<const Streets>(readStreets(reading, "streets"));
    if (hasTable(reading.database, "streets_drawn"))
        basis.drawn = readStreets(reading, "streets_drawn");
    if (hasTable(reading.database, "barriers") && hasTable(reading.database, "gates"))
        basis.barriers = readBarriers(reading);
    if (!basis.isPlain())
        plan.streetBasis = std::make_shared<const StreetBasis>(std::move(basis));
}

} // namespace yike
