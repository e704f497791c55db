// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coverage/random_town.h"

#include "tests/core/network/drawn_streets.h"

#include <array>
#include <random>

namespace yike::test {

namespace {

constexpr std::size_t kSide = 10;
using Corners = std::array<std::array<Point, kSide>, kSide>;

Corners randomCorners(std::mt19937& random)
{
    std::uniform_real_distribution<double> jitter(-20, 20);
    Corners corners;
    for (std::size_t i = 0; i < kSide; ++i) {
        for (std::size_t j = 0; j < kSide; ++j)
            corners[i][j] = {100.0 * double(i) + jitter(random), 100.0 * double(j) + jitter(random)};
    }
    return corners;
}

} // namespace

RandomTown randomTown(unsigned seed)
{
    std::mt19937 random(seed);
    const Corners corners = randomCorners(random);
    std::uniform_real_distribution<double> coordinate(-50, 950);
    RandomTown town;
    for (std::size_t i = 0; i < kSide; ++i) {
        for (std::size_t j = 0; j < kSide; ++j) {
            if (i + 1 < kSide && random() % 4 != 0)
                town.streets.push_back(street({corners[i][j], corners[i + 1][j]}));
            if (j + 1 < kSide && random() % 4 != 0)
                town.streets.push_back(street({corners[i][j], corners[i][j + 1]}));
        }
    }
    for (int i = 0; i < 500; ++i)
        town.homes.push_back({coordinate(random), coordinate(random)});
    for (std::uint32_t i = 0; i < 12; ++i)
        town.stops.push_back(
            Stop{FacilityId(i), {{coordinate(random), coordinate(random)}, {coordinate(random), 5}}});
    return town;
}

} // namespace yike::test
