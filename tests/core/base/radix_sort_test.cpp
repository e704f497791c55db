// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/radix_sort.h"

#include "tests/support/catch.h"

#include <random>

using namespace yike;

namespace {

struct Numbered {
    std::uint32_t number = 0;
    std::uint32_t place = 0;
    auto operator<=>(const Numbered&) const = default;
};

std::vector<Numbered> randomItems(std::size_t count, std::uint32_t least, std::uint64_t spread)
{
    std::mt19937_64 random(11);
    std::vector<Numbered> items(count);
    for (std::uint32_t i = 0; i < count; ++i)
        items[i] = {static_cast<std::uint32_t>(least + random() % spread), i};
    return items;
}

} // namespace

TEST_CASE("sorting digit by digit is sorting for any number of items and spread of numbers")
{
    std::vector<Numbered> spare;
    for (const std::size_t count : {0U, 1U, 127U, 128U, 5'000U}) {
        for (const std::uint64_t spread : {1ULL, 2ULL, 2'048ULL, 2'049ULL, 5'000'000ULL, 1ULL << 32U}) {
            const std::uint32_t least = spread < 1ULL << 31U ? 2'000'000'000 : 0;
            std::vector<Numbered> items = randomItems(count, least, spread);
            std::vector<Numbered> expected = items;
            radixSort(items, spare, [](const Numbered& item) { return item.number; });
            CHECK(std::is_sorted(items.begin(), items.end(),
                                 [](Numbered a, Numbered b) { return a.number < b.number; }));
            std::sort(items.begin(), items.end()); // none lost, none twice
            std::sort(expected.begin(), expected.end());
            CHECK(items == expected);
        }
    }
}
