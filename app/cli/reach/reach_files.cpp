// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_files.h"

#include "core/geometry/measure.h"
#include "gis/import/demand/population_raster.h"
#include "gis/import/demand/residential_land.h"
#include "gis/import/facilities/facility_import.h"
#include "gis/import/plan_builder.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike::cli {

namespace {

class ReachReader {
public:
    ReachReader(const ReachFiles& files, Session& session) : m_files(files), m_session(session) {}

    Result<ReachInput> read(const Progress& progress)
    {
        using Step = Result<void> (ReachReader::*)(const Progress&);
        constexpr Step steps[] = {&ReachReader::openFiles,        &ReachReader::readRows,
                                  &ReachReader::readFacilityFile, &ReachReader::readStreetFile,
                                  &ReachReader::addFacilities,    &ReachReader::readWater,
                                  &ReachReader::readZoneFile,     &ReachReader::makeDemand};
        const double share = 1.0 / static_cast<double>(std::size(steps));
        double from = 0;
        for (const Step step : steps) {
            if (const auto done = (this->*step)(progress.part(from, from + share)); !done)
                return tl::unexpected(done.error());
            from += share;
        }
        return std::move(m_input);
    }

private:
    /// Where the demand lies decides where everything is measured.
    Result<void> openFiles(const Progress& progress)
    {
        std::vector<RoleFile> named{{m_files.demand, Role::Demand, {}},
                                    {m_files.facilities, Role::Facilities, {}},
                                    {m_files.streets, Role::StreetLines, {}},
                                    {m_files.zones, Role::Zones, {}},
                                    placesFile()};
        const auto more = roleFilesOf(m_files.streetOptions);
        named.insert(named.end(), more.begin(), more.end());
        auto opened = NamedFiles::of(named, m_session, progress);
        if (!opened)
            return tl::unexpected(opened.error());
        m_named = std::move(*opened);
        m_input.crs = m_named.crs();
        return {};
    }

    /// What --demand-from names, where that are layers.
    [[nodiscard]] RoleFile placesFile() const
    {
        const auto source = demandSource(m_files.demandFrom);
        if (!source || !source->file || source->from == DemandFrom::Raster)
            return {};
        return {m_files.demandFrom[1],
                source->from == DemandFrom::Buildings ? Role::Buildings : Role::Demand,
                {}};
    }

    /// A table of points and a layer of areas are both demand; only the named column of them matters.
    Result<void> readRows(const Progress& progress)
    {
        if (isProjectFile(m_files.demand))
            return takeHomes();
        const auto read = m_named.forEach(m_files.demand, Role::Demand, m_session, [&](PlacedFile& layer) {
            auto rows = readDemandRows(layer.placed, m_files.weight, progress);
            if (!rows)
                return Result<void>(tl::unexpected(rows.error()));
            m_session.add(std::move(rows->issues));
            std::move(rows->value.begin(), rows->value.end(), std::back_inserter(m_input.rows));
            return Result<void>();
        });
        return read;
    }

