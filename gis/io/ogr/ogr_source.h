// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A layer of GDAL's before it is read: how its file is opened without writing anything, what kind of shapes,
// which system and extent it declares.

#include "gis/geo/extent.h"
#include "gis/handles.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/io/text_source.h"
#include "gis/io/vector_reader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// What must live as long as a layer is read.
struct OgrSource {
    std::optional<ScratchFolder> scratch; ///< before the dataset, so that it goes after it
    DatasetPtr dataset;
    OGRLayerH layer = nullptr;
};

/// Copies a GeoPackage with pending changes; options keep drivers from writing. Errors: FileDamaged; of the
/// GeoPackage.
[[nodiscard]] Result<OgrSource> openOgrSource(const std::filesystem::path& file,
                                              const std::vector<const char*>& drivers,
                                              const GdalMessages& messages);

/// By name, else the first layer with rows, else the first; null if there is none.
[[nodiscard]] OGRLayerH chooseLayer(GDALDatasetH dataset, const std::string& wanted);

[[nodiscard]] tl::unexpected<Error> damagedFile(const std::filesystem::path& file,
                                                const GdalMessages& messages);

/// None for mixed or no shapes.
[[nodiscard]] ShapeKind kindOf(OGRwkbGeometryType type);
[[nodiscard]] ColumnType columnTypeOf(OGRFieldType type);
/// Nothing where it is not finite; `force` reads the layer for it.
[[nodiscard]] std::optional<Extent> extentOf(OGRLayerH layer, bool force);
/// "EPSG:4550", else WKT 2; empty where the layer says nothing.
[[nodiscard]] std::string definitionOf(OGRLayerH layer);
/// 2025-06-30; blank for a date of zeros.
[[nodiscard]] CellValue dayOf(OGRFeatureH feature, int field);

} // namespace yike
