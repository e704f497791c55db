// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/amount.h"

#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace yike;

namespace {

Amount amount(double number)
{
    return Amount::fromNumber(number).value();
}

} // namespace

TEST_CASE("numbers as people write them add up and compare exactly", "[amount]")
{
    CHECK(amount(0.1) + amount(0.2) == amount(0.3));
    CHECK(amount(1799).scaled(0.30) == amount(539.7));
    CHECK(amount(1333).scaled(0.30) == amount(399.9));
    CHECK(amount(1000).scaled(18, 10000) == amount(1.8));
    CHECK(amount(412.5).number() == 412.5);
    CHECK((amount(3) - amount(5)).number() == -2);
}

TEST_CASE("a ratio is compared with its target without dividing", "[amount]")
{
    CHECK((Amount::compareRatio(amount(539.7), 100, amount(1799), 30) == 0));
    CHECK((Amount::compareRatio(amount(539.69), 100, amount(1799), 30) < 0));
    CHECK((Amount::compareRatio(amount(7), 100, amount(7), 100) == 0));
    CHECK((Amount::compareRatio(amount(9999), 100, amount(10000), 100) < 0));
}

TEST_CASE("numbers that no report can mean are no amounts", "[amount]")
{
    for (const double wrong :
         {-1.0, 1e13, double{INFINITY}, -double{INFINITY}, double{NAN}, std::numeric_limits<double>::max()})
        CHECK_FALSE(Amount::fromNumber(wrong));
    CHECK(Amount::fromNumber(0)->isZero());
    CHECK((Amount::compareRatio(amount(1e12), 1e6, amount(1e12), 1e6) == 0));
}
