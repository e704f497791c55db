// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A town of random streets with homes and facilities beside them, the same for the same seed.

#include "core/coverage/reach.h"

#include <vector>

namespace yike::test {

struct RandomTown {
    Streets streets;
    std::vector<Point> homes;
    std::vector<Stop> stops;
};

[[nodiscard]] RandomTown randomTown(unsigned seed);

} // namespace yike::test
