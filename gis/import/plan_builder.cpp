// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan_builder.h"

#include "core/geometry/measure.h"
#include "core/streets/prepare_streets.h"
#include "gis/import/barrier_import.h"
#include "gis/import/community_import.h"
#include "gis/import/demand/demand_layer.h"
#include "gis/import/embedded_text.h"
#include "gis/import/facility_entrances.h"
#include "gis/import/facility_import.h"
#include "gis/import/ground_import.h"
#include "gis/import/header_text.h"
#include "gis/import/offset_vote.h"
#include "gis/import/pull.h"
#include "gis/import/source_record.h"
#include "gis/import/street_import.h"
#include "gis/import/unit_shapes.h"
#include "gis/import/values_join.h"
#include "gis/io/formats.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cassert>

namespace yike {

namespace {

constexpr std::int64_t kMostOfAKind = 200;

/// After 200 findings of one code the others become one with their number.
std::vector<Issue> condensed(std::vector<Issue> issues)
{
    std::map<Code, std::int64_t> seen;
    std::map<Code, std::size_t> last;
    std::vector<Issue> kept;
    for (Issue& issue : issues) {
        if (++seen[issue.code] <= kMostOfAKind) {
            last[issue.code] = kept.size();
            kept.push_back(std::move(issue));
        } else {
            kept[last[issue.code]].count += issue.count;
        }
    }
    return kept;
}

/// A layer opened for its role, with the mapping it will be read by.
struct OpenLayer {
    const InputLayer* input = nullptr;
    std::unique_ptr<VectorReader> reader;
    LayerMapping mapping;
    Offset offset = Offset::None;
};

Result<OpenLayer> open(const InputLayer& input)
{
    auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    OpenLayer layer{&input, std::move(*reader), {}, input.offset.value_or(Offset::None)};
    layer.mapping = input.mapping ? *input.mapping : guessMapping(input.role, layer.reader->columns());
    layer.mapping.role = input.role;
    return layer;
}

bool isRaster(const std::filesystem::path& file)
{
    const auto format = formatOf(file);
    return format && *format == Format::GeoTiff;
}

bool hasShapes(const LayerInfo& info)
{
    return info.kind != ShapeKind::None || info.crs || info.extent;
}

std::optional<LonLat> centreOf(const LayerInfo& info)
{
    if (!info.crs || !info.extent)
        return std::nullopt;
    const auto degrees = crsFromEpsg(kCgcs2000);
    const auto transform =
        degrees ? Transform::between(*info.crs, *degrees) : tl::unexpected(degrees.error());
    if (!transform)
        return std::nullopt;
    const auto centre = (*transform)(info.extent->centre());
    return centre ? std::optional(LonLat{centre->x, centre->y}) : std::nullopt;
}

class PlanBuilder {
public:
    PlanBuilder(const ImportRequest& request, const Taxonomy& taxonomy, const Progress& progress)
        : m_request(request), m_taxonomy(taxonomy), m_progress(progress)
    {
        m_plan.name = request.name;
        m_plan.evaluationDate = request.evaluationDate;
    }

    Result<Loaded<Plan>> build()
    {
        using Step = Result<void> (PlanBuilder::*)(const Progress&);
        struct Stage {
            Step step;
            double until;
        };
        const Stage stages[] = {{&PlanBuilder::chooseCrs, 0.05},    {&PlanBuilder::addUnits, 0.20},
                                {&PlanBuilder::addValues, 0.25},    {&PlanBuilder::readFacilityRows, 0.35},
                                {&PlanBuilder::addStreets, 0.58},   {&PlanBuilder::addFacilities, 0.60},
                                {&PlanBuilder::addGround, 0.65},    {&PlanBuilder::addBuildings, 0.80},
                                {&PlanBuilder::addPlaces, 0.88},
                                {&PlanBuilder::addDemand, 1.00}};
        double from = 0;
        for (const Stage& stage : stages) {
            if (const auto done = (this->*stage.step)(m_progress.part(from, stage.until)); !done)
                return tl::unexpected(done.error());
            from = stage.until;
        }
        return Loaded<Plan>{std::move(m_plan), condensed(std::move(m_issues))};
    }

private:
    [[nodiscard]] std::vector<const InputLayer*> inputs(Role role) const
    {
        std::vector<const InputLayer*> found;
        for (const InputLayer& input : m_request.layers)
            if (input.role == role)
                found.push_back(&input);
        return found;
    }

