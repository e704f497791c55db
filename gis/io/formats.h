// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which format a file is taken for: by its extension, checked against its first bytes, and only if it is a
// regular file (or a .gdb folder).

#include "core/base/result.h"

#include <filesystem>
#include <vector>

namespace yike {

enum class Format {
    Shapefile,
    GeoPackage,
    GeoJson,
    GeoJsonSeq,
    FlatGeobuf,
    Csv,
    Xlsx,
    Xls,
    Ods,
    Kml,
    FileGdb,
    MapInfo,
    Dxf,
    Zip,
    Osm,
    GeoTiff,
    MbTiles,
};

/// FileNotFound, FileNotRegular, DwgUnsupported, FileTypeUnsupported, FileIsCompanion, FileIsCompanionAlone,
/// or a name GDAL would not take for a file.
[[nodiscard]] Result<Format> formatOf(const std::filesystem::path& file);

/// GDAL's drivers that may open the format as vectors, the preferred one first; none if we read it ourselves.
[[nodiscard]] std::vector<const char*> driversOf(Format format);

} // namespace yike
