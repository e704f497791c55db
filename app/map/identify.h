// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What lies under the pointer.

#include "app/map/map_scene.h"
#include "app/map/map_view.h"

#include <optional>

namespace yike {

struct Hit {
    std::optional<FacilityId> facility; ///< the nearest shown one within `tolerance`
    std::optional<UnitId> unit;         ///< of the scene's fill level
};

/// At a screen place; facilities are found within `tolerance` pixels, ties go to the lower id.
[[nodiscard]] Hit identify(const MapScene& scene, const MapView& view, QPointF at, double tolerance = 8);

/// The unit of `level` at a place of the ground, lower id first; holes and parts are respected.
[[nodiscard]] std::optional<UnitId> unitAt(const MapGeometry& geometry, Level level, Point world);

/// Units of the fill level whose label point lies in the rectangle, for selecting with a frame.
[[nodiscard]] std::vector<UnitId> unitsIn(const MapScene& scene, const MapView& view, const QRectF& frame);

} // namespace yike