    Result<void> chooseCrs(const Progress&)
    {
        const auto used = [](const InputLayer& layer) { return layer.role != Role::Ignore; };
        if (std::none_of(m_request.layers.begin(), m_request.layers.end(), used))
            return fail(Code::ImportNothing);
        if (m_request.epsg != 0)
            return useCrs(crsFromEpsg(m_request.epsg));
        for (const Role role : {Role::Communities, Role::Zones, Role::Buildings, Role::Demand,
                                Role::Facilities, Role::StreetLines, Role::Water, Role::Park, Role::Rail})
            for (const InputLayer* input : inputs(role)) {
                if (isRaster(input->file))
                    continue;
                const auto layer = open(*input);
                if (!layer)
                    return tl::unexpected(layer.error());
                if (const auto centre = centreOf(layer->reader->layer()))
                    return useCrs(workingCrs(*centre));
            }
        for (const InputLayer& input : m_request.layers)
            if (input.role != Role::UnitValues && used(input))
                return fail(Code::ImportCrsMissing, {{"layer", utf8(input.file.filename())}});
        return {}; // tables alone
    }

    Result<void> useCrs(Result<Crs> crs)
    {
        if (!crs)
            return tl::unexpected(crs.error());
        m_crs = std::move(*crs);
        m_plan.epsg = m_crs.epsg;
        return {};
    }

    /// A layer ready to be pulled: opened, its offset and placing settled.
    struct Ready {
        OpenLayer layer;
        std::optional<PlacedLayer> placed;
        SourceId source;
    };

    Result<std::optional<Placer>> placerFor(const OpenLayer& layer, Offset offset) const
    {
        const LayerInfo& info = layer.reader->layer();
        if (!hasShapes(info) || layer.mapping.role == Role::UnitValues)
            return std::nullopt;
        if (!info.crs)
            return fail(Code::ImportCrsMissing, {{"layer", info.name}});
        auto placer = Placer::of(*info.crs, offset, m_crs);
        if (!placer)
            return tl::unexpected(placer.error());
        return std::move(*placer);
    }

    Result<std::unique_ptr<Ready>> ready(const InputLayer& input, const Progress& progress)
    {
        auto opened = open(input);
        if (!opened)
            return tl::unexpected(opened.error());
        auto result = std::make_unique<Ready>();
        result->layer = std::move(*opened);
        if (!input.offset && input.role == Role::Facilities)
            if (const auto voted = vote(input, result->layer, progress); !voted)
                return tl::unexpected(voted.error());
        auto placer = placerFor(result->layer, result->layer.offset);
        if (!placer)
            return tl::unexpected(placer.error());
        result->placed.emplace(*result->layer.reader, std::move(*placer));
        result->source = SourceId(static_cast<std::uint32_t>(m_plan.sources.size()));
        auto source = sourceOf(input.file, input.role, result->source);
        if (!source)
            return tl::unexpected(source.error());
        m_plan.sources.push_back(std::move(*source));
        append(m_issues, result->layer.reader->issues());
        return result;
    }

    /// Facilities that name their unit tell whether their degrees are shifted; only inside China.
    Result<void> vote(const InputLayer& input, OpenLayer& layer, const Progress& progress)
    {
        const LayerInfo& info = layer.reader->layer();
        const auto centre = centreOf(info);
        if (!info.crs || !info.crs->geographic || !centre || !isInChina(*centre) || m_plan.units.empty())
            return {};
        auto again = open(input);
        if (!again)
            return tl::unexpected(again.error());
        auto placer = placerFor(*again, Offset::None);
        if (!placer)
            return tl::unexpected(placer.error());
        PlacedLayer placed(*again->reader, std::move(*placer));
        const auto result = voteOnOffset(placed, again->mapping, m_plan.units, m_index, progress);
        if (!result)
            return tl::unexpected(result.error());
        layer.offset = result->chosen;
        if (result->voters > 0)
            m_issues.push_back(voteIssue(*result, info.name));
        return {};
    }

