// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/straight_compare.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Weight people(double count)
{
    return Weight::fromCount(count);
}

/// A clinic at the origin; walks are given, as a river would make them.
struct River {
    std::vector<Point> homes{{300, 0}, {0, 400}, {500, 0}, {0, 600}, {0, 0.2}};
    std::vector<Weight> weights{people(10), people(20), people(40), people(80), people(5)};
    std::vector<Stop> stops{{FacilityId(3), {{0, 0}, {9000, 0}}}};
    NearestStops walks{{390'000, NearestStops::kUnreached, 500'000, 900'000, 2'000},
                       std::vector<FacilityId>(5, FacilityId(3))};

    [[nodiscard]] StraightCompare compare(double detour = 1.3) const
    {
        const std::vector<std::uint32_t> limits{500'000, 1'000'000};
        const auto compared = compareStraight(homes, weights, stops, walks, limits, detour, {});
        REQUIRE(compared);
        return *compared;
    }
};

} // namespace

TEST_CASE("who lives in the circle and not in the walk is a hidden blind spot", "[straight]")
{
    const StraightCompare compare = River().compare();
    const StraightWithin& near = compare.limits[0];
    CHECK(near.circle.count() == 75); // 300, 400, 500 and 0.2 m away
    CHECK(near.detour.count() == 15); // 390 m; 520 and 650 m are too far
    CHECK(near.blind.count() == 20);
    CHECK(near.spots == std::vector<std::uint32_t>{1});
    CHECK(compare.limits[1].circle.count() == 155);
    CHECK(compare.limits[1].blind.count() == 20);
    CHECK(compare.straightMm[3] == 600'000);
}

TEST_CASE("the measured detour is the weighted median of walk by straight line", "[straight]")
{
    // 1.3 for 10, 1.0 for 40, 1.5 for 80 people; whoever lives at the door tells nothing
    const MeasuredDetour measured = River().compare().measured;
    CHECK(measured.points == 3);
    CHECK(measured.weight.count() == 130);
    CHECK(measured.median == 1.5);
    CHECK(measured.p90 == 1.5);
    River even;
    even.weights[3] = people(30);
    CHECK(even.compare().measured.median == 1.0);
}

TEST_CASE("without a facility there is no circle and no detour", "[straight]")
{
    River river;
    river.stops.clear();
    std::fill(river.walks.millimetres.begin(), river.walks.millimetres.end(), NearestStops::kUnreached);
    const StraightCompare compare = river.compare();
    CHECK(compare.limits[1].circle == Weight());
    CHECK(compare.measured.points == 0);
    CHECK(compare.measured.median == 0);
}

TEST_CASE("the comparison can be cancelled", "[straight]")
{
    const River river;
    std::stop_source stop;
    stop.request_stop();
    const std::vector<std::uint32_t> limits{500'000};
    const auto compared = compareStraight(river.homes, river.weights, river.stops, river.walks, limits, 1.3,
                                          Progress(stop.get_token(), {}));
    REQUIRE_FALSE(compared);
    CHECK(compared.error().code == Code::Cancelled);
}
