// SPDX-License-Identifier: GPL-3.0-or-later
// yike_growth CITY [ROUNDS]: what the network and the nearest facility of ten categories cost in a city, per
// node and in memory. One city a run, because the peak is that of the whole program.
#include "core/base/parallel.h"
#include "core/network/network_builder.h"
#include "tests/bench/clocks.h"
#include "tests/bench/nearest_all.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace yike;
using namespace yike::bench;

namespace {

/// A line of /proc/self/status, in megabytes.
double statusMegabytes(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == name && status >> kilobytes)
            return kilobytes / 1024;
    }
    return 0;
}

/// The peak from now on counts anew.
void forgetPeak()
{
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << 5;
}

Spent fastest(int rounds, const auto& work)
{
    Spent best = measure(work);
    for (int round = 1; round < rounds; ++round) {
        const Spent spent = measure(work);
        best = {std::min(best.wall, spent.wall), std::min(best.processor, spent.processor)};
    }
    return best;
}

void print(const char* what, Spent spent, double nodes)
{
    std::printf("  %-24s wall %9.1f ms   processor %9.1f ms   %7.1f ns of it a drawn node\n", what,
                spent.wall * 1e3, spent.processor * 1e3, spent.processor * 1e9 / nodes);
}

void printMemory(const char* what, double before, double nodes)
{
    const double peak = statusMegabytes("VmHWM:");
    std::printf("  %-24s peak %8.0f MB, %.0f of it by this: %.0f bytes a drawn node\n", what, peak,
                peak - before, (peak - before) * 1048576 / nodes);
}

void build(const City& source, int rounds)
{
    const auto nodes = static_cast<double>(source.nodes.size());
    const Streets streets = streetsOf(source);
    forgetPeak();
    const double before = statusMegabytes("VmRSS:");
    print("network, 2 threads",
          fastest(rounds,
                  [&] {
                      const StreetNetwork network = buildNetwork(streets, Progress()).value();
                      const Graph graph = distanceGraph(network);
                      if (graph.arcCount() == 0)
                          std::abort();
                  }),
          nodes);
    printMemory("network", before, nodes);
}

/// Every way must come to one sum.
[[nodiscard]] bool search(const City& source, int rounds)
{
    const auto nodes = static_cast<double>(source.nodes.size());
    const ReadyCity& ready = readyCity(source.name);
    std::vector<std::unique_ptr<CategoryAnswer>> answers;
    forgetPeak();
    const double before = statusMegabytes("VmRSS:");
    answers = makeAnswers(ready);
    std::vector<Checksum> sums;
    for (const unsigned threads : {2U, 1U}) {
        setThreadLimit(threads);
        for (const std::uint32_t limit : {kFarthestMm, 1'200'000U}) {
            const std::string what = "nearest, " + std::to_string(threads) +
                                     (threads == 1 ? " thread" : " threads") +
                                     (limit == kFarthestMm ? "" : ", 1,200 m");
            print(what.c_str(), fastest(rounds, [&] { nearestAll(ready, limit, answers); }), nodes);
            sums.push_back(checksum(ready, answers));
        }
    }
    setThreadLimit(0);
    printMemory("nearest, 10 categories", before, nodes);
    const bool same = std::count(sums.begin(), sums.end(), sums.front()) == std::ssize(sums);
    std::printf("  sum %llu / %llu%s, %u junctions, %zu edges\n",
                static_cast<unsigned long long>(sums.front().decimetres),
                static_cast<unsigned long long>(sums.front().count), same ? "" : " DIFFERS",
                ready.sense.graph.nodeCount(), ready.network.edges.size());
    return same;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fprintf(stderr, "yike_growth CITY [ROUNDS]\n");
        return 2;
    }
    const int rounds = count > 2 ? std::max(1, std::atoi(arguments[2])) : 3;
    const City& source = city(arguments[1]);
    std::string load;
    std::ifstream("/proc/loadavg") >> load;
    std::printf("%s: %zu nodes drawn, load of the machine %s, best of %d\n", source.name.c_str(),
                source.nodes.size(), load.c_str(), rounds);
    setThreadLimit(2);
    build(source, rounds);
    return search(source, rounds) ? 0 : 1;
}