    /// Completes the record of a layer that has been read; the .dbf of a shapefile gets its own.
    Result<void> finish(const Ready& ready)
    {
        describeLayer(m_plan.sources[ready.source.index()], ready.layer.reader->layer(), ready.layer.offset,
                      ready.placed->rowsRead());
        for (const auto& beside : companionFiles(ready.layer.input->file)) {
            auto source = sourceOf(beside, ready.layer.input->role,
                                   SourceId(static_cast<std::uint32_t>(m_plan.sources.size())));
            if (!source)
                return tl::unexpected(source.error());
            source->layer = ready.layer.reader->layer().name;
            source->encoding = ready.layer.reader->layer().encoding.encoding;
            m_plan.sources.push_back(std::move(*source));
        }
        return {};
    }

    /// Opens every layer of a role, lets `read` pull it, keeps its findings; `read` gives a Loaded.
    template <class Read, class Keep>
    Result<void> forEachLayer(Role role, const Progress& progress, const Read& read, const Keep& keep)
    {
        auto layers = inputs(role);
        std::erase_if(layers, [](const InputLayer* input) { return isRaster(input->file); });
        const double count = static_cast<double>(std::max<std::size_t>(1, layers.size()));
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const Progress part =
                progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
            auto layer = ready(*layers[i], part.part(0, 0.1));
            if (!layer)
                return tl::unexpected(layer.error());
            auto loaded = read(**layer, part.part(0.1, 1));
            if (!loaded)
                return tl::unexpected(loaded.error());
            append(m_issues, std::move(loaded->issues));
            keep(std::move(loaded->value), **layer);
            if (const auto done = finish(**layer); !done)
                return done;
        }
        return {};
    }

    Result<void> addUnits(const Progress& progress)
    {
        std::vector<CommunityRow> rows;
        std::string layerName;
        const auto read = forEachLayer(
            Role::Communities, progress.part(0, 0.7),
            [&](Ready& ready, const Progress& part) {
                return readCommunities(*ready.placed, ready.layer.mapping, ready.source, part);
            },
            [&](std::vector<CommunityRow> more, const Ready& ready) {
                rows.insert(rows.end(), std::make_move_iterator(more.begin()),
                            std::make_move_iterator(more.end()));
                layerName = ready.placed->name();
            });
        if (!read)
            return read;
        if (rows.empty())
            m_issues.push_back({Code::ImportNoCommunities, Severity::Advised, {}, {}, 1});
        if (const auto zoned = addZones(rows, progress.part(0.7, 0.8)); !zoned)
            return zoned;
        return makeTree(std::move(rows), layerName, progress.part(0.8, 1));
    }

    Result<void> addZones(std::vector<CommunityRow>& rows, const Progress& progress)
    {
        return forEachLayer(
            Role::Zones, progress,
            [&](Ready& ready, const Progress& part) {
                return readZones(*ready.placed, ready.layer.mapping, part);
            },
            [&](const std::vector<Zone>& zones, const Ready&) {
                assignZones(rows, zones);
                m_zones.insert(m_zones.end(), zones.begin(), zones.end());
            });
    }

    Result<void> makeTree(std::vector<CommunityRow> rows, const std::string& layer, const Progress& progress)
    {
        if (rows.empty())
            return {};
        auto tree = buildUnitTree(std::move(rows),
                                  {layer, m_request.cityName, m_request.name, isChinesePlan(), zoneNames()});
        m_plan.units = std::move(tree.value);
        append(m_issues, std::move(tree.issues));
        append(m_issues,
               checkBoundaries(m_plan.units, m_request.repairShapes ? Repair::WithConsent : Repair::No));
        m_index = UnitIndex(communityShapes());
        keepZoneShapes();
        for (auto&& found : {findOverlaps(m_plan.units, progress.part(0, 0.6)),
                             dissolveParents(m_plan.units, progress.part(0.6, 1))}) {
            if (!found)
                return tl::unexpected(found.error());
            append(m_issues, *found);
        }
        return {};
    }

