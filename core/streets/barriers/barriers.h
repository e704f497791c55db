// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stops a walker: walls, water and railways as lines, and the gates in them. Optional; without them
// streets are taken as drawn.

#include "core/geometry/shapes.h"

#include <vector>

namespace yike {

enum class BarrierKind { Wall, Water, Rail };

/// On the ground: what lies on a bridge or in a tunnel stops nobody. Areas are their rings.
struct BarrierLine {
    BarrierKind kind = BarrierKind::Wall;
    Polyline line; ///< vertices on the millimetre, as those of streets
};

/// A point. An open gate lets through what crosses a barrier near it; a closed one cuts the street it stands
/// on.
struct Gate {
    Point at;
    bool open = true;
};

struct Barriers {
    std::vector<BarrierLine> lines;
    std::vector<Gate> gates;

    [[nodiscard]] bool empty() const { return lines.empty() && gates.empty(); }
};

/// How far a gate may stand from the barrier or street it belongs to: points are set by hand.
inline constexpr double kGateMetres = 5;

} // namespace yike
