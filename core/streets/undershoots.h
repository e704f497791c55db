// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dead ends that stop just short of another street: mostly a slip of the pen, and the reason why a network
// falls into pieces.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/streets/street_segments.h"

#include <vector>

namespace yike {

struct Undershoot {
    Point end;          ///< the dead end
    SegmentRef segment; ///< the one that ends there
    PlaceOnStreet
        nearest; ///< where it should perhaps have gone: a vertex where one is near enough, else a place
};

/// Dead ends within `limit` of a street of their level that they are not led to along the streets within
/// three times as far. By position. Errors: Code::Cancelled.
[[nodiscard]] Result<std::vector<Undershoot>> findUndershoots(const Streets& streets, Metres limit,
                                                              const Progress& progress);

/// Leads each dead end on to its place by a short street; what is led to gets a vertex there.
void joinUndershoots(Streets& streets, const std::vector<Undershoot>& undershoots);

} // namespace yike
