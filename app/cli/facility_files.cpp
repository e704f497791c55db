// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/facility_files.h"

#include "app/cli/arguments.h"
#include "core/geometry/first_place.h"
#include "gis/import/built_in.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace yike::cli {

namespace {

/// A facility before it has its number.
struct NamedStop {
    std::vector<Point> points;
    std::string name;
    auto operator<=>(const NamedStop&) const = default;
};

NamedStop stopOf(const FacilityRow& row)
{
    const Facility& facility = row.facility;
    NamedStop stop{facility.entrances, facility.code};
    if (stop.points.empty())
        stop.points.push_back(*facility.position);
    if (stop.name.empty())
        stop.name = facility.name.empty() ? std::to_string(row.row) : facility.name;
    return stop;
}

bool takesPart(const Facility& facility, const std::string& category)
{
    return facility.status == FacilityStatus::Existing && (category.empty() || facility.has(category));
}

bool isPlaced(const Facility& facility)
{
    return facility.position || !facility.entrances.empty();
}

std::vector<FacilityRow> rowsOf(const Plan& plan, const std::string& file)
{
    std::vector<FacilityRow> rows;
    for (const auto& [id, facility] : plan.facilities) {
        FacilityRow row;
        row.facility = facility;
        row.layer = file;
        row.row = static_cast<std::int64_t>(id.value());
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Why nobody takes part: another category than those that there are, or nothing usable at all.
tl::unexpected<Error> nobodyOf(const std::vector<FacilityRow>& rows, const FacilityFile& which)
{
    std::set<std::string> present;
    for (const FacilityRow& row : rows)
        if (takesPart(row.facility, {}) && isPlaced(row.facility))
            present.insert(row.facility.categories.begin(), row.facility.categories.end());
    const std::string file = utf8(std::filesystem::path(which.file).filename());
    if (which.category.empty() || present.empty())
        return fail(Code::FacilitiesNone, {{"file", file}});
    return fail(Code::CategoryNotThere, {{"file", file},
                                         {"category", which.category},
                                         {"allowed", listed({present.begin(), present.end()})}});
}

} // namespace

Result<std::vector<FacilityRow>> readFacilityFile(const FacilityFile& which, const NamedFiles& files,
                                                  Session& session, const Progress& progress)
{
    if (isProjectFile(which.file))
        return rowsOf(files.project(which.file).baseline, which.file);
    std::vector<FacilityRow> all;
    const auto read = files.forEach(which.file, Role::Facilities, session, [&](PlacedFile& file) {
        auto rows = readFacilities(file.placed, file.layer.mapping, builtInTaxonomy(), which.category,
                                   SourceId(), progress);
        if (!rows)
            return Result<void>(tl::unexpected(rows.error()));
        if (which.category.empty())
            std::erase_if(rows->issues,
                          [](const Issue& issue) { return issue.code == Code::ImportCategoryUnknown; });
        session.add(std::move(rows->issues));
        std::move(rows->value.begin(), rows->value.end(), std::back_inserter(all));
        return Result<void>();
    });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

Result<FacilityStops> stopsOf(const std::vector<FacilityRow>& rows, const FacilityFile& which)
{
    FacilityStops result;
    std::vector<NamedStop> named;
    for (const FacilityRow& row : rows) {
        const Facility& facility = row.facility;
        if (facility.position)
            result.loaded.push_back(*facility.position);
        if (!takesPart(facility, which.category))
            continue;
        if (isPlaced(facility))
            named.push_back(stopOf(row));
        else
            ++result.unplaced;
    }
    if (named.empty())
        return nobodyOf(rows, which);
    std::sort(named.begin(), named.end());
    for (NamedStop& stop : named) {
        const FacilityId id(static_cast<std::uint32_t>(result.stops.size()));
        result.stops.push_back({id, std::move(stop.points), false});
        result.names.push_back(std::move(stop.name));
    }
    return result;
}

std::vector<Issue> oddStops(std::int64_t unplaced, std::span<const Stop> stops,
                            std::span<const std::uint32_t> unsnapped)
{
    const auto counted = [](Code code, std::int64_t count, std::optional<Point> at) {
        return Issue{code, Severity::Advised, {{"count", count}}, {{}, {}, at, {}}, count};
    };
    std::vector<Issue> issues;
    if (unplaced > 0)
        issues.push_back(counted(Code::FacilitiesNotPlaced, unplaced, {}));
    if (unsnapped.empty())
        return issues;
    std::vector<Point> places;
    for (const Stop& stop : stops)
        places.push_back(stop.points.front());
    issues.push_back(counted(Code::FacilitiesUnsnapped, static_cast<std::int64_t>(unsnapped.size()),
                             firstPlace(places, unsnapped)));
    return issues;
}

} // namespace yike::cli
