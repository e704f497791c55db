// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of 500 facilities at three limits, each facility by itself; the same together; and what the search
// alone takes. Areas are compared with a known sum before any time counts.
#include "core/base/parallel.h"
#include "core/geometry/measure.h"
#include "core/service_area/service_area.h"
#include "tests/bench/workload.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>

using namespace yike;
using namespace yike::bench;

namespace {

constexpr std::size_t kFacilities = 500;
constexpr std::size_t kCategory = 9; ///< the one with most
const std::vector<Metres> kLimits{Metres(400), Metres(800), Metres(1200)};

/// Square kilometres of all 1,500 outlines on the grid of 5 m.
constexpr double kKnownArea = 1900.56;

struct Ready {
    std::shared_ptr<const StreetWalk> walk;
    std::unique_ptr<ServiceAreas> areas;
    std::vector<Stop> stops;
};

const Ready& ready()
{
    static const Ready made = [] {
        const City& source = city("city1m");
        Ready ready;
        ready.walk = StreetWalk::make(streetsOf(source), {}, {}, {}, Progress()).value().value;
        ready.areas = std::make_unique<ServiceAreas>(ready.walk, LegObstacles());
        ready.stops = stopsOf(source, kCategory);
        ready.stops.resize(std::min(ready.stops.size(), kFacilities));
        return ready;
    }();
    return made;
}

double squareKilometres(const std::vector<ServiceArea>& areas)
{
    double sum = 0;
    for (const ServiceArea& each : areas)
        sum += area(each.shape).count();
    return sum / 1e6;
}

/// Arguments: merge, threads.
void serviceAreas(benchmark::State& state)
{
    const auto merge = static_cast<AreaMerge>(state.range(0));
    const auto draw = [&] { return ready().areas->draw(ready().stops, kLimits, merge, Progress()).value(); };
    setThreadLimit(static_cast<unsigned>(state.range(1)));
    std::vector<ServiceArea> areas = draw();
    for (auto _ : state)
        areas = draw();
    setThreadLimit(0);
    const double sum = squareKilometres(areas);
    if (merge == AreaMerge::Overlap && std::abs(sum - kKnownArea) > 0.001 * kKnownArea)
        state.SkipWithError("the areas differ from the known ones");
    std::size_t points = 0;
    for (const ServiceArea& each : areas) {
        for (const Polygon& polygon : each.shape) {
            points += polygon.outer.size();
            for (const Ring& hole : polygon.holes)
                points += hole.size();
        }
    }
    state.counters["facilities"] = double(ready().stops.size());
    state.counters["km2"] = sum;
    state.counters["points"] = double(points);
}

/// The searches alone, one after the other.
void serviceAreaSearches(benchmark::State& state)
{
    const WalkSense& sense = ready().walk->sense();
    NearestSearch search(sense.graph);
    NearestField field(ready().walk->network(), sense, search);
    for (auto _ : state) {
        for (const Stop& stop : ready().stops) {
            if (!field.run(ready().walk->join(std::span(&stop, 1)), 1'160'000, Progress()))
                state.SkipWithError("cancelled");
        }
    }
}

} // namespace

BENCHMARK(serviceAreas)
    ->ArgNames({"merge", "threads"})
    ->ArgsProduct({{0, 1, 2}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(serviceAreaSearches)->Unit(benchmark::kMillisecond);
