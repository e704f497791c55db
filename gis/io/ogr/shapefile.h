// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The several files of a shapefile made ready for GDAL: side files found whatever their case, a missing or
// damaged .shx rebuilt in a scratch folder (GDAL would write it beside the source), encoding decided.

#include "gis/io/ogr/dbf_encoding.h"
#include "gis/platform/process.h"

#include <filesystem>
#include <optional>

namespace yike {

struct Shapefile {
    std::filesystem::path open; ///< what GDAL shall open: the .shp, or the .dbf of a bare table
    bool hasShapes = false;
    std::optional<std::uint64_t> shapes; ///< records in the .shp
    std::optional<DbfSample> table;      ///< absent without a usable .dbf
    std::optional<std::string> prj;      ///< content
    EncodingFound encoding;
    std::vector<Issue> issues;
    std::optional<ScratchFolder> scratch; ///< keeps `open` alive
};

/// `file` is any of a shapefile's files. `encoding` (a name ICU knows) overrides detection.
[[nodiscard]] Result<Shapefile> prepareShapefile(const std::filesystem::path& file,
                                                 const std::string& encoding);

} // namespace yike
