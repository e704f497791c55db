// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Street vertices stand on the millimetre, so that one that two streets share stays one.

#include "core/base/point.h"

#include <cmath>

namespace yike {

/// Point of the millimetre grid next to `p`.
[[nodiscard]] inline Point onMillimetre(Point p)
{
    return {std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000};
}

} // namespace yike
