// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel_sort.h"

#include "tests/support/catch.h"

#include <random>
#include <utility>

using namespace yike;

namespace {

using Item = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Item> randomItems(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<Item> items(count);
    for (std::uint32_t i = 0; i < count; ++i)
        items[i] = {static_cast<std::uint32_t>(random() % 1000), i};
    return items;
}

} // namespace

TEST_CASE("sorting in parallel is sorting for any number of items and threads", "[parallel]")
{
    for (const std::size_t count : {0U, 1U, 32'768U, 32'769U, 200'000U}) {
        std::vector<Item> expected = randomItems(count);
        std::sort(expected.begin(), expected.end());
        for (const unsigned threads : {1U, 2U, 5U}) {
            setThreadLimit(threads);
            std::vector<Item> items = randomItems(count);
            CHECK(parallelSort(items, std::less<>(), Progress()));
            CHECK(items == expected);
        }
    }
    setThreadLimit(0);
}

TEST_CASE("items that compare equal come in the same order for any number of threads", "[parallel]")
{
    const auto byFirst = [](const Item& a, const Item& b) { return a.first < b.first; };
    setThreadLimit(1);
    std::vector<Item> expected = randomItems(150'000);
    CHECK(parallelSort(expected, byFirst, Progress()));
    setThreadLimit(4);
    std::vector<Item> items = randomItems(150'000);
    CHECK(parallelSort(items, byFirst, Progress()));
    setThreadLimit(0);
    CHECK(items == expected);
}

TEST_CASE("a sort that is cancelled says so", "[parallel]")
{
    std::stop_source stop;
    stop.request_stop();
    std::vector<Item> items = randomItems(100'000);
    CHECK_FALSE(parallelSort(items, std::less<>(), Progress(stop.get_token(), {})));
}
