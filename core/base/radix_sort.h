// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sorts small values by a number in them without comparing: digit by digit from the lowest (Seward 1954),
// only as many digits as the numbers' spread needs. For sets that are sorted thousands of times.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace yike {

namespace radix {

constexpr int kMostBits = 11; // a digit: 2,048 counters stay in the nearest cache
using Counts = std::array<std::uint32_t, std::size_t{1} << kMostBits>;

/// Moves `from` to `to` in the order of the digit that `digitOf` reads, keeping the order of equal ones.
template <class Item, class DigitOf>
void pass(const std::vector<Item>& from, std::vector<Item>& to, std::size_t digits, const DigitOf& digitOf)
{
    Counts places;
    std::fill_n(places.begin(), digits, 0U);
    for (const Item& item : from)
        ++places[digitOf(item)];
    std::uint32_t before = 0;
    for (std::size_t digit = 0; digit < digits; ++digit) {
        const std::uint32_t count = places[digit];
        places[digit] = before;
        before += count;
    }
    for (const Item& item : from)
        to[places[digitOf(item)]++] = item;
}

} // namespace radix

/// By `key(item)`, a std::uint32_t. `spare` is room to work in, kept between calls. Items with equal keys
/// come in no particular order.
template <class Item, class Key>
void radixSort(std::vector<Item>& items, std::vector<Item>& spare, const Key& key)
{
    constexpr std::size_t kFew = 128; // comparing is quicker
    const auto less = [&](const Item& a, const Item& b) { return key(a) < key(b); };
    if (items.size() < kFew) {
        std::sort(items.begin(), items.end(), less);
        return;
    }
    std::uint32_t least = key(items.front());
    std::uint32_t most = least;
    for (const Item& item : items) {
        least = std::min(least, key(item));
        most = std::max(most, key(item));
    }
    const int bits = std::bit_width(most - least);
    const int passes = (bits + radix::kMostBits - 1) / radix::kMostBits;
    const int digitBits = passes == 0 ? 0 : (bits + passes - 1) / passes;
    const std::uint32_t mask = (1U << digitBits) - 1;
    spare.resize(items.size());
    for (int pass = 0; pass < passes; ++pass) {
        radix::pass(items, spare, std::size_t{1} << digitBits,
                    [&](const Item& item) { return (key(item) - least) >> (pass * digitBits) & mask; });
        items.swap(spare);
    }
}

} // namespace yike
