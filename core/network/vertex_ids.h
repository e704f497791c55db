// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which vertices of the drawn streets are the same place to a walker: the rule by which streets connect.

#include "core/base/progress.h"
#include "core/model/street.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yike {

/// Whether a walker may use it and it can be measured: not excluded, two vertices or more, all finite.
[[nodiscard]] bool isWalkable(const Street& street);

/// A number for each vertex of the given streets, street by street; ids run by position (Hilbert order).
///
/// Vertices at the same place (to 1 mm; coarser only where the streets reach over 4,294 km) have one id and
/// so connect. Streets that cross without a common vertex do not. Where streets of different levels share a
/// vertex and none of them ends there, each level keeps its own id: a street drawn through a bridge's vertex
/// passes below it. Where one ends there, as a ramp, stairs or the bridge itself do, all connect.
struct VertexIds {
    std::vector<std::uint32_t> ofVertex;
    std::vector<Point> at; ///< per id, on the millimetre
};
/// In parallel. Cancelled: nothing.
[[nodiscard]] std::optional<VertexIds> numberVertices(std::span<const Street* const> streets,
                                                      const Progress& progress);

} // namespace yike
