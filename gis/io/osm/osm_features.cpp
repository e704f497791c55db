// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes are read first and by themselves, because real extracts (and editors' files) do not keep them in
// order; then ways and the areas that relations make.
#include "gis/io/osm/osm_features.h"

#include "gis/platform/file_info.h"

#include <osmium/area/assembler.hpp>
#include <osmium/area/multipolygon_manager.hpp>
#include <osmium/handler.hpp>
#include <osmium/handler/node_locations_for_ways.hpp>
#include <osmium/index/map/sparse_mem_array.hpp>
#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/object_pointer_collection.hpp>
#include <osmium/osm/object_comparisons.hpp>
#include <osmium/relations/manager_util.hpp>
#include <osmium/visitor.hpp>

#include <algorithm>
#include <unordered_map>

namespace yike {

namespace {

namespace fs = std::filesystem;

using LocationIndex = osmium::index::map::SparseMemArray<osmium::unsigned_object_id_type, osmium::Location>;
using LocationHandler = osmium::handler::NodeLocationsForWays<LocationIndex>;

constexpr std::array<std::string_view, 10> kStreetTags = {"name",   "highway", "railway", "foot", "access",
                                                          "bridge", "tunnel",  "layer",   "area", "surface"};
constexpr std::array<std::string_view, 4> kBuildingTags = {"name", "building", "building:levels", "amenity"};
constexpr std::array<std::string_view, 3> kBoundaryTags = {"name", "admin_level", "ref"};
constexpr std::array<std::string_view, 7> kPlaceTags = {"name",  "amenity", "leisure",   "shop",
                                                        "sport", "office",  "healthcare"};
constexpr std::array<std::string_view, 10> kBarrierTags = {
    "name", "barrier", "railway", "waterway", "natural", "foot", "access", "bridge", "tunnel", "layer"};
/// The tags that say what a place is, most telling first.
constexpr std::array kPlaceKeys = {"amenity", "healthcare", "leisure", "shop", "office"};

std::string keyValue(const osmium::TagList& tags, const char* key)
{
    const char* value = tags.get_value_by_key(key);
    return value == nullptr ? std::string() : std::string(key) + "=" + value;
}

/// Walls and gates, tracks and their crossings, waters that nobody steps over.
std::string barrierTag(const osmium::TagList& tags)
{
    if (tags.has_key("highway") && !tags.has_key("barrier") && !tags.has_key("railway"))
        return {};
    for (const char* key : {"barrier", "railway"}) {
        if (auto found = keyValue(tags, key); !found.empty())
            return found;
    }
    if (tags.has_tag("waterway", "river") || tags.has_tag("waterway", "canal"))
        return keyValue(tags, "waterway");
    const bool water = tags.has_tag("natural", "water") || tags.has_tag("natural", "coastline");
    return water ? keyValue(tags, "natural") : std::string();
}

/// The tag that makes an object part of the layer; empty where it is not.
std::string tellingTag(const osmium::TagList& tags, OsmLayer layer)
{
    switch (layer) {
    case OsmLayer::Streets:
        return keyValue(tags, "highway");
    case OsmLayer::Buildings:
        return tags.has_tag("building", "no") ? std::string() : keyValue(tags, "building");
    case OsmLayer::Boundaries:
        return tags.has_tag("boundary", "administrative") ? keyValue(tags, "boundary") : std::string();
    case OsmLayer::Places:
        for (const char* key : kPlaceKeys) {
            if (auto found = keyValue(tags, key); !found.empty())
                return found;
        }
        return {};
    case OsmLayer::Barriers:
        return barrierTag(tags);
    }
    return {};
}

Coordinate coordinate(osmium::Location place)
{
    return {place.lon_without_check(), place.lat_without_check()};
}

Path ringOf(const osmium::NodeRefList& nodes)
{
    Path ring;
    ring.reserve(nodes.size());
    for (const auto& node : nodes)
        ring.push_back(coordinate(node.location()));
    return ring;
}

Shape polygonOf(const osmium::Area& area)
{
    Shape shape{ShapeKind::Polygon, {}};
    for (const auto& outer : area.outer_rings()) {
        std::vector<Path> rings{ringOf(outer)};
        for (const auto& inner : area.inner_rings(outer))
            rings.push_back(ringOf(inner));
        shape.parts.push_back(std::move(rings));
    }
    return shape;
}

/// Drawn as areas; all other barriers are lines, closed or not.
bool isStandingWater(const osmium::TagList& tags)
{
    return tags.has_tag("natural", "water");
}

/// Keeps each set of tags once.
class TagSets {
public:
    TagSets(OsmLayer layer, std::vector<OsmTagSet>& sets) : m_keys(osmTags(layer)), m_sets(sets) {}

