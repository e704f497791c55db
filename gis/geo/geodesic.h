// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lengths and areas on the ellipsoid (WGS 84; CGCS2000 differs by less than a tenth of a millimetre).

#include "core/base/feature_batch.h"
#include "core/base/point.h"
#include "core/base/quantity.h"

#include <cstdint>
#include <span>

namespace yike {

[[nodiscard]] Metres geodesicDistance(LonLat a, LonLat b);

/// Nearest millimetre, the same in both directions. Half the equator is 2e10 mm, so 64 bits.
[[nodiscard]] std::uint64_t geodesicMillimetres(LonLat a, LonLat b);

/// Sum over the segments, each rounded, so that a line's parts add up to the line.
[[nodiscard]] std::uint64_t geodesicMillimetres(std::span<const LonLat> line);

/// Area of a polygon shape in degrees, holes taken off; never negative. Rings may turn either way.
[[nodiscard]] SquareMetres geodesicArea(const Shape& polygon);

} // namespace yike
