// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantity.h"

#include "tests/support/catch.h"

#include <concepts>

using namespace yike;
using namespace yike::literals;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept Multipliable = requires(A a, B b)
{
    a* b;
};

} // namespace

TEST_CASE("metres cannot be added to minutes nor multiplied with metres", "[quantity]")
{
    STATIC_REQUIRE(Addable<Metres, Metres>);
    STATIC_REQUIRE_FALSE(Addable<Metres, Minutes>);
    STATIC_REQUIRE_FALSE(Multipliable<Metres, Metres>);
    STATIC_REQUIRE_FALSE(std::convertible_to<double, Metres>);
}

TEST_CASE("fifteen minutes at sixty metres a minute are nine hundred metres", "[quantity]")
{
    const MetresPerMinute pace(60);
    CHECK(travelDistance(15_min, pace) == 900_m);
    CHECK(travelTime(900_m, pace) == 15_min);
}

TEST_CASE("quantities of a kind are compared, scaled and divided", "[quantity]")
{
    CHECK(500_m < 1000_m);
    CHECK(500_m * 2 == 1000_m);
    CHECK(1000_m / 500_m == 2.0);
    CHECK((1000_m - 400_m).count() == 600.0);
}
