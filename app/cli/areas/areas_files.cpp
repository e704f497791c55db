// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/areas/areas_files.h"

#include "app/cli/placed_file.h"
#include "gis/import/cells/figures.h"
#include "gis/import/plan_builder.h"
#include "gis/import/pull.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <iterator>

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
        constexpr Step steps[] = {&AreasReader::readFacilityFile, &AreasReader::readStreets,
                                  &AreasReader::placeFacilities, &AreasReader::readWater,
                                  &AreasReader::readBoundary};
        constexpr double share = 1.0 / std::size(steps);
        double from = 0;
        for (const Step step : steps) {
            if (const auto done = (this->*step)(progress.part(from, from + share)); !done)
                return tl::unexpected(done.error());
            from += share;
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
        return eachLayer(m_files.facilities, Role::Facilities, progress, [&](PlacedFile& layer) {
            auto rows = readFacilities(layer.placed, layer.mapping, builtInTaxonomy(), m_files.category,
                                       SourceId(), progress);
            if (!rows)
                return Result<void>(tl::unexpected(rows.error()));
            if (m_files.category.empty()) // then no word for a category matters
                std::erase_if(rows->issues,
                              [](const Issue& issue) { return issue.code == Code::ImportCategoryUnknown; });
            m_session.add(std::move(rows->issues));
            std::move(rows->value.begin(), rows->value.end(), std::back_inserter(m_facilities));
            return Result<void>();
        });
    }

    Result<void> placeFacilities(const Progress& progress)
    {
        const auto entered = enterFacilities(m_facilities, m_input.streets, m_files.streetOptions,
                                             m_input.crs, m_session, progress);
        if (!entered)
            return entered;
        for (const FacilityRow& row : m_facilities)
            addFacility(row);
        if (m_input.facilities.empty())
            return fail(Code::FacilitiesNone,
                        {{"file", utf8(std::filesystem::path(m_files.facilities).filename())},
                         {"category", m_files.category}});
        return {};
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

    Result<void> readStreets(const Progress& progress)
    {
        auto read =
            readStreetsAndBarriers(m_files.streets, m_files.streetOptions, m_input.crs, m_session, progress);
        if (!read)
            return tl::unexpected(read.error());
        m_input.streets = std::move(read->prepared.streets);
        for (BarrierLine& barrier : read->barriers.lines)
            m_input.obstacles.barriers.push_back(std::move(barrier.line));
        return {};
    }

    Result<void> readWater(const Progress& progress)
    {
        auto water = readWaterFile(m_files.streetOptions, m_input.crs, m_session, progress);
        if (!water)
            return tl::unexpected(water.error());
        m_input.obstacles.water = std::move(*water);
        return polygonsWanted(m_files.streetOptions.water, m_input.obstacles.water);
    }

    Result<void> readBoundary(const Progress& progress)
    {
        const auto read = eachLayer(m_files.boundary, Role::Zones, progress, [&](PlacedFile& layer) {
            const auto pulled = forEachBatch(layer.placed, progress, [&](const FeatureBatch& batch) {
                for (const Shape& shape : batch.shapes) {
                    MultiPolygon more = polygonsOf(shape);
                    std::move(more.begin(), more.end(), std::back_inserter(m_input.boundary));
                }
            });
            m_session.add(layer.placed.takeIssues());
            return pulled;
        });
        return read ? polygonsWanted(m_files.boundary, m_input.boundary) : read;
    }

    static Result<void> polygonsWanted(const std::string& file, const MultiPolygon& polygons)
    {
        if (!file.empty() && polygons.empty())
            return fail(Code::WrongUse,
                        {{"detail", "no polygons in " + utf8(std::filesystem::path(file).filename())}});
        return {};
    }

    const AreasFiles& m_files;
    Session& m_session;
    std::vector<FacilityRow> m_facilities;
    AreasInput m_input;
};

} // namespace

Result<AreasInput> readAreasFiles(const AreasFiles& files, Session& session)
{
    return session.timed(
        "read", [&](const Progress& progress) { return AreasReader(files, session).read(progress); });
}

} // namespace yike::cli