    /// City limits stay as drawn; units without a shape of their own are made from their communities.
    void keepZoneShapes()
    {
        for (Unit& unit : m_plan.units)
            for (Zone& zone : m_zones)
                if (unit.level == Level::County && unit.code == zone.code && unit.name == zone.name)
                    unit.shape = zone.shape;
    }

    [[nodiscard]] std::vector<ParentName> zoneNames() const
    {
        std::vector<ParentName> names;
        for (const Zone& zone : m_zones)
            names.push_back({zone.code, zone.name});
        return names;
    }

    /// The 3-degree zones of CGCS2000 are chosen inside China only.
    [[nodiscard]] bool isChinesePlan() const { return m_plan.epsg >= 4513 && m_plan.epsg <= 4554; }

    [[nodiscard]] std::vector<UnitShape> communityShapes() const
    {
        std::vector<UnitShape> shapes;
        for (const Unit& unit : m_plan.units)
            if (unit.level == Level::Community && !unit.shape.empty())
                shapes.push_back({unit.id, &unit.shape});
        return shapes;
    }

    Result<void> addValues(const Progress& progress)
    {
        return forEachLayer(
            Role::UnitValues, progress,
            [&](Ready& ready, const Progress& part) {
                return readValues(*ready.placed, ready.layer.mapping, ready.source, part);
            },
            [&](const ValueTable& table, const Ready&) {
                append(m_issues, joinValues(table, m_plan.units).issues);
            });
    }

    Result<void> readFacilityRows(const Progress& progress)
    {
        return forEachLayer(
            Role::Facilities, progress,
            [&](Ready& ready, const Progress& part) {
                return readFacilities(*ready.placed, ready.layer.mapping, m_taxonomy,
                                      defaultCategory(ready.layer), ready.source, part);
            },
            [&](std::vector<FacilityRow> more, const Ready& ready) {
                if (ready.layer.input->knownCategoriesOnly)
                    std::erase_if(more,
                                  [](const FacilityRow& row) { return row.facility.categories.empty(); });
                m_facilityRows.insert(m_facilityRows.end(), std::make_move_iterator(more.begin()),
                                      std::make_move_iterator(more.end()));
            });
    }

    /// After the streets: areas are entered where streets meet them.
    Result<void> addFacilities(const Progress& progress)
    {
        std::vector<Facility*> facilities;
        for (FacilityRow& row : m_facilityRows)
            facilities.push_back(&row.facility);
        const auto read = forEachLayer(
            Role::Entrances, progress,
            [&](Ready& ready, const Progress& part) {
                return readEntrances(*ready.placed, ready.layer.mapping, part);
            },
            [&](const std::vector<EntranceRow>& rows, const Ready& ready) {
                append(m_issues, assignEntrances(rows, ready.placed->name(), facilities));
            });
        if (!read)
            return read;
        append(m_issues, findEntrances(m_facilityRows, m_plan.streets.get()));
        auto hosted = hostFacilities(std::move(m_facilityRows), m_plan.units, m_index);
        m_plan.facilities = std::move(hosted.value);
        m_plan.facilityIdsUsed = static_cast<std::uint32_t>(m_plan.facilities.size());
        append(m_issues, std::move(hosted.issues));
        return {};
    }

    /// "hospitals.csv" without a category column holds hospitals.
    [[nodiscard]] std::string defaultCategory(const OpenLayer& layer) const
    {
        if (!layer.input->defaultCategory.empty() || layer.mapping.field("category") != nullptr)
            return layer.input->defaultCategory;
        std::string word = layer.reader->layer().name;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto keys = m_taxonomy.mapCategories(word).keys;
            if (keys.size() == 1)
                return keys.front();
            if (word.ends_with('s'))
                word.pop_back();
        }
        return {};
    }

