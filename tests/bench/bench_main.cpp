// SPDX-License-Identifier: GPL-3.0-or-later
// yike_bench [--rounds=N] [--cities=A,B] [--ours-only] [Google Benchmark's options]
// First ours beside Boost.Graph (--rounds=0: not), then whatever --benchmark_filter lets through.
#include "tests/bench/compare.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <sstream>
#include <string_view>

using namespace yike::bench;

namespace {

std::vector<std::string> splitAtCommas(const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');)
        parts.push_back(part);
    return parts;
}

bool isOurs(std::string_view argument, Comparison& wanted)
{
    constexpr std::string_view rounds = "--rounds=";
    constexpr std::string_view cities = "--cities=";
    if (argument.substr(0, rounds.size()) == rounds)
        wanted.rounds = std::atoi(argument.data() + rounds.size());
    else if (argument.substr(0, cities.size()) == cities)
        wanted.cities = splitAtCommas(std::string(argument.substr(cities.size())));
    else if (argument == "--ours-only")
        wanted.withBoost = false;
    else
        return false;
    return true;
}

} // namespace

int main(int count, char** arguments)
{
    Comparison wanted;
    std::vector<char*> others;
    for (int i = 0; i < count; ++i) {
        if (i == 0 || !isOurs(arguments[i], wanted))
            others.push_back(arguments[i]);
    }
    int otherCount = static_cast<int>(others.size());
    benchmark::Initialize(&otherCount, others.data());
    const bool same = wanted.rounds == 0 || compare(wanted);
    benchmark::RunSpecifiedBenchmarks();
    return same ? 0 : 1;
}
