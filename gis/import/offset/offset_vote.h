// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether degrees were shifted before they reached us: as is, GCJ-02 or BD-09, by which of these makes places
// fit the ground that another layer draws.

#include "core/base/result.h"
#include "gis/geo/datum_shift.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace yike {

/// What is supposed: that the layer in question was shifted, or, where that is open too, the one it is held
/// against.
struct OffsetHypothesis {
    Offset offset = Offset::None;
    bool ofOther = false;
};

struct OffsetVote {
    static constexpr std::array<OffsetHypothesis, 5> kHypotheses = {{{Offset::None, false},
                                                                     {Offset::Gcj02, false},
                                                                     {Offset::Bd09, false},
                                                                     {Offset::Gcj02, true},
                                                                     {Offset::Bd09, true}}};
    static constexpr std::size_t kOfLayer = 3; ///< so many are about the layer in question

    std::size_t tried = kOfLayer; ///< hypotheses, of the first
    std::int64_t voters = 0;
    std::array<std::int64_t, kHypotheses.size()> fitting{}; ///< of the voters, under each hypothesis

    [[nodiscard]] double share(std::size_t hypothesis) const; ///< percent
    /// The one that fits ten points and three standard errors more voters than each of the others, of ten
    /// voters at least.
    [[nodiscard]] std::optional<OffsetHypothesis> told() const;
};

/// Who of a pair is in question. The shift varies so little over its own length that moving the places one
/// way stands for moving the ground the other.
enum class InQuestion { Places, Ground };

/// Where a place comes to lie on the other layer if `hypothesis` holds.
[[nodiscard]] LonLat supposedPlace(LonLat place, const OffsetHypothesis& hypothesis, InQuestion inQuestion);

} // namespace yike
