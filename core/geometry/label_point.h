// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A point inside a figure, as far from its boundary as can be: for labels, and for demand where only the
// polygon is known and its centroid lies outside.

#include "core/geometry/shapes.h"

namespace yike {

/// In the largest part, within 1 % of the best. Of a figure without area: a point of its boundary.
/// Precondition: not empty.
[[nodiscard]] Point labelPoint(const MultiPolygon& polygons);
[[nodiscard]] Point labelPoint(const Polygon& polygon);

/// The centroid where it lies inside, else the label point: what stands for an area as one point.
[[nodiscard]] Point insidePoint(const MultiPolygon& polygons);

} // namespace yike
