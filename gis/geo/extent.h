// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A box in the coordinates of a file or a plan.

#include "core/base/feature_batch.h"

#include <algorithm>
#include <optional>

namespace yike {

struct Extent {
    Coordinate low;
    Coordinate high;

    [[nodiscard]] Coordinate centre() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
};

/// Makes room for `c`; the first coordinate makes the box.
inline void extend(std::optional<Extent>& extent, Coordinate c)
{
    if (!extent)
        extent = Extent{c, c};
    extent->low = {std::min(extent->low.x, c.x), std::min(extent->low.y, c.y)};
    extent->high = {std::max(extent->high.x, c.x), std::max(extent->high.y, c.y)};
}

inline void extend(std::optional<Extent>& extent, const Shape& shape)
{
    for (const auto& part : shape.parts) {
        for (const auto& path : part) {
            for (const auto& coordinate : path)
                extend(extent, coordinate);
        }
    }
}

} // namespace yike
