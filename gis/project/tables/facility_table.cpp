// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/facility_table.h"

#include "gis/project/schema.h"
#include "gis/project/tables/json_cell.h"

#include <cmath>

namespace yike {

namespace {

using Json = nlohmann::json;

constexpr EnumWords<FacilityStatus, 3> kFacilityStatuses{kFacilityStatusKeys};

constexpr const char* kFacilityColumns =
    "fid, geom, code, name, categories, functions, floor_area, activity_area, "
    "capacities, status, opened, closed, entrances, host, host_code, source";

template <class QuantityType>
std::optional<double> count(const std::optional<QuantityType>& quantity)
{
    return quantity ? std::optional(quantity->count()) : std::nullopt;
}

std::optional<std::string> isoOf(const std::optional<Date>& date)
{
    return date ? std::optional(toIso(*date)) : std::nullopt;
}

std::string pointsJson(const std::vector<Point>& points)
{
    Json list = Json::array();
    for (const Point p : points)
        list.push_back({p.x, p.y});
    return list.dump();
}

void writeFacility(Statement& insert, const Facility& facility, const Plan& plan)
{
    insert.bind(0, facility.id.value());
    if (facility.position)
        insert.bindBlob(1, pointBlob(*facility.position, srsOf(plan.epsg)));
    else
        insert.bindNull(1);
    insert.bind(2, facility.code).bind(3, facility.name);
    insert.bind(4, dump(facility.categories)).bind(5, dump(facility.functions));
    insert.bind(6, count(facility.floorArea)).bind(7, count(facility.activityArea));
    insert.bind(8, dump(facility.capacities)).bind(9, kFacilityStatuses.of(facility.status));
    insert.bind(10, isoOf(facility.opened)).bind(11, isoOf(facility.closed));
    insert.bind(12, pointsJson(facility.entrances)).bind(13, number(facility.host));
    insert.bind(14, facility.host ? std::optional(plan.unit(*facility.host).code) : std::nullopt);
    insert.bind(15, facility.source.value()).insert();
}

/// JSON of the wanted shape, or nothing.
template <class T>
std::optional<T> fromJson(const std::string& text)
{
    try {
        return Json::parse(text).get<T>();
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::optional<std::vector<Point>> readEntrances(const std::string& text)
{
    const auto pairs = fromJson<std::vector<std::array<double, 2>>>(text);
    if (!pairs)
        return std::nullopt;
    std::vector<Point> points;
    for (const auto& [x, y] : *pairs) {
        if (!std::isfinite(x) || !std::isfinite(y))
            return std::nullopt;
        points.push_back({x, y});
    }
    return points;
}

std::optional<SquareMetres> areaOf(const Statement& row, int column)
{
    const auto value = row.optionalReal(column);
    return value ? std::optional(SquareMetres(*value)) : std::nullopt;
}

std::optional<Date> readDate(Reading& reading, const Statement& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto date = parseDate(row.text(column));
    if (!date)
        reading.refuse("facilities", row.integer(0));
    return date;
}

void readLists(Reading& reading, const Statement& row, Facility& facility)
{
    const auto categories = fromJson<std::vector<std::string>>(row.text(4));
    const auto functions = fromJson<std::set<std::string>>(row.text(5));
    const auto capacities = fromJson<std::map<std::string, double>>(row.text(8));
    const auto entrances = readEntrances(row.text(12));
    if (!categories || !functions || !capacities || !entrances)
        return reading.refuse("facilities", row.integer(0));
    facility.categories = *categories;
    facility.functions = *functions;
    facility.capacities = *capacities;
    facility.entrances = *entrances;
}

Facility readFacility(Reading& reading, const Statement& row, std::size_t units)
{
    constexpr std::size_t kAnyId = std::size_t{1} << 32U;
    Facility facility;
    facility.id = readId<FacilityId>(reading, row, 0, kAnyId, "facilities").value_or(FacilityId());
    const auto points = readShapes(reading, row, 1, "facilities").points;
    if (!points.empty())
        facility.position = points.front();
    facility.code = row.text(2);
    facility.name = row.text(3);
    readLists(reading, row, facility);
    facility.floorArea = areaOf(row, 6);
    facility.activityArea = areaOf(row, 7);
    const auto status = kFacilityStatuses.read(row.text(9));
    if (!status)
        reading.refuse("facilities", row.integer(0));
    facility.status = status.value_or(FacilityStatus::Existing);
    facility.opened = readDate(reading, row, 10);
    facility.closed = readDate(reading, row, 11);
    facility.host = readId<UnitId>(reading, row, 13, units, "facilities");
    facility.source = SourceId(static_cast<std::uint32_t>(row.integer(15)));
    return facility;
}

} // namespace

void writeFacilities(Database& database, const Plan& plan)
{
    createTable(database, tableSpec("facilities"), srsOf(plan.epsg));
    Statement insert(database, std::string("INSERT INTO facilities (") + kFacilityColumns +
                                   ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto& [id, facility] : plan.facilities)
        writeFacility(insert, facility, plan);
}

void readFacilities(Reading& reading, Plan& plan)
{
    Statement rows(reading.database,
                   std::string("SELECT ") + kFacilityColumns + " FROM facilities ORDER BY fid");
    while (reading.good() && rows.next()) {
        Facility facility = readFacility(reading, rows, plan.units.size());
        const FacilityId id = facility.id;
        plan.facilities.emplace(id, std::move(facility));
    }
}

} // namespace yike
