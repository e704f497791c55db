// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// On which side of a line a point lies, never wrong: what every containment test stands on.

#include "core/base/point.h"

namespace yike {

enum class Side { Right = -1, On = 0, Left = 1 };

/// Where `p` lies for someone who walks from `a` to `b`. Exact for finite doubles whose products neither
/// overflow nor underflow, which holds for any coordinates in metres.
[[nodiscard]] Side sideOf(Point a, Point b, Point p);

} // namespace yike
