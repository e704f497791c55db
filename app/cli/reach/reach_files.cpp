// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_files.h"

#include "app/cli/plan_input.h"
#include "gis/import/facility_import.h"
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

Stop stopOf(const Facility& facility, std::size_t number)
{
    Stop stop{FacilityId(static_cast<std::uint32_t>(number)), facility.entrances, false};
    if (stop.points.empty())
        stop.points.push_back(*facility.position);
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
        m_input.facilities.push_back(stopOf(facility, m_input.facilities.size()));
        m_input.facilityNames.push_back(!facility.code.empty()   ? facility.code
                                        : !facility.name.empty() ? facility.name
                                                                 : std::to_string(row.row));
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
        Buildings buildings;
        if (m_files.demandFrom.size() == 2) {
            const auto read =
                eachLayer(m_files.demandFrom[1], Role::Buildings, progress, [&](OpenedLayer& layer) {
                    auto homes = readBuildings(layer.placed, layer.mapping, progress);
                    if (!homes)
                        return Result<void>(tl::unexpected(homes.error()));
                    m_session.add(std::move(homes->issues));
                    std::move(homes->value.homes.begin(), homes->value.homes.end(),
                              std::back_inserter(buildings.homes));
                    return Result<void>();
                });
            if (!read)
                return read;
        }
        auto demand = demandOf(m_input.rows, source(), m_files.gridMetres, &buildings, progress);
        if (!demand)
            return tl::unexpected(demand.error());
        m_session.add(std::move(demand->issues));
        if (demand->value.size() == 0 || demand->value.weights.count(kReachWeight) == 0)
            return fail(Code::DemandNone, {{"file", utf8(std::filesystem::path(m_files.demand).filename())}});
        m_input.demand = std::move(demand->value);
        return {};
    }

    [[nodiscard]] DemandFrom source() const
    {
        if (m_files.demandFrom.empty() || m_files.demandFrom.front() == "centroid")
            return DemandFrom::Centroid;
        return m_files.demandFrom.front() == "grid" ? DemandFrom::Grid : DemandFrom::Buildings;
    }

    const ReachFiles& m_files;
    Session& m_session;
    ReachInput m_input;
};

} // namespace

Result<ReachInput> readReachFiles(const ReachFiles& files, Session& session)
{
    return session.timed(
        "read", [&](const Progress& progress) { return ReachReader(files, session).read(progress); });
}

} // namespace yike::cli
