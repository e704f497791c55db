// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A layer in the role of demand: points or areas that carry people, or land without numbers that people live
// on.

#include "gis/import/demand/places.h"
#include "gis/import/demand/residential_land.h"

namespace yike {

struct DemandLayer {
    std::vector<WeightedPoint> points;
    std::vector<MultiPolygon> land;
};

/// Polygons of which no column counts people are land; everything else is read as points.
[[nodiscard]] Result<Loaded<DemandLayer>> readDemandLayer(PlacedLayer& layer, const LayerMapping& mapping,
                                                          const Progress& progress);

} // namespace yike
