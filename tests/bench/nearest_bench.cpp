// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest facility of ten categories for every node: ours against Boost.Graph in the same call. Every run
// checks its sum against the known one; a wrong sum is an error, not a time.
#include "core/base/parallel.h"
#include "tests/bench/boost_peer.h"
#include "tests/bench/nearest_all.h"

#include <benchmark/benchmark.h>

using namespace yike;
using namespace yike::bench;

namespace {

const KnownSum& known(const benchmark::State& state)
{
    return kKnownSums[state.range(0)];
}

void expectKnown(benchmark::State& state, const Checksum& sum)
{
    if (!(sum == Checksum{known(state).decimetres, known(state).count}))
        state.SkipWithError("the sum differs from the known one");
}

/// Arguments: city, threads, limit in metres (0: none).
void ours(benchmark::State& state)
{
    const ReadyCity& ready = readyCity(known(state).city);
    auto answers = makeAnswers(ready);
    setThreadLimit(static_cast<unsigned>(state.range(1)));
    const auto limit = state.range(2) == 0 ? kFarthestMm : static_cast<std::uint32_t>(state.range(2) * 1000);
    nearestAll(ready, limit, answers); // the program's query objects are warm too
    for (auto _ : state)
        nearestAll(ready, limit, answers);
    setThreadLimit(0);
    expectKnown(state, checksum(ready, answers));
    state.SetLabel(known(state).city);
}

void boostGraph(benchmark::State& state)
{
    const City& source = city(known(state).city);
    BoostPeer peer(source);
    Checksum sum;
    for (auto _ : state) {
        sum = {};
        for (const auto& category : source.facilities) {
            for (const std::uint32_t mm : peer.nearest(category))
                sum.add(mm);
        }
    }
    expectKnown(state, sum);
    state.SetLabel(known(state).city);
}

} // namespace

BENCHMARK(ours)
    ->ArgNames({"city", "threads", "cut"})
    ->ArgsProduct({{0, 1, 2}, {1, 2}, {0, 1200}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(boostGraph)->ArgNames({"city"})->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->UseRealTime();