    Result<void> addStreets(const Progress& progress)
    {
        Streets streets;
        const auto read = forEachLayer(
            Role::StreetLines, progress.part(0, 0.7),
            [&](Ready& ready, const Progress& part) {
                return readStreets(*ready.placed, ready.layer.mapping, part, walkingRules());
            },
            [&](Streets more, const Ready&) {
                streets.insert(streets.end(), std::make_move_iterator(more.begin()),
                               std::make_move_iterator(more.end()));
            });
        if (!read || streets.empty())
            return read;
        Barriers barriers;
        const auto barred = forEachLayer(
            Role::Barriers, progress.part(0.7, 0.8),
            [&](Ready& ready, const Progress& part) {
                return readBarriers(*ready.placed, ready.layer.mapping, walkingRules(), part);
            },
            [&](Barriers more, const Ready&) { yike::append(barriers, std::move(more)); });
        if (!barred)
            return barred;
        auto prepared =
            prepareStreets(std::move(streets), barriers, m_request.streets, progress.part(0.8, 1));
        if (!prepared)
            return tl::unexpected(prepared.error());
        append(m_issues, issuesOf(*prepared, m_request.streets));
        m_plan.streets = std::make_shared<const Streets>(std::move(prepared->streets));
        return {};
    }

    [[nodiscard]] const WalkingRules& walkingRules() const
    {
        return m_request.walkingRules ? *m_request.walkingRules : builtInWalkingRules();
    }

    Result<void> addGround(const Progress& progress)
    {
        auto ground = std::make_shared<std::vector<GroundFeature>>();
        for (const Role role : {Role::Water, Role::Park, Role::Rail}) {
            const auto read = forEachLayer(
                role, progress,
                [&](Ready& ready, const Progress& part) {
                    return readGround(*ready.placed, ready.layer.mapping, *groundKindOf(role), part);
                },
                [&](std::vector<GroundFeature> more, const Ready&) {
                    ground->insert(ground->end(), std::make_move_iterator(more.begin()),
                                   std::make_move_iterator(more.end()));
                });
            if (!read)
                return read;
        }
        if (!ground->empty())
            m_plan.ground = std::move(ground);
        return recordTerrain();
    }

    /// Terrain is linked, not read here; its record lets a report name it.
    Result<void> recordTerrain()
    {
        for (const InputLayer* input : inputs(Role::Terrain)) {
            auto source = sourceOf(input->file, Role::Terrain,
                                   SourceId(static_cast<std::uint32_t>(m_plan.sources.size())));
            if (!source)
                return tl::unexpected(source.error());
            m_plan.sources.push_back(std::move(*source));
        }
        return {};
    }

    Result<void> addBuildings(const Progress& progress)
    {
        const auto read = forEachLayer(
            Role::Buildings, progress,
            [&](Ready& ready, const Progress& part) {
                return readBuildings(*ready.placed, ready.layer.mapping, part);
            },
            [&](Buildings more, const Ready&) {
                m_buildings.homes.insert(m_buildings.homes.end(), more.homes.begin(), more.homes.end());
                m_buildings.footprints.insert(m_buildings.footprints.end(),
                                              std::make_move_iterator(more.footprints.begin()),
                                              std::make_move_iterator(more.footprints.end()));
            });
        if (!read)
            return read;
        if (!m_buildings.footprints.empty())
            m_plan.buildings =
                std::make_shared<const std::vector<Polygon>>(std::move(m_buildings.footprints));
        return {};
    }

    /// Points and areas that carry people, land that people live on, population rasters.
    Result<void> addPlaces(const Progress& progress)
    {
        if (const auto read = addRasters(progress.part(0, 0.5)); !read)
            return read;
        return forEachLayer(
            Role::Demand, progress.part(0.5, 1),
            [&](Ready& ready, const Progress& part) -> Result<Loaded<DemandLayer>> {
                return readDemandLayer(*ready.placed, ready.layer.mapping, part);
            },
            [&](DemandLayer more, const Ready& ready) {
                std::vector<WeightedPoint>& points = areEstates(ready) ? m_estates : m_cells;
                points.insert(points.end(), std::make_move_iterator(more.points.begin()),
                              std::make_move_iterator(more.points.end()));
                m_land.insert(m_land.end(), std::make_move_iterator(more.land.begin()),
                              std::make_move_iterator(more.land.end()));
            });
    }

