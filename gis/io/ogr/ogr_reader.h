// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Layers that GDAL reads: shapefiles, GeoPackage, FlatGeobuf, KML, FileGDB, MapInfo, DXF.

#include "gis/io/vector_reader.h"

namespace yike {

[[nodiscard]] Result<std::unique_ptr<VectorReader>> openShapefile(const std::filesystem::path& file,
                                                                  const OpenOptions& options);

/// `drivers` are GDAL's names of those that may open the file.
[[nodiscard]] Result<std::unique_ptr<VectorReader>> openWithGdal(const std::filesystem::path& file,
                                                                 const std::vector<const char*>& drivers,
                                                                 const OpenOptions& options);

[[nodiscard]] Result<std::vector<std::string>> listGdalLayers(const std::filesystem::path& file,
                                                              const std::vector<const char*>& drivers);

} // namespace yike
