// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cuts streets where barriers cross them.
//
// The rule: a street on the ground that crosses a barrier ends on both sides of it, a few millimetres from
// it. Bridges and tunnels (level other than 0) pass, and so does everything within kGateMetres of an open
// gate; a railway's own vertex on a street is a level crossing and lets through as well. Where a street's
// vertex stands on a barrier, streets on the same side stay joined and those on different sides do not; where
// the barrier ends at the street it stops nobody. A closed gate cuts the streets it stands on.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/street.h"
#include "core/streets/barriers/barriers.h"

#include <array>
#include <cstdint>
#include <vector>

namespace yike {

enum class CutBy { Wall, Water, Rail, Gate };

struct StreetCut {
    Point at;
    CutBy by = CutBy::Wall;
    auto operator<=>(const StreetCut&) const = default;
};

struct CutStreets {
    Streets streets;              ///< pieces in the place of their street
    std::vector<StreetCut> cuts;  ///< by position, each place once
    std::vector<Point> idleGates; ///< near no barrier and on no street
};

[[nodiscard]] std::array<std::int64_t, 4> countByKind(const std::vector<StreetCut>& cuts); ///< by CutBy

/// Errors: Code::Cancelled.
[[nodiscard]] Result<CutStreets> cutAtBarriers(Streets streets, const Barriers& barriers,
                                               const Progress& progress);

} // namespace yike
