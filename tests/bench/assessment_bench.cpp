// SPDX-License-Identifier: GPL-3.0-or-later
// A standard's indicators for every unit of a city of 2,000 communities and 200,000 homes, the walks known;
// and a standard of 500 indicators read and evaluated.
#include "core/assessment/assess.h"
#include "core/base/parallel.h"
#include "core/standards/catalogue.h"
#include "tests/bench/synthetic_city.h"

#include <benchmark/benchmark.h>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using namespace yike;
using namespace yike::bench;

std::string dalianText()
{
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/dalian-2023-2025.toml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Standard dalian()
{
    auto loaded = loadStandard(dalianText(), "dalian-2023-2025.toml");
    if (!loaded)
        throw std::runtime_error("the catalogue does not load");
    return std::move(loaded->value);
}

/// The rows again and again under new ids, until there are `rows`.
Standard enlarged(Standard standard, std::size_t rows)
{
    const auto original = standard.indicators;
    for (std::size_t i = 0; standard.indicators.size() < rows; ++i) {
        Indicator copy = original[i % original.size()];
        copy.id += "-" + std::to_string(i / original.size() + 2);
        standard.indicators.push_back(std::move(copy));
    }
    return standard;
}

struct Prepared {
    Standard standard;
    Plan plan;
    std::shared_ptr<const WalkingModel> walks;
};

const Prepared& prepared(std::size_t rows)
{
    static std::map<std::size_t, Prepared> all;
    auto [place, isNew] = all.try_emplace(rows);
    if (isNew) {
        place->second.standard = enlarged(dalian(), rows);
        place->second.plan = syntheticCity(place->second.standard, {});
        place->second.walks = std::make_shared<KnownWalks>(walkStraight(place->second.plan.demand->at, 1.3));
    }
    return place->second;
}

/// Arguments: indicators (0: the catalogue of Dalian as it is), threads. Counters: indicators, cells, how
/// many of them are met, and the seconds of the phases.
void assessment(benchmark::State& state)
{
    const Prepared& city = prepared(static_cast<std::size_t>(state.range(0)));
    setThreadLimit(static_cast<unsigned>(state.range(1)));
    const auto run = [&](std::vector<PhaseCost>* costs) {
        return assess(city.plan, city.standard, {}, Progress(), city.walks, costs);
    };
    if (!run(nullptr)) // measures the walks
        state.SkipWithError("no assessment");
    std::vector<PhaseCost> costs;
    std::int64_t cells = 0;
    std::int64_t met = 0;
    for (auto _ : state) {
        costs.clear();
        const auto result = run(&costs);
        cells = met = 0;
        for (const IndicatorResult& indicator : result->indicators) {
            for (const auto& [unit, cell] : indicator.cells) {
                ++cells;
                met += cell.status == Status::Met ? 1 : 0;
            }
        }
    }
    state.counters["indicators"] = double(city.standard.indicators.size());
    state.counters["cells"] = double(cells);
    state.counters["met"] = double(met);
    for (const PhaseCost& cost : costs)
        state.counters[cost.phase] = cost.seconds;
}

void catalogueOf500(benchmark::State& state)
{
    // As text: the rows of the catalogue under new ids behind each other.
    const std::string text = dalianText();
    const std::size_t rows = text.find("\n[[indicator]]");
    std::string big = text;
    for (int copy = 2; copy <= 5; ++copy) {
        std::string more = text.substr(rows);
        for (std::size_t at = more.find("\nid = \""); at != std::string::npos;
             at = more.find("\nid = \"", at + 1))
            more.insert(more.find('"', at + 7), "-" + std::to_string(copy));
        big += more;
    }
    std::size_t count = 0;
    for (auto _ : state) {
        const auto loaded = loadStandard(big, "big.toml");
        if (!loaded) {
            state.SkipWithError("the catalogue does not load");
            break;
        }
        count = loaded->value.indicators.size();
    }
    state.counters["indicators"] = double(count);
}

BENCHMARK(assessment)
    ->Args({0, 1})
    ->Args({0, 2})
    ->Args({500, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(catalogueOf500)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
