// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// OpenStreetMap files (.osm, .osm.gz, .osm.bz2, .osm.pbf) as layers: what planners need of them as plain rows
// with the tags as columns. libosmium does the reading.

#include "gis/io/vector_reader.h"

namespace yike {

/// Layers: "streets" (ways with highway), "buildings" and "boundaries" (closed ways and multipolygons),
/// "places" (amenities, shops, sports: points, and inner points of areas). Empty layer name: the first with
/// rows. Ways are cut where the extract lacks their nodes; how many is an issue.
[[nodiscard]] Result<std::unique_ptr<VectorReader>> openOsm(const std::filesystem::path& file,
                                                            const OpenOptions& options);

/// The layers that have rows.
[[nodiscard]] Result<std::vector<std::string>> listOsmLayers(const std::filesystem::path& file);

} // namespace yike
