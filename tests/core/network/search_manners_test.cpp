// SPDX-License-Identifier: GPL-3.0-or-later
// How searches behave rather than what they find: they allocate nothing once warm, and stop soon when asked.
#include "core/network/k_nearest.h"
#include "core/network/shortest_paths.h"
#include "tests/support/catch.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <new>
#include <thread>

using namespace yike;

namespace {

std::atomic<std::size_t> g_allocations{0};

void* counted(std::size_t size)
{
    ++g_allocations;
    if (void* place = std::malloc(size != 0 ? size : 1))
        return place;
    throw std::bad_alloc();
}

/// Square blocks of 80 m, `side` streets each way.
Graph grid(NodeIndex side)
{
    std::vector<ArcSpec> arcs;
    for (NodeIndex node = 0; node < side * side; ++node) {
        for (const NodeIndex next : {node + 1, node + side}) {
            if (next >= side * side || (next == node + 1 && next % side == 0))
                continue;
            const auto mm = 80'000 + (node * 7919) % 1000;
            arcs.push_back({node, next, mm, 0});
            arcs.push_back({next, node, mm, 0});
        }
    }
    return Graph(side * side, arcs);
}

template <class Search>
void runOnce(Search& search, NodeIndex step)
{
    search.reset();
    for (NodeIndex node = 0; node < 10'000; node += step)
        search.addSource(node, node % 50, node);
    REQUIRE(search.run(kFarthestMm, Progress()));
}

/// Allocations of a second and third run.
template <class Search>
std::size_t allocationsOfWarm(Search& search)
{
    runOnce(search, 500);
    runOnce(search, 900);
    const std::size_t before = g_allocations;
    runOnce(search, 500);
    runOnce(search, 900);
    return g_allocations - before;
}

/// Processor seconds from the request to stop until the search has stopped. Processor time, because on a busy
/// machine the clock on the wall measures the others.
template <class Search>
double secondsToStop(Search& search, NodeIndex sources = 1)
{
    std::stop_source stop;
    std::atomic<std::clock_t> asked{0};
    std::jthread planner([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        asked = std::clock();
        stop.request_stop();
    });
    const Progress progress(stop.get_token(), {});
    do {
        search.reset();
        for (NodeIndex node = 0; node < sources; ++node)
            search.addSource(node, 0, node);
    } while (search.run(kFarthestMm, progress));
    const std::clock_t stopped = std::clock();
    return static_cast<double>(stopped - asked) / CLOCKS_PER_SEC;
}

} // namespace

// The whole test program counts. Every form is here, so that none of a sanitizer's own frees what ours made.
void* operator new(std::size_t size)
{
    return counted(size);
}
void* operator new[](std::size_t size)
{
    return counted(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    ++g_allocations;
    return std::malloc(size != 0 ? size : 1);
}
void operator delete(void* place) noexcept
{
    std::free(place);
}
void operator delete[](void* place) noexcept
{
    std::free(place);
}
void operator delete(void* place, std::size_t) noexcept
{
    std::free(place);
}
void operator delete[](void* place, std::size_t) noexcept
{
    std::free(place);
}

TEST_CASE("a search that has run before allocates nothing", "[manners]")
{
    const Graph graph = grid(100);
    NearestSearch nearest(graph);
    CHECK(allocationsOfWarm(nearest) == 0);
    NearestSearch tiled(graph, 11);
    CHECK(allocationsOfWarm(tiled) == 0);
    KNearestSearch several(graph, 3);
    CHECK(allocationsOfWarm(several) == 0);
}

TEST_CASE("a search stops within a tenth of a second when asked", "[manners]")
{
    const Graph graph = grid(500);
    NearestSearch nearest(graph);
    CHECK(secondsToStop(nearest) < 0.1);
    NearestSearch tiled(graph, 13);
    CHECK(secondsToStop(tiled, 40) < 0.1);
    KNearestSearch several(graph, 3);
    CHECK(secondsToStop(several) < 0.1);
}
