// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Heights under the streets, from a terrain raster.

#include "core/model/street.h"
#include "core/network/terrain_costs.h"
#include "gis/raster/raster.h"

namespace yike {

/// Heights within `box` of `working`, between pixel centres in proportion to both distances (bilinear). A
/// place where more than half of that proportion falls on missing pixels has no height. Of a finer raster
/// than 64 million pixels in the box the average of neighbours is kept, which a note says. Feet become metres
/// where the band says feet. Errors: as of Raster; RasterElsewhere; RasterNoValues where all of the box is
/// missing.
[[nodiscard]] Result<Loaded<HeightAt>> readTerrain(const std::filesystem::path& file, const Box& box,
                                                   const Crs& working, const Progress& progress);

/// Under the walkable streets.
[[nodiscard]] Result<Loaded<HeightAt>> readTerrain(const std::filesystem::path& file, const Streets& streets,
                                                   const Crs& working, const Progress& progress);

} // namespace yike
