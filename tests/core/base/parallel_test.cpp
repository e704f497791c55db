// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include "tests/support/catch.h"

#include <numeric>
#include <vector>

using namespace yike;

namespace {

std::vector<int> visits(std::size_t count, std::size_t grain)
{
    std::vector<int> seen(count, 0);
    parallelBlocks(count, grain, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            ++seen[i];
    });
    return seen;
}

} // namespace

TEST_CASE("every item is visited exactly once for any number of threads", "[parallel]")
{
    for (const unsigned threads : {1U, 2U, 7U}) {
        setThreadLimit(threads);
        CHECK(visits(1000, 33) == std::vector<int>(1000, 1));
        CHECK(visits(5, 100) == std::vector<int>(5, 1));
        CHECK(visits(0, 10).empty());
    }
    setThreadLimit(0);
}
