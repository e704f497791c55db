// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_paths.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <stop_token>
#include <string>
#include <tuple>
#include <vector>

using namespace yike;

namespace {

struct RandomGraph {
    NodeIndex nodes = 1;
    std::vector<ArcSpec> arcs;
};

RandomGraph randomGraph()
{
    RandomGraph graph;
    graph.nodes = *rc::gen::inRange<NodeIndex>(1, 40);
    const auto count = *rc::gen::inRange<std::size_t>(0, 150);
    const auto farthest = *rc::gen::element<std::uint32_t>(3, 2'000, 300'000);
    for (std::size_t i = 0; i < count; ++i) {
        const auto node = [&] { return *rc::gen::inRange<NodeIndex>(0, graph.nodes); };
        const NodeIndex tail = node();
        const NodeIndex head = node();
        graph.arcs.push_back({tail, head, *rc::gen::inRange<std::uint32_t>(0, farthest), 0});
    }
    return graph;
}

/// Floyd and Warshall: all distances by the definition.
std::vector<std::vector<std::uint64_t>> allDistances(const RandomGraph& graph)
{
    constexpr std::uint64_t kFar = std::uint64_t{1} << 40U;
    std::vector<std::vector<std::uint64_t>> d(graph.nodes, std::vector<std::uint64_t>(graph.nodes, kFar));
    for (NodeIndex i = 0; i < graph.nodes; ++i)
        d[i][i] = 0;
    for (const ArcSpec& arc : graph.arcs)
        d[arc.tail][arc.head] = std::min<std::uint64_t>(d[arc.tail][arc.head], arc.mm);
    for (NodeIndex k = 0; k < graph.nodes; ++k) {
        for (NodeIndex i = 0; i < graph.nodes; ++i) {
            for (NodeIndex j = 0; j < graph.nodes; ++j)
                d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
        }
    }
    return d;
}

struct Start {
    NodeIndex node = 0;
    std::uint32_t mm = 0;
    std::uint32_t owner = 0;
};

Label expectedLabel(const std::vector<std::vector<std::uint64_t>>& distances,
                    const std::vector<Start>& starts, NodeIndex node, std::uint32_t limit)
{
    Label best;
    for (const Start& start : starts) {
        const std::uint64_t mm = start.mm + distances[start.node][node];
        if (mm <= limit)
            best = std::min(best, Label(static_cast<std::uint32_t>(mm), start.owner));
    }
    return best;
}

void checkAgainstDefinition(const RandomGraph& random, NearestSearch& search)
{
    const auto distances = allDistances(random);
    std::vector<Start> starts;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
        starts.push_back({*rc::gen::inRange<NodeIndex>(0, random.nodes),
                          *rc::gen::inRange<std::uint32_t>(0, 5000), *rc::gen::inRange<std::uint32_t>(0, 4)});
    const auto limit = *rc::gen::element<std::uint32_t>(0, 1'500, 500'000, kFarthestMm);
    search.reset();
    for (const Start& start : starts)
        search.addSource(start.node, start.mm, start.owner);
    RC_ASSERT(search.run(limit, Progress()));
    for (NodeIndex node = 0; node < random.nodes; ++node)
        RC_ASSERT(search.label(node) == expectedLabel(distances, starts, node, limit));
}

/// A square of side x side junctions; streets of 50 m to 5 km, some of equal length, both ways.
Graph squareGrid(NodeIndex side)
{
    std::vector<ArcSpec> arcs;
    std::mt19937 random(20230701);
    const auto join = [&](NodeIndex a, NodeIndex b) {
        const auto mm = static_cast<std::uint32_t>(random() % 100 + 1) * 50'000;
        arcs.push_back({a, b, mm, 0});
        arcs.push_back({b, a, mm, 0});
    };
    for (NodeIndex y = 0; y < side; ++y) {
        for (NodeIndex x = 0; x < side; ++x) {
            if (x + 1 < side)
                join(y * side + x, y * side + x + 1);
            if (y + 1 < side)
                join(y * side + x, (y + 1) * side + x);
        }
    }
    return {side * side, arcs};
}

// -- the sample network of the pgRouting documentation

struct SampleRow {
    int node;
    double cost;
    bool operator<(const SampleRow& other) const
    {
        return std::tie(node, cost) < std::tie(other.node, other.cost);
    }
    bool operator==(const SampleRow&) const = default;
};

/// Vertices are numbered by x, then y, as pgr_extractVertices does.
struct SampleGraph {
    std::map<std::pair<double, double>, NodeIndex> number;
    std::vector<ArcSpec> directed;
    std::vector<ArcSpec> undirected;
};

struct SampleEdge {
    std::array<double, 4> ends;
    double cost;
    double reverse;
};

SampleEdge readSampleEdge(const std::string& line)
{
    SampleEdge edge{};
    std::string text = line;
    for (char& c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)) == 0 && c != '.' && c != '-')
            c = ' ';
    }
    std::istringstream in(text);
    int id = 0;
    in >> id >> edge.cost >> edge.reverse;
    for (double& value : edge.ends)
        in >> value;
    return edge;
}

