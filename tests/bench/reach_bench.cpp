// SPDX-License-Identifier: GPL-3.0-or-later
// Reach sets of every facility at 1,200 m: all vertices of the streets stand as homes, so that the pairs can
// be counted against the known numbers.
#include "core/base/parallel.h"
#include "core/coverage/reach_query.h"
#include "core/coverage/search_pool.h"
#include "tests/bench/nearest_all.h"

#include <benchmark/benchmark.h>

#include <map>
#include <numeric>

using namespace yike;
using namespace yike::bench;

namespace {

constexpr std::uint64_t kKnownPairs[] = {0, 12'396'709, 2'831'232}; // by city as in kKnownSums

/// Every junction and bend of a city as a home that stands on it.
struct Vertices {
    explicit Vertices(const StreetNetwork& network) : homes(network.nodes.size())
    {
        for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
            homes[network.edges[edge].tail] = Snapped{{edge, 0}, 0};
            homes[network.edges[edge].head] = Snapped{{edge, network.edges[edge].mm}, 0};
            const auto along = network.along(edge);
            for (std::size_t i = 1; i + 1 < along.size(); ++i)
                homes.emplace_back(Snapped{{edge, along[i]}, 0});
        }
        onEdges = DemandOnEdges(network, homes);
    }
    std::vector<std::optional<Snapped>> homes;
    DemandOnEdges onEdges;
};

std::vector<SnappedStop> allStops(const ReadyCity& ready)
{
    std::vector<SnappedStop> all;
    for (const auto& category : ready.stops)
        all.insert(all.end(), category.begin(), category.end());
    return all;
}

/// Arguments: city, threads.
void reachSets(benchmark::State& state)
{
    const ReadyCity& ready = readyCity(kKnownSums[state.range(0)].city);
    const Vertices vertices(ready.network);
    const auto stops = allStops(ready);
    SearchPool<ReachQuery> pool(
        [&] { return std::make_unique<ReachQuery>(ready.network, ready.sense, vertices.onEdges); });
    std::vector<std::vector<ReachedHome>> sets(stops.size());
    const auto reachAll = [&] {
        parallelBlocks(stops.size(), 64, [&](std::size_t first, std::size_t last) {
            pool.with([&](ReachQuery& query) {
                for (std::size_t i = first; i < last; ++i) {
                    if (!query.run(std::span(&stops[i], 1), 1'200'000, Progress(), sets[i]))
                        return false;
                }
                return true;
            });
        });
    };
    setThreadLimit(static_cast<unsigned>(state.range(1)));
    reachAll();
    for (auto _ : state)
        reachAll();
    setThreadLimit(0);
    const auto pairs = std::accumulate(sets.begin(), sets.end(), std::uint64_t{0},
                                       [](std::uint64_t sum, const auto& set) { return sum + set.size(); });
    if (pairs != kKnownPairs[state.range(0)])
        state.SkipWithError("the number of pairs differs from the known one");
    state.SetLabel(kKnownSums[state.range(0)].city);
}

} // namespace

BENCHMARK(reachSets)
    ->ArgNames({"city", "threads"})
    ->ArgsProduct({{1, 2}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