    std::uint32_t indexOf(const osmium::TagList& tags, const std::string& category)
    {
        m_said = category;
        for (const std::string_view key : m_keys) {
            m_said += '\0';
            m_said += tags.get_value_by_key(key.data(), "");
        }
        const auto [known, isNew] = m_indices.try_emplace(m_said, static_cast<std::uint32_t>(m_sets.size()));
        if (isNew) {
            m_sets.push_back({category, {}});
            for (const std::string_view key : m_keys)
                m_sets.back().tags.emplace_back(tags.get_value_by_key(key.data(), ""));
        }
        return known->second;
    }

private:
    std::span<const std::string_view> m_keys; ///< of literals: each ends with a zero
    std::vector<OsmTagSet>& m_sets;
    std::string m_said; ///< of the object under way; kept for its room
    std::unordered_map<std::string, std::uint32_t> m_indices;
};

class Collector : public osmium::handler::Handler {
public:
    Collector(OsmLayer layer, OsmFeatures& features)
        : m_layer(layer), m_features(features), m_tagSets(layer, features.tagSets)
    {
    }

    void node(const osmium::Node& node)
    {
        if ((m_layer == OsmLayer::Places || m_layer == OsmLayer::Barriers) && node.location().valid())
            add(node, node.id(), {ShapeKind::Point, {{{coordinate(node.location())}}}});
    }

    void way(const osmium::Way& way)
    {
        if (m_layer == OsmLayer::Streets && way.tags().has_key("highway"))
            add(way, way.id(), lineOf(way));
        if (m_layer == OsmLayer::Barriers && !isStandingWater(way.tags()))
            add(way, way.id(), lineOf(way));
    }

    void area(const osmium::Area& area)
    {
        if (m_layer == OsmLayer::Streets || tellingTag(area.tags(), m_layer).empty() ||
            (m_layer == OsmLayer::Barriers && !isStandingWater(area.tags())))
            return;
        if (area.outer_rings().begin() == area.outer_rings().end())
            ++m_features.brokenAreas;
        else
            add(area, area.orig_id(), polygonOf(area));
    }

private:
    void add(const osmium::OSMObject& object, std::int64_t id, Shape shape)
    {
        const std::string category = tellingTag(object.tags(), m_layer);
        if (!category.empty() && !shape.parts.empty())
            m_features.rows.push_back({id, m_tagSets.indexOf(object.tags(), category), std::move(shape)});
    }

    /// Cut into pieces where the file lacks nodes; a piece of one node is no line.
    Shape lineOf(const osmium::Way& way)
    {
        Shape shape{ShapeKind::Line, {}};
        Path piece;
        const auto finish = [&] {
            if (piece.size() > 1)
                shape.parts.emplace_back().push_back(std::move(piece));
            piece = {};
        };
        for (const auto& node : way.nodes()) {
            if (node.location().valid()) {
                if (piece.empty())
                    piece.reserve(way.nodes().size());
                piece.push_back(coordinate(node.location()));
                continue;
            }
            ++m_features.missingNodes;
            finish();
        }
        finish();
        return shape;
    }

