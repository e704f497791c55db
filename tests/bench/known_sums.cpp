// SPDX-License-Identifier: GPL-3.0-or-later
// Whether our distances add up to the known sums, to the digit; the exit code says so.
#include "tests/bench/nearest_all.h"

#include <cstdio>

using namespace yike;
using namespace yike::bench;

namespace {

bool check(const KnownSum& known)
{
    const ReadyCity& ready = readyCity(known.city);
    bool good = true;
    for (const std::uint32_t limit : {1'200'000U, kFarthestMm}) {
        auto answers = makeAnswers(ready);
        nearestAll(ready, limit, answers);
        const Checksum sum = checksum(ready, answers);
        const bool same = sum == Checksum{known.decimetres, known.count};
        std::printf("%-9s limit %10u mm: %llu / %llu %s\n", known.city, limit,
                    static_cast<unsigned long long>(sum.decimetres),
                    static_cast<unsigned long long>(sum.count), same ? "as known" : "DIFFERS");
        good = good && same;
    }
    std::size_t points = ready.network.points.size();
    std::printf("          %u junctions, %zu edges, %zu shape points\n", ready.sense.graph.nodeCount(),
                ready.network.edges.size(), points);
    return good;
}

} // namespace

int main()
{
    bool good = true;
    for (const KnownSum& known : kKnownSums)
        good = check(known) && good;
    return good ? 0 : 1;
}
