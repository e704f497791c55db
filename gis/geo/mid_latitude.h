// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Street segments are short, and there are millions: their length by a formula that is a dozen times as quick
// as the general inverse problem and as good on this scale.

#include "core/base/point.h"
#include "core/base/quantity.h"

#include <optional>

namespace yike {

/// How far it may be from the general solution, with a margin of 30: 3.2e-9 m was the most in 4 million
/// segments.
inline constexpr Metres kMidLatitudeError{1e-7};

/// Geodesic length on WGS 84; the same both ways to the last bit. Nothing for what is too long (over a
/// hundredth of a degree), too near to a pole (over 80 degrees) or no number.
[[nodiscard]] std::optional<Metres> midLatitudeDistance(LonLat a, LonLat b);

} // namespace yike