    Result<void> takeHomes()
    {
        if (!m_files.demandFrom.empty())
            return fail(Code::DemandNotAreas, {{"value", m_files.demandFrom.front()}});
        auto homes =
            demandOfProject(m_named.project(m_files.demand).baseline, m_files.weight, m_files.demand);
        if (!homes)
            return tl::unexpected(homes.error());
        m_input.rows = std::move(homes->rows);
        m_input.demand = std::move(homes->demand);
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

    /// After the streets: areas are entered where streets meet them.
    Result<void> addFacilities(const Progress& progress)
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

    Result<void> readStreetFile(const Progress& progress)
    {
        if (m_files.streets.empty())
            return {};
        auto prepared =
            cli::readStreetFile(m_files.streets, m_files.streetOptions, m_named, m_session, progress);
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_input.streets = std::move(prepared->streets);
        return {};
    }

    Result<void> readWater(const Progress& progress)
    {
        auto water = readWaterFile(m_files.streetOptions, m_named, m_session, progress);
        if (!water)
            return tl::unexpected(water.error());
        m_input.water = std::move(*water);
        return {};
    }

    Result<void> readZoneFile(const Progress& progress)
    {
        if (m_files.zones.empty())
            return {};
        return m_named.forEach(m_files.zones, Role::Zones, m_session, [&](PlacedFile& layer) {
            const auto column = columnNamed(m_files.by, layer.placed.info(), Code::ZoneColumnMissing);
            if (!column)
                return Result<void>(tl::unexpected(column.error()));
            LayerMapping byColumn{Role::Zones, {{m_files.by, "name", 1, {}, MappedBy::Chosen}}, {}};
            auto zones = readZones(layer.placed, byColumn, progress);
            if (!zones)
                return Result<void>(tl::unexpected(zones.error()));
            m_session.add(std::move(zones->issues));
            std::move(zones->value.begin(), zones->value.end(), std::back_inserter(m_input.zones));
            return Result<void>();
        });
    }

    Result<void> makeDemand(const Progress& progress)
    {
        if (isProjectFile(m_files.demand))
            return {};
        const DemandSource source = demandSource(m_files.demandFrom).value_or(DemandSource{});
        DemandInputs inputs;
        inputs.from = source.from;
        inputs.gridMetres = m_files.gridMetres;
        if (source.file)
            if (const auto read = readPlaces(source, inputs.places[source.from], progress.part(0, 0.5));
                !read)
                return read;
        const std::vector<MultiPolygon> water{m_input.water};
        inputs.water = &water;
        auto demand = demandOf(m_input.rows, std::move(inputs), progress.part(0.5, 1));
        if (!demand)
            return tl::unexpected(demand.error());
        m_session.add(std::move(demand->issues));
        if (demand->value.size() == 0 || demand->value.weights.count(kReachWeight) == 0)
            return fail(Code::DemandNone, {{"file", utf8(std::filesystem::path(m_files.demand).filename())}});
        m_input.demand = std::move(demand->value);
        return {};
    }

    /// Places by which the rows' weights are shared.
    Result<void> readPlaces(const DemandSource& source, Places& places, const Progress& progress)
    {
        const std::string& file = m_files.demandFrom[1];
        switch (source.from) {
        case DemandFrom::Buildings:
            return readInto<Buildings>(
                file, Role::Buildings, progress, readBuildings,
                [&](const Buildings& buildings) { append(places, placesOf(buildings.homes)); });
        case DemandFrom::Land:
            return readInto<std::vector<MultiPolygon>>(file, Role::Demand, progress, readResidentialLand,
                                                       [&](const std::vector<MultiPolygon>& land) {
                                                           append(places,
                                                                  placesOf(land, Metres(m_files.gridMetres)));
                                                       });
        case DemandFrom::Raster:
            return readRaster(file, places, progress);
        default:
            return readInto<std::vector<WeightedPoint>>(
                file, Role::Demand, progress, readWeightedPoints,
                [&](const std::vector<WeightedPoint>& points) { append(places, placesOf(points)); });
        }
    }

    /// Every layer of a file by one reader of gis/import.
    template <class Read, class Reader, class Use>
    Result<void> readInto(const std::string& file, Role role, const Progress& progress, const Reader& reader,
                          const Use& use)
    {
        return m_named.forEach(file, role, m_session, [&](PlacedFile& layer) {
            Result<Loaded<Read>> read = reader(layer.placed, layer.layer.mapping, progress);
            if (!read)
                return Result<void>(tl::unexpected(read.error()));
            m_session.add(std::move(read->issues));
            use(read->value);
            return Result<void>();
        });
    }

    Result<void> readRaster(const std::string& file, Places& places, const Progress& progress)
    {
        Box box;
        for (const DemandRow& row : m_input.rows)
            box.add(boundsOf(row.area));
        if (box.empty()) // rows that are points: said when the demand is made
            return {};
        auto people = readPopulation(
            file, box, m_input.crs,
            m_files.perSquareKilometre ? RasterPeople::PerSquareKilometre : RasterPeople::Counts, progress);
        if (!people)
            return tl::unexpected(people.error());
        m_session.add(std::move(people->issues));
        places = std::move(people->value);
        return {};
    }

    const ReachFiles& m_files;
    Session& m_session;
    NamedFiles m_named;
    std::vector<FacilityRow> m_facilities;
    ReachInput m_input;
};

} // namespace

Result<ReachInput> readReachFiles(const ReachFiles& files, Session& session)
{
    return session.timed(
        "read", [&](const Progress& progress) { return ReachReader(files, session).read(progress); });
}

} // namespace yike::cli
