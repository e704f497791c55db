// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_files.h"

#include "app/cli/plan_input.h"
#include "core/geometry/measure.h"
#include "gis/import/demand/population_raster.h"
#include "gis/import/demand/residential_land.h"
#include "gis/import/facility_import.h"
#include "gis/import/ground_import.h"
#include "gis/import/plan_builder.h"
#include "gis/import/pull.h"
#include "gis/import/street_import.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike::cli {

namespace {

/// A layer with its reader, which must live as long as it.
struct OpenedLayer {
    std::unique_ptr<VectorReader> reader;
    LayerMapping mapping;
    PlacedLayer placed;
};

Result<OpenedLayer> openPlaced(const InputLayer& input, const Crs& crs)
{
    auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    const LayerInfo& info = (*reader)->layer();
    if (!info.crs)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    auto placer = Placer::of(*info.crs, input.offset.value_or(Offset::None), crs);
    if (!placer)
        return tl::unexpected(placer.error());
    LayerMapping mapping = input.mapping ? *input.mapping : guessMapping(input.role, (*reader)->columns());
    PlacedLayer placed(**reader, std::move(*placer));
    return OpenedLayer{std::move(*reader), std::move(mapping), std::move(placed)};
}

/// Where the demand lies decides where everything is measured.
Result<Crs> crsAround(const InputLayer& input)
{
    const auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    const LayerInfo& info = (*reader)->layer();
    const auto degrees = crsFromEpsg(kCgcs2000);
    if (!info.crs || !info.extent || !degrees)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    const auto transform = Transform::between(*info.crs, *degrees);
    if (!transform)
        return tl::unexpected(transform.error());
    const auto centre = (*transform)(info.extent->centre());
    if (!centre)
        return tl::unexpected(centre.error());
    return workingCrs({centre->x, centre->y});
}

/// A facility before it has its number.
struct NamedStop {
    std::vector<Point> points;
    std::string name; ///< code, else name, else row
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

class ReachReader {
public:
    ReachReader(const ReachFiles& files, Session& session) : m_files(files), m_session(session) {}

    Result<ReachInput> read(const Progress& progress)
    {
        using Step = Result<void> (ReachReader::*)(const Progress&);
        constexpr Step steps[] = {&ReachReader::readRows, &ReachReader::readFacilityFile,
                                  &ReachReader::readStreetFile, &ReachReader::readZoneFile,
                                  &ReachReader::makeDemand};
        double from = 0;
        for (const Step step : steps) {
            if (const auto done = (this->*step)(progress.part(from, from + 0.2)); !done)
                return tl::unexpected(done.error());
            from += 0.2;
        }
        return std::move(m_input);
    }

private:
    /// Every layer of a file in its role, placed, its findings kept.
    template <class Use>
    Result<void> eachLayer(const std::string& file, Role role, const Progress& progress, const Use& use)
    {
        auto request = requestFor(file, role, m_session, progress);
        if (!request)
            return tl::unexpected(request.error());
        for (InputLayer& input : request->layers) {
            if (input.role != role)
                continue;
            input.defaultCategory = m_files.category;
            if (m_input.crs.wkt.empty()) {
                auto crs = crsAround(input);
                if (!crs)
                    return tl::unexpected(crs.error());
                m_input.crs = std::move(*crs);
            }
            auto layer = openPlaced(input, m_input.crs);
            if (!layer)
                return tl::unexpected(layer.error());
            m_session.add(layer->reader->issues());
            if (const auto used = use(*layer); !used)
                return used;
        }
        return {};
    }

    /// A table of points and a layer of areas are both demand; only the named column of them matters.
    Result<void> readRows(const Progress& progress)
    {
        const auto read = eachLayer(m_files.demand, Role::Demand, progress, [&](OpenedLayer& layer) {
            auto rows = readDemandRows(layer.placed, m_files.weight, progress);
            if (!rows)
                return Result<void>(tl::unexpected(rows.error()));
            m_session.add(std::move(rows->issues));
            std::move(rows->value.begin(), rows->value.end(), std::back_inserter(m_input.rows));
            return Result<void>();
        });
        return read;
    }