    /// Several rasters are several parts of a place, not several counts of the same people.
    Result<void> addRasters(const Progress& progress)
    {
        for (const InputLayer* input : inputs(Role::Demand)) {
            if (!isRaster(input->file))
                continue;
            auto people =
                readPopulation(input->file, communityBox(), m_crs, m_request.rasterPeople, progress);
            auto source = sourceOf(input->file, Role::Demand,
                                   SourceId(static_cast<std::uint32_t>(m_plan.sources.size())));
            if (!people || !source)
                return tl::unexpected(people ? source.error() : people.error());
            append(m_issues, std::move(people->issues));
            append(m_raster, people->value);
            m_plan.sources.push_back(std::move(*source));
        }
        return {};
    }

    [[nodiscard]] Box communityBox() const
    {
        Box box;
        for (const UnitShape& community : communityShapes())
            box.add(boundsOf(*community.shape));
        return box;
    }

    static bool areEstates(const Ready& ready)
    {
        const std::string name = foldText(utf8(ready.layer.input->file.stem()) + ready.placed->name());
        return name.find("小区") != std::string::npos || name.find("estate") != std::string::npos;
    }

    Result<void> addDemand(const Progress& progress)
    {
        DemandInputs inputs;
        inputs.places = {{DemandFrom::Buildings, placesOf(m_buildings.homes)},
                         {DemandFrom::Estates, placesOf(m_estates)},
                         {DemandFrom::Raster, std::move(m_raster)},
                         {DemandFrom::Cells, placesOf(m_cells)},
                         {DemandFrom::Land, placesOf(m_land, Metres(m_request.gridMetres))}};
        const auto isEmpty = [](const auto& places) { return places.second.empty(); };
        if (m_plan.units.empty() && std::all_of(inputs.places.begin(), inputs.places.end(), isEmpty))
            return {};
        std::vector<MultiPolygon> water;
        if (m_plan.ground)
            for (const GroundFeature& feature : *m_plan.ground)
                if (feature.kind == GroundKind::Water && !feature.area.empty())
                    water.push_back(feature.area);
        inputs.from = m_request.demandFrom;
        inputs.water = &water;
        inputs.gridMetres = m_request.gridMetres;
        auto demand = buildDemand(m_plan.units, m_index, inputs, progress);
        if (!demand)
            return tl::unexpected(demand.error());
        append(m_issues, std::move(demand->issues));
        if (demand->value.size() > 0)
            m_plan.demand = std::make_shared<const Demand>(std::move(demand->value));
        return {};
    }

    const ImportRequest& m_request;
    const Taxonomy& m_taxonomy;
    const Progress& m_progress;
    Crs m_crs;
    Plan m_plan;
    UnitIndex m_index;                       ///< of the communities
    std::vector<FacilityRow> m_facilityRows; ///< until their entrances are known
    Buildings m_buildings;
    std::vector<WeightedPoint> m_estates;
    std::vector<WeightedPoint> m_cells;
    std::vector<MultiPolygon> m_land;
    Places m_raster;
    std::vector<Zone> m_zones;
    std::vector<Issue> m_issues;
};

} // namespace

Result<Loaded<Plan>> buildPlan(const ImportRequest& request, const Taxonomy& taxonomy,
                               const Progress& progress)
{
    return PlanBuilder(request, taxonomy, progress).build();
}

const Taxonomy& builtInTaxonomy()
{
    static const Taxonomy taxonomy = [] {
        auto loaded = loadTaxonomy(kTaxonomyToml, "taxonomy.toml");
        assert(loaded);
        return loaded ? std::move(*loaded) : Taxonomy();
    }();
    return taxonomy;
}

const FieldVocabulary& builtInFields()
{
    static const FieldVocabulary fields = [] {
        auto loaded = loadFields(kFieldsToml, "fields.toml");
        assert(loaded);
        return loaded ? std::move(*loaded) : FieldVocabulary();
    }();
    return fields;
}

std::optional<GroundKind> groundKindOf(Role role)
{
    switch (role) {
    case Role::Water:
        return GroundKind::Water;
    case Role::Park:
        return GroundKind::Park;
    case Role::Rail:
        return GroundKind::Rail;
    default:
        return std::nullopt;
    }
}

} // namespace yike
