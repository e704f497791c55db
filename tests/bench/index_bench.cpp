// SPDX-License-Identifier: GPL-3.0-or-later
// What happens once a plan is opened: the network from streets, homes onto streets, households into
// communities.
#include "core/base/parallel.h"
#include "core/geometry/unit_index.h"
#include "core/network/network_builder.h"
#include "core/network/snap.h"
#include "tests/bench/nearest_all.h"

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace yike;
using namespace yike::bench;

namespace {

void networkFromStreets(benchmark::State& state)
{
    const Streets streets = streetsOf(city(kKnownSums[state.range(0)].city));
    for (auto _ : state) {
        const StreetNetwork network = buildNetwork(streets, Progress()).value();
        benchmark::DoNotOptimize(distanceGraph(network));
    }
    state.SetLabel(kKnownSums[state.range(0)].city);
}

void homesOntoStreets(benchmark::State& state)
{
    const City& source = city("city1m");
    const StreetNetwork& network = readyCity("city1m").network;
    std::size_t joined = 0;
    for (auto _ : state) {
        const Snapper snapper(network);
        std::vector<std::optional<Snapped>> homes(source.demand.size());
        parallelBlocks(homes.size(), 4096, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i)
                homes[i] = snapper.snap(source.demand[i], Metres(150));
        });
        joined = static_cast<std::size_t>(
            std::count_if(homes.begin(), homes.end(), [](auto& h) { return h.has_value(); }));
    }
    state.counters["joined"] = static_cast<double>(joined);
}

void householdsIntoCommunities(benchmark::State& state)
{
    const City& source = city("city1m");
    std::vector<UnitShape> units;
    for (const MultiPolygon& shape : source.communities)
        units.push_back({UnitId(static_cast<std::uint32_t>(units.size())), &shape});
    const UnitIndex index(units);
    std::size_t inside = 0;
    for (auto _ : state) {
        const auto found = index.unitsAt(source.households);
        inside = static_cast<std::size_t>(
            std::count_if(found.begin(), found.end(), [](auto& u) { return u.has_value(); }));
    }
    if (inside != 2'000'000)
        state.SkipWithError("some households fell into no community");
}

} // namespace

BENCHMARK(networkFromStreets)
    ->ArgName("city")
    ->DenseRange(0, 2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(homesOntoStreets)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(householdsIntoCommunities)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