    OsmLayer m_layer;
    OsmFeatures& m_features;
    TagSets m_tagSets;
};

using AreaManager = osmium::area::MultipolygonManager<osmium::area::Assembler>;

void readAreas(const osmium::io::File& file, LocationHandler& locations, OsmFeatures& features,
               Collector& collector)
{
    osmium::area::Assembler::config_type config;
    config.create_empty_areas = true; // so that what makes no polygon is counted
    AreaManager manager(config);
    osmium::relations::read_relations(file, manager);
    // The assembler wants ways by id; editors' files do not keep that order.
    auto buffer =
        osmium::io::read_file(file, osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation);
    osmium::ObjectPointerCollection ordered;
    osmium::apply(buffer, ordered);
    ordered.sort(osmium::object_order_type_id_version());
    osmium::apply(ordered.begin(), ordered.end(), locations,
                  manager.handler([&](osmium::memory::Buffer&& made) { osmium::apply(made, collector); }));
    std::stable_sort(features.rows.begin(), features.rows.end(),
                     [](const OsmFeature& a, const OsmFeature& b) { return a.id < b.id; });
}

void readNodes(const osmium::io::File& file, LocationHandler& locations, Collector& collector)
{
    osmium::io::Reader reader(file, osmium::osm_entity_bits::node);
    osmium::apply(reader, locations, collector);
    reader.close();
}

void readWays(const osmium::io::File& file, LocationHandler& locations, Collector& collector)
{
    osmium::io::Reader reader(file, osmium::osm_entity_bits::way);
    osmium::apply(reader, locations, collector);
    reader.close();
}

OsmFeatures readLayer(const osmium::io::File& file, OsmLayer layer)
{
    OsmFeatures features;
    Collector collector(layer, features);
    LocationIndex index;
    LocationHandler locations(index);
    locations.ignore_errors();
    readNodes(file, locations, collector);
    if (layer == OsmLayer::Streets || layer == OsmLayer::Barriers)
        readWays(file, locations, collector);
    if (layer != OsmLayer::Streets)
        readAreas(file, locations, features, collector);
    return features;
}

class LayerFinder : public osmium::handler::Handler {
public:
    void osm_object(const osmium::OSMObject& object)
    {
        for (const OsmLayer layer : kOsmLayers) {
            const bool way = object.type() == osmium::item_type::way;
            const bool node = object.type() == osmium::item_type::node;
            const bool fits = layer == OsmLayer::Streets ? way : layer == OsmLayer::Places || !node;
            if (fits && !tellingTag(object.tags(), layer).empty())
                m_found[static_cast<std::size_t>(layer)] = true;
        }
    }
    [[nodiscard]] std::vector<OsmLayer> found() const
    {
        std::vector<OsmLayer> layers;
        std::copy_if(kOsmLayers.begin(), kOsmLayers.end(), std::back_inserter(layers),
                     [&](OsmLayer layer) { return m_found[static_cast<std::size_t>(layer)]; });
        return layers;
    }

private:
    std::array<bool, kOsmLayers.size()> m_found{};
};

/// Runs `read` and turns libosmium's exceptions into errors.
template <class Read>
auto guarded(const fs::path& file, Read read) -> Result<decltype(read(osmium::io::File(file.string())))>
{
    try {
        return read(osmium::io::File(file.string()));
    } catch (const std::exception& error) {
        return fail(Code::FileDamaged,
                    {{"file", utf8(file.filename())}, {"detail", std::string(error.what())}});
    }
}

} // namespace

std::string_view osmLayerName(OsmLayer layer)
{
    constexpr std::array<std::string_view, 5> names = {"streets", "buildings", "boundaries", "places",
                                                       "barriers"};
    return names.at(static_cast<std::size_t>(layer));
}

std::span<const std::string_view> osmTags(OsmLayer layer)
{
    switch (layer) {
    case OsmLayer::Streets:
        return kStreetTags;
    case OsmLayer::Buildings:
        return kBuildingTags;
    case OsmLayer::Boundaries:
        return kBoundaryTags;
    case OsmLayer::Places:
        return kPlaceTags;
    case OsmLayer::Barriers:
        return kBarrierTags;
    }
    return {};
}

Result<OsmFeatures> readOsm(const fs::path& file, OsmLayer layer)
{
    return guarded(file, [&](const osmium::io::File& source) { return readLayer(source, layer); });
}

Result<std::vector<OsmLayer>> osmLayersIn(const fs::path& file)
{
    return guarded(file, [](const osmium::io::File& source) {
        LayerFinder finder;
        osmium::io::Reader reader(source);
        osmium::apply(reader, finder);
        reader.close();
        return finder.found();
    });
}

} // namespace yike
