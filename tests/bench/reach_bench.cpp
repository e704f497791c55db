// SPDX-License-Identifier: GPL-3.0-or-later
// Reach sets of every facility at 1,200 m. `reachVertices`: every vertex and its distance, as the search
// finds them, which is what peers hand out. `reachSets`: what the program asks for, homes on the streets in
// the order of demand; every vertex stands as a home, so that the pairs are the same known number.
#include "core/base/parallel.h"
#include "core/coverage/search_pool.h"
#include "core/coverage/street_walk.h"
#include "tests/bench/boost_peer.h"
#include "tests/bench/nearest_all.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <numeric>

using namespace yike;
using namespace yike::bench;

namespace {

constexpr std::uint64_t kKnownPairs[] = {0, 12'396'709, 2'831'232}; // by city as in kKnownSums
constexpr std::uint32_t kLimitMm = 1'200'000;

struct ReachedVertex {
    std::uint32_t vertex = 0; ///< a junction, or the number of junctions and the number of the bend
    std::uint32_t mm = 0;
};

/// The facilities of all categories, neighbours one after the other as StreetWalk::reachSets() takes them.
std::vector<SnappedStop> allStops(const ReadyCity& ready)
{
    std::vector<SnappedStop> all;
    for (const auto& category : ready.stops)
        all.insert(all.end(), category.begin(), category.end());
    std::sort(all.begin(), all.end(), [](const SnappedStop& a, const SnappedStop& b) {
        return a.snapped.place.edge < b.snapped.place.edge;
    });
    return all;
}

/// Edges with bends by one of their ends; the others have nothing to hand out.
class BendEdges {
public:
    BendEdges(const StreetNetwork& network, NodeIndex StreetEdge::*end) : m_first(network.nodes.size() + 1)
    {
        const auto hasBends = [&](EdgeIndex edge) { return network.along(edge).size() > 2; };
        for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge)
            m_first[network.edges[edge].*end + 1] += hasBends(edge) ? 1 : 0;
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        m_edges.resize(m_first.back());
        std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
        for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
            if (hasBends(edge))
                m_edges[next[network.edges[edge].*end]++] = edge;
        }
    }
    [[nodiscard]] std::span<const EdgeIndex> at(NodeIndex node) const
    {
        return {m_edges.data() + m_first[node], m_first[node + 1] - m_first[node]};
    }

private:
    std::vector<std::uint32_t> m_first;
    std::vector<EdgeIndex> m_edges;
};

/// The vertices within the limit of one facility after the other.
class VertexReach {
public:
    explicit VertexReach(const ReadyCity& ready)
        : m_network(ready.network), m_search(ready.sense.graph),
          m_field(ready.network, ready.sense, m_search), m_byTail(ready.network, &StreetEdge::tail),
          m_byHead(ready.network, &StreetEdge::head)
    {
    }

    bool run(const SnappedStop& stop, std::vector<ReachedVertex>& reached)
    {
        m_reached.clear();
        if (!m_field.run(std::span(&stop, 1), kLimitMm, Progress()))
            return false;
        m_own = stop.snapped.place.edge;
        addOwnBends();
        for (const NodeIndex node : m_search.reached()) {
            m_reached.push_back({node, m_search.distanceMm(node)});
            for (const EdgeIndex edge : m_byTail.at(node))
                addBends(edge);
            for (const EdgeIndex edge : m_byHead.at(node)) {
                if (!m_search.label(m_network.edges[edge].tail).reached())
                    addBends(edge);
            }
        }
        reached.assign(m_reached.begin(), m_reached.end());
        return true;
    }

private:
    void add(EdgeIndex edge, std::uint32_t point, std::uint64_t mm)
    {
        // Before the edge's own bends come the points of all edges before it less their two ends.
        const auto bend = m_network.firstPoint[edge] + point - 1 - 2 * edge;
        if (mm <= kLimitMm)
            m_reached.push_back({m_junctions + bend, static_cast<std::uint32_t>(mm)});
    }
    void addOwnBends()
    {
        const auto along = m_network.along(m_own);
        for (std::uint32_t i = 1; i + 1 < along.size(); ++i)
            add(m_own, i, m_field.at(EdgePlace{m_own, along[i]}).mm());
    }
    void addBends(EdgeIndex index)
    {
        if (index == m_own)
            return;
        const auto along = m_network.along(index);
        const StreetEdge& edge = m_network.edges[index];
        const std::uint64_t tail = m_search.distanceMm(edge.tail);
        const std::uint64_t head = m_search.distanceMm(edge.head);
        for (std::uint32_t i = 1; i + 1 < along.size(); ++i)
            add(index, i, std::min(tail + along[i], head + (edge.mm - along[i])));
    }