    Result<void> readFacilityFile(const Progress& progress)
    {
        const auto read = eachLayer(m_files.facilities, Role::Facilities, progress, [&](OpenedLayer& layer) {
            auto rows = readFacilities(layer.placed, layer.mapping, builtInTaxonomy(), m_files.category,
                                       SourceId(), progress);
            if (!rows)
                return Result<void>(tl::unexpected(rows.error()));
            if (m_files.category.empty()) // then no word for a category matters
                std::erase_if(rows->issues,
                              [](const Issue& issue) { return issue.code == Code::ImportCategoryUnknown; });
            m_session.add(std::move(rows->issues));
            for (const FacilityRow& row : rows->value)
                addFacility(row);
            return Result<void>();
        });
        numberFacilities();
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
        if (!facility.position && facility.entrances.empty()) {
            ++m_input.facilitiesUnplaced;
            return;
        }
        m_stops.push_back(stopOf(row));
    }

    /// Numbered by place, so that of equally near facilities the same one counts in whatever order they came.
    void numberFacilities()
    {
        std::sort(m_stops.begin(), m_stops.end());
        for (NamedStop& stop : m_stops) {
            const FacilityId id(static_cast<std::uint32_t>(m_input.facilities.size()));
            m_input.facilities.push_back({id, std::move(stop.points), false});
            m_input.facilityNames.push_back(std::move(stop.name));
        }
    }

    Result<void> readStreetFile(const Progress& progress)
    {
        if (m_files.streets.empty())
            return {};
        return eachLayer(m_files.streets, Role::StreetLines, progress, [&](OpenedLayer& layer) {
            auto streets = readStreets(layer.placed, layer.mapping, progress);
            if (!streets)
                return Result<void>(tl::unexpected(streets.error()));
            m_session.add(std::move(streets->issues));
            std::move(streets->value.begin(), streets->value.end(), std::back_inserter(m_input.streets));
            return Result<void>();
        });
    }

    Result<void> readZoneFile(const Progress& progress)
    {
        if (m_files.zones.empty())
            return {};
        return eachLayer(m_files.zones, Role::Zones, progress, [&](OpenedLayer& layer) {
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
        const DemandSource source = demandSource(m_files.demandFrom).value_or(DemandSource{});
        DemandInputs inputs;
        inputs.from = source.from;
        inputs.gridMetres = m_files.gridMetres;
        if (source.file)
            if (const auto read = readPlaces(source, inputs.places[source.from], progress.part(0, 0.5));
                !read)
                return read;
        std::vector<MultiPolygon> water;
        if (const auto read = readWater(water, progress.part(0.5, 0.6)); !read)
            return read;
        inputs.water = &water;
        auto demand = demandOf(m_input.rows, std::move(inputs), progress.part(0.6, 1));
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
        return eachLayer(file, role, progress, [&](OpenedLayer& layer) {
            Result<Loaded<Read>> read = reader(layer.placed, layer.mapping, progress);
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

    Result<void> readWater(std::vector<MultiPolygon>& water, const Progress& progress)
    {
        if (m_files.water.empty())
            return {};
        const auto reader = [](PlacedLayer& layer, const LayerMapping& mapping, const Progress& part) {
            return readGround(layer, mapping, GroundKind::Water, part);
        };
        return readInto<std::vector<GroundFeature>>(m_files.water, Role::Water, progress, reader,
                                                    [&](const std::vector<GroundFeature>& features) {
                                                        for (const GroundFeature& feature : features)
                                                            if (!feature.area.empty())
                                                                water.push_back(feature.area);
                                                    });
    }

    const ReachFiles& m_files;
    Session& m_session;
    ReachInput m_input;
    std::vector<NamedStop> m_stops;
};

} // namespace

Result<ReachInput> readReachFiles(const ReachFiles& files, Session& session)
{
    return session.timed(
        "read", [&](const Progress& progress) { return ReachReader(files, session).read(progress); });
}

} // namespace yike::cli