SampleGraph sampleGraph(std::istream& in)
{
    std::vector<SampleEdge> edges;
    std::string line;
    for (std::getline(in, line); std::getline(in, line);)
        edges.push_back(readSampleEdge(line));
    SampleGraph graph;
    for (const SampleEdge& edge : edges) {
        graph.number[{edge.ends[0], edge.ends[1]}] = 0;
        graph.number[{edge.ends[2], edge.ends[3]}] = 0;
    }
    NodeIndex next = 1;
    for (auto& entry : graph.number)
        entry.second = next++;
    for (const SampleEdge& edge : edges) {
        const NodeIndex u = graph.number[{edge.ends[0], edge.ends[1]}];
        const NodeIndex v = graph.number[{edge.ends[2], edge.ends[3]}];
        for (const auto& [tail, head, cost] : {std::tuple(u, v, edge.cost), std::tuple(v, u, edge.reverse)}) {
            if (cost < 0)
                continue;
            const auto mm = static_cast<std::uint32_t>(cost * 1000);
            graph.directed.push_back({tail, head, mm, 0});
            graph.undirected.push_back({tail, head, mm, 0});
            graph.undirected.push_back({head, tail, mm, 0});
        }
    }
    return graph;
}

/// Rows (start, node, aggregate cost) of one query of drivingDistance.result.
std::map<int, std::vector<SampleRow>> expectedRows(const std::string& file, const std::string& query)
{
    std::ifstream in(file);
    std::map<int, std::vector<SampleRow>> rows;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("/* --", 0) == 0)
            inside = line == "/* --" + query + " */";
        std::replace(line.begin(), line.end(), '|', ' ');
        std::istringstream numbers(line);
        int seq = 0, depth = 0, start = 0, pred = 0, node = 0, edge = 0;
        double cost = 0, total = 0;
        if (inside && numbers >> seq >> depth >> start >> pred >> node >> edge >> cost >> total)
            rows[start].push_back({node, total});
    }
    for (auto& entry : rows)
        std::sort(entry.second.begin(), entry.second.end());
    return rows;
}

std::map<int, std::vector<SampleRow>> drivingDistance(const std::vector<ArcSpec>& arcs,
                                                      const std::vector<NodeIndex>& starts, bool together)
{
    const Graph graph(18, arcs);
    NearestSearch search(graph);
    std::map<int, std::vector<SampleRow>> rows;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        search.addSource(starts[i], 0, starts[i]);
        if (together && i + 1 < starts.size())
            continue;
        REQUIRE(search.run(3000, Progress()));
        std::vector<NodeIndex> reached(search.reached().begin(), search.reached().end());
        std::sort(reached.begin(), reached.end());
        for (const NodeIndex node : reached)
            rows[static_cast<int>(search.owner(node))].push_back(
                {static_cast<int>(node), search.distanceMm(node) / 1000.0});
        search.reset();
    }
    return rows;
}

} // namespace

TEST_CASE("distances and owners are those of Floyd and Warshall on random graphs", "[shortest]")
{
    CHECK(rc::check("a hundred times two random directed graphs", [] {
        for (int i = 0; i < 2; ++i) {
            const RandomGraph random = randomGraph();
            const Graph graph(random.nodes, random.arcs);
            NearestSearch search(graph);
            checkAgainstDefinition(random, search);
            checkAgainstDefinition(random, search); // a reused query gives the same as a new one
        }
    }));
}

TEST_CASE("a graph cut into tiles gives the distances and owners of Floyd and Warshall too", "[shortest]")
{
    CHECK(rc::check("two hundred random directed graphs in tiles of 2 to 8 nodes", [] {
        for (int i = 0; i < 2; ++i) {
            const RandomGraph random = randomGraph();
            const Graph graph(random.nodes, random.arcs);
            NearestSearch search(graph, *rc::gen::inRange(1, 4));
            checkAgainstDefinition(random, search);
            checkAgainstDefinition(random, search);
        }
    }));
}

