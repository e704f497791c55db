// SPDX-License-Identifier: GPL-3.0-or-later
// Whole cities against Boost.Graph: every shape point of every street is a vertex of its own there, so the
// junctions, the contracted chains and the search are all held against a graph that contracts nothing.
#include "core/coverage/nearest_field.h"
#include "core/network/network_builder.h"
#include "gis/import/mapping/guess_request.h"
#include "gis/import/plan_builder.h"
#include "tests/support/catch.h"

// Boost's own headers do not hold to our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#pragma GCC diagnostic pop

#include <random>

using namespace yike;
namespace fs = std::filesystem;

namespace {

struct Road {
    std::uint32_t mm = 0;
};
using BoostGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Road>;

/// Nothing (with a warning) where the data is absent.
std::optional<StreetNetwork> networkOf(const char* file)
{
    const std::vector<fs::path> path{fs::path(YIKE_SHARED_DATA) / file};
    if (!fs::exists(path[0])) {
        WARN(std::string(file) + " skipped: data absent");
        return std::nullopt;
    }
    auto request = guessRequest(path, {});
    REQUIRE(request);
    for (InputLayer& layer : request->value.layers)
        if (layer.role != Role::StreetLines)
            layer.role = Role::Ignore;
    const auto plan = buildPlan(request->value, builtInTaxonomy(), {});
    REQUIRE(plan);
    REQUIRE(plan->value.streets);
    auto network = buildNetwork(*plan->value.streets, {});
    REQUIRE(network);
    return std::move(*network);
}

/// The number of each shape point in Boost's graph: junctions first, then bends in the order of `findBends`.
std::vector<std::uint32_t> vertexOfPoint(const StreetNetwork& network)
{
    std::vector<std::uint32_t> vertex(network.points.size());
    auto next = static_cast<std::uint32_t>(network.nodes.size());
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        const std::uint32_t first = network.firstPoint[edge];
        const std::uint32_t last = network.firstPoint[edge + 1] - 1;
        vertex[first] = network.edges[edge].tail;
        vertex[last] = network.edges[edge].head;
        for (std::uint32_t point = first + 1; point < last; ++point)
            vertex[point] = next++;
    }
    return vertex;
}

BoostGraph boostGraph(const StreetNetwork& network, const std::vector<std::uint32_t>& vertex,
                      std::size_t vertices)
{
    BoostGraph graph(vertices);
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge)
        for (std::uint32_t point = network.firstPoint[edge] + 1; point < network.firstPoint[edge + 1];
             ++point)
            boost::add_edge(vertex[point - 1], vertex[point],
                            Road{network.alongMm[point] - network.alongMm[point - 1]}, graph);
    return graph;
}

/// Facilities somewhere on the streets, each with an access leg.
std::vector<SnappedStop> someStops(const StreetNetwork& network, std::size_t count)
{
    std::mt19937 random(20260705);
    std::vector<SnappedStop> stops;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto edge = static_cast<EdgeIndex>(random() % network.edges.size());
        const auto place = static_cast<std::uint32_t>(random() % (network.edges[edge].mm + 1));
        stops.push_back({{{edge, place}, static_cast<std::uint32_t>(random() % 150'000)}, i});
    }
    return stops;
}

/// A facility is a vertex that hangs by its access leg between the two shape points around its place.
std::vector<std::uint32_t> boostDistances(const StreetNetwork& network,
                                          const std::vector<std::uint32_t>& vertex, std::size_t vertices,
                                          const std::vector<SnappedStop>& stops)
{
    BoostGraph graph = boostGraph(network, vertex, vertices);
    std::vector<BoostGraph::vertex_descriptor> sources;
    for (const SnappedStop& stop : stops) {
        const auto [edge, mm] = stop.snapped.place;
        const auto along = network.along(edge);
        const auto after = std::upper_bound(along.begin() + 1, along.end() - 1, mm) - along.begin();
        const std::uint32_t point = network.firstPoint[edge] + static_cast<std::uint32_t>(after);
        const auto source = boost::add_vertex(graph);
        boost::add_edge(source, vertex[point - 1],
                        Road{stop.snapped.accessMm + mm - network.alongMm[point - 1]}, graph);
        boost::add_edge(source, vertex[point], Road{stop.snapped.accessMm + network.alongMm[point] - mm},
                        graph);
        sources.push_back(source);
    }
    std::vector<std::uint32_t> distance(boost::num_vertices(graph));
    boost::dijkstra_shortest_paths(
        graph, sources.begin(), sources.end(), boost::dummy_property_map(),
        boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph)),
        get(&Road::mm, graph), get(boost::vertex_index, graph), std::less<>(),
        boost::closed_plus<std::uint32_t>(), std::numeric_limits<std::uint32_t>::max(), 0U,
        boost::default_dijkstra_visitor());
    return distance;
}

std::vector<std::uint32_t> ourDistances(const StreetNetwork& network, const std::vector<SnappedStop>& stops)
{
    const WalkCosts costs(network);
    const WalkSense sense{costs, costGraph(network, costs)};
    NearestSearch search(sense.graph);
    NearestField field(network, sense, search);
    REQUIRE(field.run(stops, kFarthestMm, {}));
    const Bends bends = findBends(network);
    std::vector<Label> labels(network.nodes.size() + bends.size());
    for (NodeIndex node = 0; node < network.nodes.size(); ++node)
        labels[node] = search.label(node);
    field.labelBends(bends, std::span(labels).subspan(network.nodes.size()));
    std::vector<std::uint32_t> distance;
    for (const Label label : labels)
        distance.push_back(label.reached() ? label.mm() : kUnreachedMm);
    return distance;
}

void checkCity(const char* file, std::size_t atLeast)
{
    const auto network = networkOf(file);
    if (!network)
        return;
    const auto vertex = vertexOfPoint(*network);
    const std::size_t vertices = network->nodes.size() + findBends(*network).size();
    INFO(file << ": " << network->nodes.size() << " junctions, " << vertices << " vertices");
    CHECK(vertices >= atLeast);
    for (const std::size_t count : {std::size_t{1}, std::size_t{300}}) {
        const auto stops = someStops(*network, count);
        const auto theirs = boostDistances(*network, vertex, vertices, stops);
        const auto ours = ourDistances(*network, stops);
        std::size_t differences = 0;
        for (std::size_t i = 0; i < vertices; ++i)
            differences += ours[i] != theirs[i] ? 1 : 0;
        CHECK(differences == 0);
        WARN(file << ", " << count << " facilities: " << differences << " differences in " << vertices
                  << " vertices");
    }
}

} // namespace

TEST_CASE("every street vertex of Northern Kentucky is as far as Boost.Graph says")
{
    checkCity("nky/streets.osm.pbf", 80'000);
}

TEST_CASE("every street vertex of Porto Alegre is as far as Boost.Graph says")
{
    checkCity("porto-alegre/poa_osm.pbf", 30'000);
}

TEST_CASE("every street vertex of Huangpu in Shanghai is as far as Boost.Graph says")
{
    checkCity("shanghai/shanghai.osm", 1'000);
}

TEST_CASE("every street vertex of Krems is as far as Boost.Graph says")
{
    checkCity("krems/krems.osm.gz", 1'000);
}
