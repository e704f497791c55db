// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Streets drawn as text, for tests that read like maps. One character is 10 m in both directions.
//
//     A-----+     letters, digits and + are vertices where they touch a line; letters also name places
//     |     |     - and | are streets between vertices; # is a crossing of two streets without a vertex
//     +--#--B     = is a street as well, drawn with level 1 (a bridge)

#include "core/network/street_network.h"

#include <map>
#include <string>
#include <string_view>

namespace yike::test {

struct Drawing {
    Streets streets;
    std::map<char, Point> places;

    [[nodiscard]] Point at(char letter) const { return places.at(letter); }
};

[[nodiscard]] Drawing draw(std::string_view text);

/// A straight-measured street through `shape`.
[[nodiscard]] Street street(Polyline shape, StreetClass kind = StreetClass::Street, int level = 0);

[[nodiscard]] StreetNetwork networkOf(const Streets& streets);
/// How many connected parts they make.
[[nodiscard]] std::size_t partsOf(const Streets& streets);
[[nodiscard]] std::uint64_t totalMm(const Streets& streets);

} // namespace yike::test
