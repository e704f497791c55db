// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything a planner should know of a file before using it: each layer read to its end, shapes checked for
// validity, rows for duplicates. Nothing is changed, in the file or in what is said of it.

#include "core/base/progress.h"
#include "gis/io/vector_reader.h"

namespace yike {

struct LayerInspection {
    LayerInfo layer;
    std::int64_t rows = 0; ///< read
    std::int64_t withoutShape = 0;
    std::vector<std::string> samples; ///< by column: the first value, as text; empty if all are blank
    std::vector<Issue> issues;
};

struct RasterInspection {
    std::string format;
    int width = 0; ///< pixels
    int height = 0;
    int bands = 0;
    std::optional<Crs> crs;
    std::optional<Extent> extent;
};

struct Inspection {
    std::string file; ///< name without its folder
    std::vector<LayerInspection> layers;
    std::optional<RasterInspection> raster;
};

/// One layer. Cancelled, or why it cannot be read.
[[nodiscard]] Result<LayerInspection> inspectLayer(const std::filesystem::path& file,
                                                   const OpenOptions& options, const Progress& progress = {});

/// All layers of a file, or its raster. An unreadable layer refuses the whole.
[[nodiscard]] Result<Inspection> inspect(const std::filesystem::path& file, const Progress& progress = {});

} // namespace yike
