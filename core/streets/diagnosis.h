// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is odd about a street network, place by place, so that it can be mapped and mended: parts that stand
// by themselves, dead ends, slips, crossings without a vertex, cuts.

#include "core/network/street_network.h"
#include "core/streets/prepare_streets.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yike {

enum class StreetFindingKind {
    Island,        ///< a part of the network other than the main one, with kIslandMetres of streets or more
    IsolatedPiece, ///< a smaller one: mostly a street that was not drawn to its junction
    DeadEnd,
    Undershoot, ///< a dead end that stops just short of another street
    Joined,     ///< one that was led on
    Crossing,   ///< streets of one level that cross without a common vertex, or did
    Cut,        ///< where a barrier or a closed gate cuts
    IdleGate
};

struct StreetFinding {
    StreetFindingKind kind = StreetFindingKind::DeadEnd;
    Point at;
    double metres = 0; ///< of a part's streets, of an undershoot's gap
    std::string name;  ///< of a part, or of the street
};

/// Streets enough to live on.
inline constexpr double kIslandMetres = 1000;

struct StreetDiagnosis {
    std::size_t nodes = 0;
    std::size_t edges = 0;
    std::size_t points = 0; ///< shape points, ends of edges included
    std::uint64_t mm = 0;   ///< of all streets
    std::uint64_t mainMm = 0;
    std::size_t components = 0;
    std::size_t repeats = 0; ///< segments drawn twice or without length; not in the network
    /// By kind; parts by length, the rest by position.
    std::vector<StreetFinding> findings;

    [[nodiscard]] std::size_t count(StreetFindingKind kind) const;
};

/// `network` is what buildNetwork() made of the prepared streets.
[[nodiscard]] StreetDiagnosis diagnose(const PreparedStreets& prepared, const StreetNetwork& network);

/// Islands, isolated pieces, dead ends and repeats, one issue a kind; the others are told by issuesOf().
[[nodiscard]] std::vector<Issue> issuesOf(const StreetDiagnosis& diagnosis);

} // namespace yike
