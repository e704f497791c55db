// SPDX-License-Identifier: GPL-3.0-or-later
// The task: distance and owner of the nearest facility of ten categories, for every node of the city. One
// round runs each contestant once. Boost has one thread and no owners.
#include "tests/bench/compare.h"

#include "core/base/parallel.h"
#include "tests/bench/boost_peer.h"
#include "tests/bench/clocks.h"
#include "tests/bench/nearest_all.h"
#include "tests/bench/triad.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace yike::bench {

namespace {

struct Contest {
    const char* name;
    unsigned threads;
    std::uint32_t limitMm;
    std::vector<Spent> spent{};
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double medianWall(const std::vector<Spent>& spent)
{
    std::vector<double> seconds;
    for (const Spent& round : spent)
        seconds.push_back(round.wall);
    return median(std::move(seconds));
}

double medianProcessor(const std::vector<Spent>& spent)
{
    std::vector<double> seconds;
    for (const Spent& round : spent)
        seconds.push_back(round.processor);
    return median(std::move(seconds));
}

/// The median of the rounds' own ratios.
double ratio(const std::vector<Spent>& slow, const std::vector<Spent>& fast, double Spent::*clock)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < slow.size(); ++i)
        ratios.push_back(slow[i].*clock / fast[i].*clock);
    return median(std::move(ratios));
}

std::string machineLoad()
{
    std::string load;
    std::ifstream("/proc/loadavg") >> load;
    return load;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool sumAsKnown(const std::string& city, const Checksum& sum)
{
    const auto* known = std::find_if(std::begin(kKnownSums), std::end(kKnownSums),
                                     [&](const KnownSum& k) { return city == k.city; });
    return known == std::end(kKnownSums) || sum == Checksum{known->decimetres, known->count};
}

Checksum boostOnce(const City& source, BoostPeer& peer)
{
    Checksum sum;
    for (const auto& category : source.facilities) {
        for (const std::uint32_t mm : peer.nearest(category))
            sum.add(mm);
    }
    return sum;
}

/// What one search over everything has to move at the least: arcs and their index once, labels in and out.
double bytesToMove(const ReadyCity& ready)
{
    const double nodes = ready.sense.graph.nodeCount();
    const double arcs = static_cast<double>(ready.sense.graph.arcCount());
    const double bends = static_cast<double>(ready.bends.size());
    return static_cast<double>(ready.stops.size()) * (8 * arcs + 4 * nodes + 16 * nodes + 12 * bends);
}

void printMemory(const City& source, const ReadyCity& ready)
{
    const StreetNetwork& n = ready.network;
    const double network = static_cast<double>(sizeof(Point) * (n.nodes.size() + n.points.size()) +
                                               sizeof(StreetEdge) * n.edges.size() +
                                               4 * (n.firstPoint.size() + n.alongMm.size()));
    const Graph& graph = ready.sense.graph;
    const double graphBytes = 12.0 * static_cast<double>(graph.arcCount()) + 4.0 * graph.nodeCount();
    const double query = 12.0 * graph.nodeCount();
    const auto perNode = [&](double bytes) { return bytes / static_cast<double>(source.nodes.size()); };
    std::printf("  %zu nodes drawn, %u junctions, %zu edges; bytes a drawn node: streets %.0f, graph %.0f, "
                "each query object %.0f; peak of the whole run %.0f MB\n",
                source.nodes.size(), graph.nodeCount(), n.edges.size(), perNode(network), perNode(graphBytes),
                perNode(query), peakMegabytes());
}

void printContest(const Contest& contest, const std::vector<Spent>& boost)
{
    std::printf("  %-18s wall %8.1f ms   processor %8.1f ms", contest.name, medianWall(contest.spent) * 1e3,
                medianProcessor(contest.spent) * 1e3);
    if (!boost.empty())
        std::printf("   Boost / this: wall %5.1f, processor per thread %5.1f",
                    ratio(boost, contest.spent, &Spent::wall),
                    contest.threads * ratio(boost, contest.spent, &Spent::processor));
    std::printf("\n");
}

void printBound(const ReadyCity& ready, const Contest& contest)
{
    setThreadLimit(contest.threads);
    const double bytesPerSecond = triadBytesPerSecond();
    setThreadLimit(0);
    const double bound = bytesToMove(ready) / bytesPerSecond;
    std::printf("  memory: triad %.1f GB/s with %u threads; moving %.0f MB takes %.1f ms, we take %.1f times "
                "that\n",
                bytesPerSecond * 1e-9, contest.threads, bytesToMove(ready) * 1e-6, bound * 1e3,
                medianWall(contest.spent) / bound);
}

bool compareCity(const std::string& name, const Comparison& wanted)
{
    const City& source = city(name);
    const ReadyCity& ready = readyCity(name);
    std::vector<std::unique_ptr<CategoryAnswer>> answers = makeAnswers(ready);
    std::vector<Contest> ours{{"ours, 2 threads", 2, kFarthestMm},
                              {"ours, 1 thread", 1, kFarthestMm},
                              {"ours, 2, 1,200 m", 2, 1'200'000},
                              {"ours, 1, 1,200 m", 1, 1'200'000}};
    BoostPeer peer(source);
    std::vector<Spent> boost;
    Checksum boostSum;
    bool same = true;
    for (int round = 0; round <= wanted.rounds; ++round) { // the first warms up and is not counted
        if (wanted.withBoost)
            boost.push_back(measure([&] { boostSum = boostOnce(source, peer); }));
        for (Contest& contest : ours) {
            setThreadLimit(contest.threads);
            contest.spent.push_back(measure([&] { nearestAll(ready, contest.limitMm, answers); }));
            const Checksum sum = checksum(ready, answers);
            same = same && sumAsKnown(name, sum) && (!wanted.withBoost || sum == boostSum);
        }
    }
    setThreadLimit(0);
    std::printf("%s, %d rounds, load of the machine %s, sums %s\n", name.c_str(), wanted.rounds,
                machineLoad().c_str(), same ? "equal" : "DIFFER");
    if (wanted.withBoost) {
        boost.erase(boost.begin());
        std::printf("  %-18s wall %8.1f ms   processor %8.1f ms\n", "Boost, 1 thread",
                    medianWall(boost) * 1e3, medianProcessor(boost) * 1e3);
    }
    for (Contest& contest : ours) {
        contest.spent.erase(contest.spent.begin());
        printContest(contest, boost);
    }
    printBound(ready, ours.front());
    printMemory(source, ready);
    std::fflush(stdout);
    return same;
}

} // namespace

bool compare(const Comparison& wanted)
{
    bool same = true;
    for (const std::string& name : wanted.cities)
        same = compareCity(name, wanted) && same;
    return same;
}

} // namespace yike::bench
