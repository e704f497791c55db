// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The grid that distance fields are sampled on. Its lines stand at whole multiples of the spacing in the
// working coordinate system, so that every facility, tile and run samples the same places.

#include "core/geometry/shapes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace yike {

struct GridNode {
    std::int32_t column = 0;
    std::int32_t row = 0;
    auto operator<=>(const GridNode&) const = default;
};

/// Nodes from `low` to `high`, both included.
struct GridWindow {
    GridNode low;
    GridNode high;

    [[nodiscard]] std::size_t width() const { return static_cast<std::size_t>(high.column - low.column + 1); }
    [[nodiscard]] std::size_t height() const { return static_cast<std::size_t>(high.row - low.row + 1); }
};

struct AreaGrid {
    double spacing = 5; ///< metres

    [[nodiscard]] double metres(std::int32_t line) const { return line * spacing; }
    [[nodiscard]] Point at(GridNode node) const { return {metres(node.column), metres(node.row)}; }
    /// The last line at or before `metres`, the first at or after.
    [[nodiscard]] std::int32_t before(double metres) const { return line(std::floor(metres / spacing)); }
    [[nodiscard]] std::int32_t after(double metres) const { return line(std::ceil(metres / spacing)); }
    /// Whether a coordinate that came from a line lies on it.
    [[nodiscard]] bool isLine(double metres) const
    {
        return this->metres(line(std::round(metres / spacing))) == metres;
    }
    /// All nodes in the box.
    [[nodiscard]] GridWindow inside(const Box& box) const
    {
        return {{after(box.min.x), after(box.min.y)}, {before(box.max.x), before(box.max.y)}};
    }

private:
    /// No plan lies a billion lines from its origin.
    static std::int32_t line(double number)
    {
        return static_cast<std::int32_t>(std::clamp(number, -1e9, 1e9));
    }
};

/// An eighth of the access leg, between 2 and 10 m: a chord of the rounded outline then stays within b/512 of
/// the arc (8 cm at 40 m) and the notch where two streets' strips meet within about half a spacing.
[[nodiscard]] inline AreaGrid gridFor(double accessMetres)
{
    return {std::clamp(accessMetres / 8, 2.0, 10.0)};
}

} // namespace yike
