// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who walks: pace on the flat, what stairs cost, whether stairs can be walked at all.

#include "core/base/quantity.h"

#include <optional>

namespace yike {

enum class WalkerKind { Adult, Elder, Child, Pram, Wheelchair };

/// Which way is measured where up and down differ. Worst: the dearer of both for the same facility.
enum class Direction { ToFacility, FromFacility, Worst };

/// How the planner wants walks measured, beside the streets. The default is metres alone, the same for everyone.
struct WalkRule {
    std::optional<WalkerKind> profile; ///< nothing: stairs count as streets
    Direction direction = Direction::ToFacility;
    bool slopes = false; ///< counted where the terrain is known
    bool operator==(const WalkRule&) const = default;
};

/// Minutes are metres on the flat at `pace`; slopes and stairs make them longer.
struct Walker {
    MetresPerMinute pace{60};
    bool takesStairs = true;
    double stairsFactor = 1.5; ///< of the time on the flat, for walkers who take them
};

/// 60 m a minute is the pace behind the standards' minutes; elders and children walk 40-50 (pitfalls 5.1).
/// The factors for stairs are our judgement and can be changed.
[[nodiscard]] Walker walkerOf(WalkerKind kind);

/// How much longer a slope takes than the flat: Tobler's hiking function (1993), 6 exp(-3.5 |s + 0.05|) km/h,
/// scaled so that the flat takes as long as the pace says. `slope` is rise over run, positive uphill; beyond
/// +-0.5, where terrain rasters are wrong more often than streets are steep, it is taken as 0.5.
[[nodiscard]] double slopeFactor(double slope);

} // namespace yike
