// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the planner asks to be done to drawn streets before they become a network. The defaults change
// nothing: streets connect at the vertices they share.

#include "core/base/quantity.h"

namespace yike {

struct StreetSettings {
    /// Also where streets of one level cross without a common vertex; never a bridge with what is below.
    bool connectCrossings = false;
    /// Dead ends are joined to the nearest street of their level within this; 0: none is.
    Metres join{0};
    bool operator==(const StreetSettings&) const = default;
};

/// Dead ends this near to another street are suspected to be mistakes, whether joined or not.
inline constexpr Metres kSuspectedUndershoot{2};

} // namespace yike
