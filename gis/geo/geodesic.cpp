// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/geodesic.h"

#include "gis/geo/mid_latitude.h"

#include <algorithm>
#include <cmath>
#include <geodesic.h>

namespace yike {

namespace {

const geod_geodesic& ellipsoid()
{
    static const geod_geodesic wgs84 = [] {
        geod_geodesic g{};
        geod_init(&g, 6378137.0, 1 / 298.257223563);
        return g;
    }();
    return wgs84;
}

double ringArea(const Path& ring)
{
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    // The closing point repeats the first one.
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        geod_polygon_addpoint(&ellipsoid(), &polygon, ring[i].y, ring[i].x);
    double area = 0;
    geod_polygon_compute(&ellipsoid(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

} // namespace

Metres geodesicDistance(LonLat a, LonLat b)
{
    if (b < a)
        std::swap(a, b); // rounding must not depend on the direction
    double metres = 0;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &metres, nullptr, nullptr);
    return Metres(metres);
}

std::uint64_t geodesicMillimetres(LonLat a, LonLat b)
{
    if (const auto quick = midLatitudeDistance(a, b)) {
        const double mm = quick->count() * 1000;
        // So near to a half the millimetre is left to the general solution.
        if (std::abs(mm - std::floor(mm) - 0.5) > kMidLatitudeError.count() * 1000)
            return static_cast<std::uint64_t>(std::llround(mm));
    }
    return static_cast<std::uint64_t>(std::llround(geodesicDistance(a, b).count() * 1000));
}

std::uint64_t geodesicMillimetres(std::span<const LonLat> line)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += geodesicMillimetres(line[i - 1], line[i]);
    return sum;
}

SquareMetres geodesicArea(const Shape& polygon)
{
    double area = 0;
    for (const auto& part : polygon.parts) {
        for (std::size_t ring = 0; ring < part.size(); ++ring)
            area += ring == 0 ? ringArea(part[ring]) : -ringArea(part[ring]);
    }
    return SquareMetres(std::max(0.0, area));
}

} // namespace yike