TEST_CASE("a city of tiles and many facilities is walked to the same labels as at once", "[shortest]")
{
    const Graph graph = squareGrid(200);
    NearestSearch atOnce(graph);
    NearestSearch tiled(graph, 9);
    for (const std::uint32_t limit : {1'200'000U, 9'000'000U, kFarthestMm}) {
        for (NearestSearch* search : {&atOnce, &tiled}) {
            search->reset();
            for (std::uint32_t owner = 0; owner < 160; ++owner)
                search->addSource(owner * 7919 % graph.nodeCount(), owner % 5, owner);
            REQUIRE(search->run(limit, Progress()));
        }
        CHECK(tiled.reached().size() == atOnce.reached().size());
        NodeIndex different = 0;
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            different += tiled.label(node) == atOnce.label(node) ? 0 : 1;
        CHECK(different == 0);
    }
}

TEST_CASE("the graph turned round tells how far it is towards a place", "[shortest]")
{
    CHECK(rc::check("to is from on the reversed graph", [] {
        const RandomGraph random = randomGraph();
        const auto distances = allDistances(random);
        const Graph graph = reversed(Graph(random.nodes, random.arcs));
        NearestSearch search(graph);
        const auto target = *rc::gen::inRange<NodeIndex>(0, random.nodes);
        search.addSource(target, 0, 0);
        RC_ASSERT(search.run(kFarthestMm, Progress()));
        for (NodeIndex node = 0; node < random.nodes; ++node)
            RC_ASSERT(search.label(node).reached() == (distances[node][target] <= kFarthestMm));
        for (NodeIndex node = 0; node < random.nodes; ++node)
            RC_ASSERT(!search.label(node).reached() || search.distanceMm(node) == distances[node][target]);
    }));
}

TEST_CASE("of equally near facilities the lower id is the owner however they are listed", "[shortest]")
{
    const std::vector<ArcSpec> street{{0, 1, 500, 0}, {1, 0, 500, 0}, {1, 2, 500, 0}, {2, 1, 500, 0}};
    const Graph graph(3, street);
    NearestSearch search(graph);
    search.addSource(0, 0, 9);
    search.addSource(2, 0, 4);
    REQUIRE(search.run(kFarthestMm, Progress()));
    CHECK(search.owner(1) == 4);
    CHECK(search.distanceMm(1) == 500);
}

TEST_CASE("a node exactly at the limit is reached and one millimetre beyond is not", "[shortest]")
{
    const Graph graph(3, std::vector<ArcSpec>{{0, 1, 999'500, 0}, {0, 2, 1'000'001, 0}});
    NearestSearch search(graph);
    search.addSource(0, 500, 1);
    REQUIRE(search.run(1'000'000, Progress()));
    CHECK(search.distanceMm(1) == 1'000'000);
    CHECK(search.distanceMm(2) == kUnreachedMm);
}

TEST_CASE("distances near the end of the number range do not wrap around", "[shortest]")
{
    const std::uint32_t far = kUnreachedMm - 1;
    const Graph graph(3,
                      std::vector<ArcSpec>{{0, 1, far, 0}, {0, 2, kFarthestMm, 0}, {2, 1, kFarthestMm, 0}});
    NearestSearch search(graph);
    search.addSource(0, 0, 1);
    search.addSource(1, far, 1);
    REQUIRE(search.run(kUnreachedMm, Progress()));
    CHECK(search.distanceMm(2) == kFarthestMm);
    CHECK_FALSE(search.label(1).reached());
}

TEST_CASE("a search stops when it is cancelled", "[shortest]")
{
    std::vector<ArcSpec> arcs;
    constexpr NodeIndex kNodes = 20'000;
    for (NodeIndex node = 0; node + 1 < kNodes; ++node)
        arcs.push_back({node, node + 1, 1, 0});
    const Graph graph(kNodes, arcs);
    NearestSearch search(graph);
    search.addSource(0, 0, 0);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(search.run(kFarthestMm, Progress(stop.get_token(), {})));
    search.reset();
    search.addSource(0, 0, 0);
    CHECK(search.run(kFarthestMm, Progress()));
    CHECK(search.distanceMm(kNodes - 1) == kNodes - 1);
}

TEST_CASE("driving distances of the pgRouting sample network come out as printed there", "[shortest]")
{
    std::ifstream edges(YIKE_SHARED_DATA "/pgrouting/edges.csv");
    const std::string tables = YIKE_SHARED_DATA "/pgrouting/drivingDistance.result";
    if (!edges) {
        WARN("pgRouting sample skipped: data absent");
        return;
    }
    const SampleGraph sample = sampleGraph(edges);
    CHECK(drivingDistance(sample.directed, {11}, true) == expectedRows(tables, "q5"));
    CHECK(drivingDistance(sample.directed, {11, 16}, true) == expectedRows(tables, "q6"));
    CHECK(drivingDistance(sample.undirected, {11, 16}, false) == expectedRows(tables, "q10"));
    CHECK(expectedRows(tables, "q10").at(16).size() == 10);
}
