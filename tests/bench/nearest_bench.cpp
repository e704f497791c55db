// SPDX-License-Identifier: GPL-3.0-or-later
// Beyond the one nearest of compare.h: the k nearest different facilities of every junction, and from one
// place to all facilities around it. Query objects are warm, as in the program.
#include "core/network/k_nearest.h"
#include "tests/bench/nearest_all.h"

#include <benchmark/benchmark.h>

using namespace yike;
using namespace yike::bench;

namespace {

constexpr std::size_t kLargest = 9; // the category of 28 % of all facilities

std::uint32_t limitOf(std::int64_t metres)
{
    return metres == 0 ? kFarthestMm : static_cast<std::uint32_t>(metres * 1000);
}

/// Sum of the nearest distances over all junctions, to tell whether k searches agree with one.
template <class NearestMm>
std::uint64_t sumOver(const ReadyCity& ready, NearestMm&& nearestMm)
{
    std::uint64_t sum = 0;
    for (NodeIndex node = 0; node < ready.sense.graph.nodeCount(); ++node)
        sum += nearestMm(node);
    return sum;
}

template <class Search>
bool searchLargest(const ReadyCity& ready, Search& search, std::uint32_t limitMm)
{
    search.reset();
    for (const SnappedStop& stop : ready.stops[kLargest])
        addStop(search, ready.network, ready.sense.costs, stop);
    return search.run(limitMm, Progress());
}

/// Arguments: k, limit in metres (0: none).
void kNearest(benchmark::State& state)
{
    const ReadyCity& ready = readyCity("city1m");
    KNearestSearch search(ready.sense.graph, static_cast<std::size_t>(state.range(0)));
    bool good = searchLargest(ready, search, limitOf(state.range(1)));
    for (auto _ : state)
        good = searchLargest(ready, search, limitOf(state.range(1))) && good;
    NearestSearch single(ready.sense.graph);
    good = searchLargest(ready, single, limitOf(state.range(1))) && good;
    const auto nearest = sumOver(ready, [&](NodeIndex node) { return single.distanceMm(node); });
    const auto first = sumOver(ready, [&](NodeIndex node) {
        const auto labels = search.labels(node);
        return labels.empty() ? kUnreachedMm : labels.front().mm();
    });
    if (!good || nearest != first)
        state.SkipWithError("the first of the k nearest is not the nearest");
}

/// One search a place, then the way to each facility of every category is read. Argument: limit in metres.
void oneToMany(benchmark::State& state)
{
    const ReadyCity& ready = readyCity("city1m");
    NearestSearch search(ready.sense.graph);
    NodeIndex place = 0;
    std::size_t met = 0;
    for (auto _ : state) {
        search.reset();
        place = (place + 7919) % ready.sense.graph.nodeCount();
        search.addSource(place, 0, 0);
        if (!search.run(limitOf(state.range(0)), Progress()))
            state.SkipWithError("cancelled");
        for (const auto& category : ready.stops) {
            for (const SnappedStop& stop : category)
                met += search.label(ready.network.edges[stop.snapped.place.edge].tail).reached() ? 1 : 0;
        }
    }
    state.counters["facilities met"] =
        benchmark::Counter(static_cast<double>(met), benchmark::Counter::kAvgIterations);
}

} // namespace

BENCHMARK(kNearest)
    ->ArgNames({"k", "cut"})
    ->ArgsProduct({{1, 3, 8}, {0, 1200}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(oneToMany)
    ->ArgName("cut")
    ->Arg(1200)
    ->Arg(5000)
    ->Arg(0)
    ->Unit(benchmark::kMicrosecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
