// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/weight.h"

#include "tests/support/catch.h"

#include <numeric>

using namespace yike;

namespace {

Weight sum(const std::vector<Weight>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), Weight());
}

} // namespace

TEST_CASE("ten households over three equal buildings stay ten households", "[weight]")
{
    const auto parts = apportion(Weight::fromCount(10), std::vector<double>{1, 1, 1});
    CHECK(parts[0].milli() == 3334); // equal remainders: the lower index gets the rest
    CHECK(parts[1].milli() == 3333);
    CHECK(parts[2].milli() == 3333);
    CHECK(sum(parts) == Weight::fromCount(10));
}

TEST_CASE("residents are split in proportion to floor area", "[weight]")
{
    const auto parts = apportion(Weight::fromCount(100), std::vector<double>{600, 300, 100, 0});
    CHECK(parts[0] == Weight::fromCount(60));
    CHECK(parts[1] == Weight::fromCount(30));
    CHECK(parts[2] == Weight::fromCount(10));
    CHECK(parts[3] == Weight());
}

TEST_CASE("nobody is lost where no building has any area", "[weight]")
{
    CHECK(sum(apportion(Weight::fromCount(7), std::vector<double>{0, 0})) == Weight::fromCount(7));
    CHECK(apportion(Weight::fromCount(7), std::vector<double>{}).empty());
}

TEST_CASE("totals are conserved for awkward shares", "[weight]")
{
    std::vector<double> shares;
    for (int i = 1; i <= 997; ++i)
        shares.push_back(1.0 / i);
    for (const std::int64_t milli : {0L, 1L, 999L, 123456789L, -5L})
        CHECK(sum(apportion(Weight::fromMilli(milli), shares)).milli() == milli);
}
