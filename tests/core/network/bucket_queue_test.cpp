// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/bucket_queue.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

using namespace yike;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, NodeIndex>>;

Pairs takeAll(BucketQueue& queue)
{
    Pairs all;
    BucketQueue::Taken taken;
    while (const std::size_t count = queue.take(taken)) {
        for (std::size_t i = 0; i < count; ++i)
            all.emplace_back(taken[i].mm, taken[i].node);
    }
    return all;
}

/// Whether nothing comes after something that is more than a bucket farther.
bool growsByBuckets(const Pairs& taken, std::uint32_t width)
{
    std::uint32_t farthest = 0;
    for (const auto& [mm, node] : taken) {
        if (mm + width <= farthest)
            return false;
        farthest = std::max(farthest, mm);
    }
    return true;
}

Pairs sorted(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

TEST_CASE("entries come nearest bucket first however many lie in one", "[queue]")
{
    std::mt19937 random(3);
    BucketQueue queue;
    for (const std::uint32_t typical : {100U, 10'000U, 90'000U, 4'000'000U}) {
        queue.prepare(300'000, typical);
        Pairs pushed;
        for (NodeIndex node = 0; node < 5000; ++node) {
            const std::uint32_t mm = node % 3 == 0 ? 777 : static_cast<std::uint32_t>(random() % 300'001);
            pushed.emplace_back(mm, node);
            queue.push({node, mm});
        }
        const Pairs taken = takeAll(queue);
        CHECK(growsByBuckets(taken, 8192));
        CHECK(sorted(taken) == sorted(pushed));
    }
}

TEST_CASE("what is pushed into the bucket being emptied comes before the next bucket", "[queue]")
{
    BucketQueue queue;
    queue.prepare(100'000, 80'000);
    queue.push({1, 10});
    queue.push({2, 50'000});
    BucketQueue::Taken taken;
    REQUIRE(queue.take(taken) == 1);
    queue.push({3, 11});
    CHECK(takeAll(queue) == Pairs{{11, 3}, {50'000, 2}});
}

TEST_CASE("a queue that was left half full starts empty", "[queue]")
{
    BucketQueue queue;
    queue.prepare(1'000'000, 80'000);
    for (NodeIndex node = 0; node < 500; ++node)
        queue.push({node, node * 1000});
    BucketQueue::Taken taken;
    REQUIRE(queue.take(taken) > 0);
    queue.prepare(2'000, 1'000);
    CHECK(takeAll(queue).empty());
    queue.push({7, 1'500});
    CHECK(takeAll(queue) == Pairs{{1'500, 7}});
}

TEST_CASE("a span of a thousand kilometres takes a bounded number of buckets", "[queue]")
{
    BucketQueue queue;
    queue.prepare(kFarthestMm, 1);
    queue.push({1, kFarthestMm});
    queue.push({2, 0});
    CHECK(takeAll(queue) == Pairs{{0, 2}, {kFarthestMm, 1}});
}
