// SPDX-License-Identifier: GPL-3.0-or-later
// The forward formulas are the public ones (wandergis/coordtransform and many others agree to the last
// digit). The usual one-step inverse leaves 1-2 m, so the inverses here iterate on the forward formula: w +=
// shifted - forward(w), which gains about three digits a round and stops below 1e-12 degrees.
#include "gis/geo/datum_shift.h"

#include <cmath>
#include <numbers>

namespace yike {

namespace {

constexpr double kPi = std::numbers::pi;

/// The rectangle of the public formula; outside nothing is shifted.
bool isShifted(LonLat p)
{
    return p.lon >= 72.004 && p.lon <= 137.8347 && p.lat >= 0.8293 && p.lat <= 55.8271;
}

double ripple(double t)
{
    return (20.0 * std::sin(6.0 * t * kPi) + 20.0 * std::sin(2.0 * t * kPi)) * 2.0 / 3.0;
}

double shiftNorth(double x, double y)
{
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + ripple(x) +
           (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0 +
           (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
}

double shiftEast(double x, double y)
{
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + ripple(x) +
           (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0 +
           (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
}

LonLat toGcj02(LonLat p)
{
    constexpr double kSemiMajor = 6378245.0; // Krasovsky
    constexpr double kEccentricity2 = 0.00669342162296594323;
    const double x = p.lon - 105.0;
    const double y = p.lat - 35.0;
    const double phi = p.lat / 180.0 * kPi;
    const double magic = 1 - kEccentricity2 * std::sin(phi) * std::sin(phi);
    const double root = std::sqrt(magic);
    const double meridian = kSemiMajor * (1 - kEccentricity2) / (magic * root);
    const double parallel = kSemiMajor / root * std::cos(phi);
    return {p.lon + shiftEast(x, y) * 180.0 / (parallel * kPi),
            p.lat + shiftNorth(x, y) * 180.0 / (meridian * kPi)};
}

LonLat gcj02ToBd09(LonLat p)
{
    constexpr double kStep = kPi * 3000.0 / 180.0;
    const double radius = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * kStep);
    const double angle = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * kStep);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

LonLat toBd09(LonLat p)
{
    return gcj02ToBd09(toGcj02(p));
}

template <class Forward>
LonLat invert(LonLat shifted, Forward forward)
{
    LonLat guess = shifted;
    for (int round = 0; round < 30; ++round) {
        const LonLat there = forward(guess);
        const double dLon = shifted.lon - there.lon;
        const double dLat = shifted.lat - there.lat;
        guess = {guess.lon + dLon, guess.lat + dLat};
        if (std::abs(dLon) < 1e-12 && std::abs(dLat) < 1e-12)
            break;
    }
    return guess;
}

} // namespace

std::string_view offsetName(Offset offset)
{
    switch (offset) {
    case Offset::Gcj02:
        return "gcj02";
    case Offset::Bd09:
        return "bd09";
    case Offset::None:
        break;
    }
    return "none";
}

LonLat removeOffset(LonLat shifted, Offset offset)
{
    if (offset == Offset::None || !isShifted(shifted))
        return shifted;
    return offset == Offset::Gcj02 ? invert(shifted, toGcj02) : invert(shifted, toBd09);
}

LonLat applyOffset(LonLat place, Offset offset)
{
    if (offset == Offset::None || !isShifted(place))
        return place;
    return offset == Offset::Gcj02 ? toGcj02(place) : toBd09(place);
}

} // namespace yike
