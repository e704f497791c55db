// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Shapes of a layer, already in working coordinates, as the plan's own figures.

#include "core/base/feature_batch.h"
#include "core/geometry/shapes.h"

#include <optional>
#include <vector>

namespace yike {

/// Empty for shapes that are no polygons. Rings of fewer than four points are left out.
[[nodiscard]] MultiPolygon polygonsOf(const Shape& shape);

/// Lines as they are, polygons as their rings; parts of fewer than two points are left out.
[[nodiscard]] std::vector<Polyline> linesOf(const Shape& shape);

/// The point; of a polygon one inside it, of a line its middle vertex. Nothing for an empty shape.
[[nodiscard]] std::optional<Point> pointOf(const Shape& shape);

/// The other way, for handing figures to what works on shapes.
[[nodiscard]] Shape shapeOf(const MultiPolygon& polygons);

} // namespace yike
