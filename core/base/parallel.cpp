// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#ifndef YIKE_JTHREAD_PARALLEL
#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

namespace yike {

namespace {

std::atomic<unsigned> g_threadLimit{0};

} // namespace

void setThreadLimit(unsigned threads)
{
    g_threadLimit = threads;
}

unsigned threadLimit()
{
    const unsigned limit = g_threadLimit;
    return limit != 0 ? limit : std::max(1U, std::thread::hardware_concurrency());
}

#ifdef YIKE_JTHREAD_PARALLEL

void parallelBlocks(std::size_t count, std::size_t grain,
                    const std::function<void(std::size_t, std::size_t)>& body)
{
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> crew;
    for (unsigned i = 0; i < threadLimit(); ++i) {
        crew.emplace_back([&] {
            for (std::size_t first = next.fetch_add(grain); first < count; first = next.fetch_add(grain))
                body(first, std::min(count, first + grain));
        });
    }
}

#else

void parallelBlocks(std::size_t count, std::size_t grain,
                    const std::function<void(std::size_t, std::size_t)>& body)
{
    using Range = oneapi::tbb::blocked_range<std::size_t>;
    oneapi::tbb::task_arena arena(static_cast<int>(threadLimit()));
    arena.execute([&] {
        oneapi::tbb::parallel_for(
            Range(0, count, std::max<std::size_t>(1, grain)),
            [&](const Range& block) { body(block.begin(), block.end()); }, oneapi::tbb::simple_partitioner());
    });
}

#endif

} // namespace yike
