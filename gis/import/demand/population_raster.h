// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People of a population raster (WorldPop, GHS-POP and their like) as places.

#include "gis/import/demand/places.h"
#include "gis/raster/raster.h"

namespace yike {

/// What a pixel's number means.
enum class RasterPeople { Counts, PerSquareKilometre };

/// Pixels with people around `box` of `working`, all of them where it is empty. Up to a quarter of a million of them become four points
/// each, at the middles of their quarters, so that a boundary through a pixel divides its people; more become
/// one point each, at their centre. Missing and negative pixels have nobody; the negative ones are counted in
/// an issue. Errors: as of Raster; RasterNoValues where nobody lives there.
[[nodiscard]] Result<Loaded<Places>> readPopulation(const std::filesystem::path& file, const Box& box,
                                                    const Crs& working, RasterPeople meaning,
                                                    const Progress& progress);

} // namespace yike
