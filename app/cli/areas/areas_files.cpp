// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/areas/areas_files.h"

#include "app/cli/placed_file.h"
#include "gis/import/facility_import.h"
#include "gis/import/figures.h"
#include "gis/import/plan_builder.h"
#include "gis/import/pull.h"
#include "gis/import/street_import.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike::cli {

namespace {

std::string nameOf(const FacilityRow& row)
{
    const Facility& facility = row.facility;
    return !facility.code.empty()   ? facility.code
           : !facility.name.empty() ? facility.name
                                    : std::to_string(row.row);
}

class AreasReader {
public:
    AreasReader(const AreasFiles& files, Session& session) : m_files(files), m_session(session) {}

    Result<AreasInput> read(const Progress& progress)
    {
        using Step = Result<void> (AreasReader::*)(const Progress&);
        constexpr Step steps[] = {&AreasReader::readFacilityFile, &AreasReader::readStreetFile,
                                  &AreasReader::readObstacles, &AreasReader::readBoundary};
        double from = 0;
        for (const Step step : steps) {
            if (const auto done = (this->*step)(progress.part(from, from + 0.25)); !done)
                return tl::unexpected(done.error());
            from += 0.25;
        }
        return std::move(m_input);
    }

private:
    Result<void> eachLayer(const std::string& file, Role role, const Progress& progress,
                           const std::function<Result<void>(PlacedFile&)>& use)
    {
        return file.empty() ? Result<void>()
                            : forEachPlaced(file, role, m_input.crs, m_session, progress, use);
    }

    Result<void> readFacilityFile(const Progress& progress)
    {
        const auto read = eachLayer(m_files.facilities, Role::Facilities, progress, [&](PlacedFile& layer) {
            auto rows = readFacilities(layer.placed, layer.mapping, builtInTaxonomy(), m_files.category,
                                       SourceId(), progress);
            if (!rows)
                return Result<void>(tl::unexpected(rows.error()));
            if (m_files.category.empty()) // then no word for a category matters
                std::erase_if(rows->issues,
                              [](const Issue& issue) { return issue.code == Code::ImportCategoryUnknown; });
            m_session.add(std::move(rows->issues));
            std::for_each(rows->value.begin(), rows->value.end(), [&](const auto& row) { addFacility(row); });
            return Result<void>();
        });
        if (read && m_input.facilities.empty())
            return fail(Code::FacilitiesNone,
                        {{"file", utf8(std::filesystem::path(m_files.facilities).filename())},
                         {"category", m_files.category}});
        return read;
    }

    void addFacility(const FacilityRow& row)
    {
        const Facility& facility = row.facility;
        if (facility.status != FacilityStatus::Existing ||
            (!m_files.category.empty() && !facility.has(m_files.category)))
            return;
        std::vector<Point> points = facility.entrances;
        if (points.empty() && facility.position)
            points.push_back(*facility.position);
        if (points.empty()) {
            ++m_input.unplaced;
            return;
        }
        const FacilityId id(static_cast<std::uint32_t>(m_input.facilities.size()));
        m_input.facilities.push_back({id, std::move(points), false});
        m_input.names.push_back(nameOf(row));
    }

    Result<void> readStreetFile(const Progress& progress)
    {
        return eachLayer(m_files.streets, Role::StreetLines, progress, [&](PlacedFile& layer) {
            auto streets = readStreets(layer.placed, layer.mapping, progress);
            if (!streets)
                return Result<void>(tl::unexpected(streets.error()));
            m_session.add(std::move(streets->issues));
            std::move(streets->value.begin(), streets->value.end(), std::back_inserter(m_input.streets));
            return Result<void>();
        });
    }

    Result<void> readObstacles(const Progress& progress)
    {
        if (auto water = readPolygons(m_files.water, Role::Water, progress, m_input.obstacles.water); !water)
            return water;
        return eachShape(m_files.barriers, Role::Rail, progress, [&](const Shape& shape) {
            const std::vector<Polyline> lines = linesOf(shape);
            m_input.obstacles.barriers.insert(m_input.obstacles.barriers.end(), lines.begin(), lines.end());
        });
    }

    Result<void> readBoundary(const Progress& progress)
    {
        return readPolygons(m_files.boundary, Role::Zones, progress, m_input.boundary);
    }

    Result<void> eachShape(const std::string& file, Role role, const Progress& progress,
                           const std::function<void(const Shape&)>& use)
    {
        return eachLayer(file, role, progress, [&](PlacedFile& layer) {
            const auto pulled = forEachBatch(layer.placed, progress, [&](const FeatureBatch& batch) {
                std::for_each(batch.shapes.begin(), batch.shapes.end(), use);
            });
            m_session.add(layer.placed.takeIssues());
            return pulled;
        });
    }

    Result<void> readPolygons(const std::string& file, Role role, const Progress& progress,
                              MultiPolygon& polygons)
    {
        const auto read = eachShape(file, role, progress, [&](const Shape& shape) {
            MultiPolygon more = polygonsOf(shape);
            std::move(more.begin(), more.end(), std::back_inserter(polygons));
        });
        if (read && !file.empty() && polygons.empty())
            return fail(Code::WrongUse,
                        {{"detail", "no polygons in " + utf8(std::filesystem::path(file).filename())}});
        return read;
    }

    const AreasFiles& m_files;
    Session& m_session;
    AreasInput m_input;
};

} // namespace

Result<AreasInput> readAreasFiles(const AreasFiles& files, Session& session)
{
    return session.timed(
        "read", [&](const Progress& progress) { return AreasReader(files, session).read(progress); });
}

} // namespace yike::cli
