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

class AreasReader {
public:
    AreasReader(const AreasFiles& files, Session& session) : m_files(files), m_session(session) {}

    Result<AreasInput> read(const Progress& progress)
    {
        using Step = Result<void> (AreasReader::*)(const Progress&);
        constexpr Step steps[] = {&AreasReader::openFiles,   &AreasReader::readFacilityFile,
                                  &AreasReader::readStreets, &AreasReader::placeFacilities,
                                  &AreasReader::readWater,   &AreasReader::readBoundary};
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
    Result<void> openFiles(const Progress& progress)
    {
        std::vector<RoleFile> named{{m_files.facilities, Role::Facilities, {}},
                                    {m_files.streets, Role::StreetLines, {}},
                                    {m_files.boundary, Role::Zones, {}}};
        const auto more = roleFilesOf(m_files.streetOptions);
        named.insert(named.end(), more.begin(), more.end());
        auto opened = NamedFiles::of(named, m_session, progress);
        if (!opened)
            return tl::unexpected(opened.error());
        m_named = std::move(*opened);
        m_input.crs = m_named.crs();
        return {};
    }

    Result<void> readFacilityFile(const Progress& progress)
    {
        auto rows = cli::readFacilityFile(facilityFile(), m_named, m_session, progress);
        if (!rows)
            return tl::unexpected(rows.error());
        m_facilities = std::move(*rows);
        return {};
    }

    [[nodiscard]] FacilityFile facilityFile() const { return {m_files.facilities, m_files.category}; }

    Result<void> placeFacilities(const Progress& progress)
    {
        const auto entered = enterFacilities(m_facilities, m_input.streets, m_files.streetOptions, m_named,
                                             m_session, progress);
        if (!entered)
            return entered;
        auto stops = stopsOf(m_facilities, facilityFile());
        if (!stops)
            return tl::unexpected(stops.error());
        m_input.facilities = std::move(*stops);
        return {};
    }

    Result<void> readStreets(const Progress& progress)
    {
        auto read =
            readStreetsAndBarriers(m_files.streets, m_files.streetOptions, m_named, m_session, progress);
        if (!read)
            return tl::unexpected(read.error());
        m_input.streets = std::move(read->prepared.streets);
        for (BarrierLine& barrier : read->barriers.lines)
            m_input.obstacles.barriers.push_back(std::move(barrier.line));
        return {};
    }

    Result<void> readWater(const Progress& progress)
    {
        auto water = readWaterFile(m_files.streetOptions, m_named, m_session, progress);
        if (!water)
            return tl::unexpected(water.error());
        m_input.obstacles.water = std::move(*water);
        return polygonsWanted(m_files.streetOptions.water, m_input.obstacles.water);
    }

    Result<void> readBoundary(const Progress& progress)
    {
        const auto read = m_named.forEach(m_files.boundary, Role::Zones, m_session, [&](PlacedFile& layer) {
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
            return fail(Code::AreasNone, {{"file", utf8(std::filesystem::path(file).filename())}});
        return {};
    }

    const AreasFiles& m_files;
    Session& m_session;
    NamedFiles m_named;
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
