// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A finding about many places names one of them. The lowest by x, then y, is named, so that the order of the
// input never shows.

#include "core/base/point.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace yike {

/// Of the `places` that `which` counts up. Precondition: it counts up one at least.
[[nodiscard]] inline Point firstPlace(std::span<const Point> places, std::span<const std::uint32_t> which)
{
    return places[*std::min_element(which.begin(), which.end(),
                                    [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; })];
}

} // namespace yike