    const StreetNetwork& m_network;
    const NodeIndex m_junctions = static_cast<NodeIndex>(m_network.nodes.size());
    NearestSearch m_search;
    NearestField m_field;
    BendEdges m_byTail;
    BendEdges m_byHead;
    EdgeIndex m_own = 0;
    std::vector<ReachedVertex> m_reached;
};

template <class Run>
void measure(benchmark::State& state, const Run& run)
{
    setThreadLimit(static_cast<unsigned>(state.range(1)));
    std::uint64_t pairs = run();
    for (auto _ : state)
        pairs = run();
    setThreadLimit(0);
    if (pairs != kKnownPairs[state.range(0)])
        state.SkipWithError("the number of pairs differs from the known one");
    state.SetLabel(kKnownSums[state.range(0)].city);
}

/// Arguments: city, threads.
void reachVertices(benchmark::State& state)
{
    const ReadyCity& ready = readyCity(kKnownSums[state.range(0)].city);
    const auto stops = allStops(ready);
    SearchPool<VertexReach> pool([&] { return std::make_unique<VertexReach>(ready); });
    std::vector<std::vector<ReachedVertex>> sets(stops.size());
    measure(state, [&] {
        parallelBlocks(stops.size(), 16, [&](std::size_t first, std::size_t last) {
            pool.with([&](VertexReach& reach) {
                for (std::size_t i = first; i < last; ++i) {
                    if (!reach.run(stops[i], sets[i]))
                        return false;
                }
                return true;
            });
        });
        std::uint64_t pairs = 0;
        for (const auto& set : sets)
            pairs += set.size();
        return pairs;
    });
}

/// The peer in the same call: Boost.Graph, one thread, from every facility's node. Arguments: city, threads
/// (1).
void reachByBoost(benchmark::State& state)
{
    const City& source = city(kKnownSums[state.range(0)].city);
    BoostPeer peer(source);
    std::vector<std::vector<std::pair<NodeIndex, std::uint32_t>>> sets;
    for (const auto& category : source.facilities)
        sets.resize(sets.size() + category.size());
    measure(state, [&] {
        std::size_t next = 0;
        std::uint64_t pairs = 0;
        for (const auto& category : source.facilities) {
            for (const NodeIndex node : category) {
                sets[next] = peer.within(node, kLimitMm);
                pairs += sets[next++].size();
            }
        }
        return pairs;
    });
}

/// Every junction and bend as a place where somebody lives.
std::vector<Point> verticesOf(const StreetNetwork& network)
{
    std::vector<Point> vertices = network.nodes;
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        const auto shape = network.shape(edge);
        vertices.insert(vertices.end(), shape.begin() + 1, shape.end() - 1);
    }
    return vertices;
}

std::shared_ptr<const StreetWalk> walkOver(const char* name)
{
    static std::map<std::string, std::shared_ptr<const StreetWalk>> walks;
    auto& walk = walks[name];
    if (!walk) {
        const auto vertices = verticesOf(readyCity(name).network);
        walk = StreetWalk::make(streetsOf(city(name)), vertices, {}, {}, Progress()).value().value;
    }
    return walk;
}

/// Arguments: city, threads. Facilities are joined to the streets each time.
void reachSets(benchmark::State& state)
{
    const char* name = kKnownSums[state.range(0)].city;
    const auto walk = walkOver(name);
    std::vector<Stop> stops;
    for (std::size_t category = 0; category < city(name).facilities.size(); ++category) {
        const auto more = stopsOf(city(name), category);
        stops.insert(stops.end(), more.begin(), more.end());
    }
    measure(state, [&] { return walk->reachSets(stops, Metres(1200), Progress()).value().homes.size(); });
}

} // namespace

BENCHMARK(reachVertices)
    ->ArgNames({"city", "threads"})
    ->ArgsProduct({{1, 2}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(reachByBoost)
    ->ArgNames({"city", "threads"})
    ->ArgsProduct({{1, 2}, {1}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(reachSets)
    ->ArgNames({"city", "threads"})
    ->ArgsProduct({{1, 2}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
