// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a sheet of an .xlsx, .xls or .ods workbook: GDAL reads the cells, all as text and none as header.

#include "gis/io/formats.h"
#include "gis/io/table/row_source.h"

#include <filesystem>

namespace yike {

struct Sheet {
    std::string name;
    std::unique_ptr<RowSource> rows;
    std::vector<MergedCells> merged; ///< known for .xlsx only
    bool mergedKnown = false;
};

/// `name` empty: the first sheet with a row.
[[nodiscard]] Result<Sheet> openSheet(const std::filesystem::path& file, Format format,
                                      const std::string& name);

[[nodiscard]] Result<std::vector<std::string>> listSheets(const std::filesystem::path& file, Format format);

} // namespace yike
