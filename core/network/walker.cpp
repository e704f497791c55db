// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/walker.h"

#include <algorithm>
#include <cmath>

namespace yike {

Walker walkerOf(WalkerKind kind)
{
    switch (kind) {
    case WalkerKind::Adult:
        return {MetresPerMinute(60), true, 1.5};
    case WalkerKind::Elder:
        return {MetresPerMinute(45), true, 2.5};
    case WalkerKind::Child:
        return {MetresPerMinute(50), true, 1.5};
    case WalkerKind::Pram:
        return {MetresPerMinute(50), false, 1};
    case WalkerKind::Wheelchair:
        return {MetresPerMinute(45), false, 1};
    }
    return {};
}

double slopeFactor(double slope)
{
    const double steep = std::clamp(slope, -0.5, 0.5);
    return std::exp(3.5 * (std::abs(steep + 0.05) - 0.05));
}

} // namespace yike
