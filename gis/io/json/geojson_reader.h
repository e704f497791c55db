// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// GeoJSON files and sequences, read by ourselves: strictly, with line numbers, and without the network
// connection that GDAL makes for a `crs` of type link.

#include "gis/io/vector_reader.h"

namespace yike {

[[nodiscard]] Result<std::unique_ptr<VectorReader>> openGeoJson(const std::filesystem::path& file,
                                                                const OpenOptions& options);
/// One feature a line, or one after each record separator.
[[nodiscard]] Result<std::unique_ptr<VectorReader>> openGeoJsonSeq(const std::filesystem::path& file,
                                                                   const OpenOptions& options);

} // namespace yike
