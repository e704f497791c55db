// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What gets exported, as plain values: tables with native types and, where they have them, shapes. Headers
// and words come from above; here is only how each format writes them.

#include "core/base/feature_batch.h"
#include "core/base/result.h"
#include "core/geometry/shapes.h"
#include "gis/geo/crs.h"
#include "gis/import/cells/figures.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// A layer or sheet. `shapes` is empty, or has one entry a row.
struct ExportTable {
    std::string name;
    std::vector<Column> columns;
    std::vector<std::vector<CellValue>> rows;
    std::vector<Shape> shapes;
    /// Lines above the header of a sheet or CSV: what the table is and how to fill it in. Other formats leave
    /// them out.
    std::vector<std::string> titles{};
};

/// The tables of one file. Formats of a single table take the first one.
struct ExportBook {
    std::vector<ExportTable> tables;
    std::optional<Crs> crs; ///< of the shapes
};

/// Writes by the extension of `target`: .csv (UTF-8 with a mark for Excel), .xlsx, .gpkg, .geojson (degrees
/// on WGS 84), .shp. Whatever was there stays whole until the new file was read back. Findings:
/// FieldNamesShortened. Errors: FileNotWritten, ExportTypeUnsupported, CrsNoTransform.
[[nodiscard]] Result<std::vector<Issue>> exportBook(const std::filesystem::path& target,
                                                    const ExportBook& book);

/// A place as export takes it; polygons: gis/import/cells/figures.h.
[[nodiscard]] Shape shapeOf(Point point);

} // namespace yike
