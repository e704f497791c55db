// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands on every map: scale bar, north arrow, note. White panel, one line, 8 pixels from the edge.

#include "app/map/paint/map_painter.h"

#include <QRectF>

#include <vector>

namespace yike {

/// A round length for a scale bar: 1, 2 or 5 times a power of ten metres, two of which fit in `pixels`.
[[nodiscard]] double scaleBarStep(double metresPerPixel, double pixels);

/// Where the furniture of a style stands on a view, so that labels keep clear.
[[nodiscard]] std::vector<QRectF> furnitureBoxes(const MapView& view, const MapStyle& style);

} // namespace yike
