// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Coordinates carry their world in the type: LonLat outside, Point inside the plan. gis alone converts.

#include <compare>

namespace yike {

/// Easting and northing in metres in the plan's working coordinate system.
struct Point {
    double x = 0;
    double y = 0;
    auto operator<=>(const Point&) const = default;
};

/// Longitude and latitude in degrees on WGS 84 / CGCS2000, always in this order.
struct LonLat {
    double lon = 0;
    double lat = 0;
    auto operator<=>(const LonLat&) const = default;
};

} // namespace yike
