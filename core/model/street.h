// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A street as it was drawn, ready for the walking graph. gis measures it; core never guesses lengths.

#include "core/geometry/shapes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yike {

enum class StreetClass { Main, Street, Footpath, Steps, Excluded };

struct Street {
    std::int64_t sourceId = 0; ///< row or way id in its source
    std::string name;
    StreetClass kind = StreetClass::Street; ///< Excluded: motorway, ramp, rail or no entry on foot
    int level = 0;                          ///< bridge above 0, tunnel below
    Polyline shape;                         ///< working coordinates; equal vertices of two streets connect
    std::vector<std::uint32_t> lengthMm;    ///< geodesic millimetres per segment: shape.size() - 1 of them
};

using Streets = std::vector<Street>;

} // namespace yike
