// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small GeoTIFFs for tests.

#include "gis/geo/crs.h"
#include "gis/io/ogr/gdal_setup.h"
#include "tests/gis/io/io_support.h"

#include <array>
#include <functional>

namespace yike::test {

struct RasterSpec {
    int columns = 0;
    int rows = 0;
    std::array<double, 6> place{}; ///< GDAL's geotransform
    int epsg = 0;                  ///< 0: none
    std::optional<double> noData = std::nullopt;
    const char* unit = "";
};

/// A GeoTIFF of doubles, `value(column, row)` each.
inline std::filesystem::path writeRaster(const Folder& folder, const std::string& name,
                                         const RasterSpec& spec, const std::function<double(int, int)>& value)
{
    setUpGdal();
    const auto path = folder.path() / name;
    GDALDriverH driver = GDALGetDriverByName("GTiff");
    const DatasetPtr file(GDALCreate(driver, path.c_str(), spec.columns, spec.rows, 1, GDT_Float64, nullptr));
    auto place = spec.place;
    GDALSetGeoTransform(file.get(), place.data());
    if (spec.epsg != 0)
        GDALSetProjection(file.get(), crsFromEpsg(spec.epsg)->wkt.c_str());
    GDALRasterBandH band = GDALGetRasterBand(file.get(), 1);
    if (spec.noData)
        GDALSetRasterNoDataValue(band, *spec.noData);
    GDALSetRasterUnitType(band, spec.unit);
    for (int row = 0; row < spec.rows; ++row)
        for (int column = 0; column < spec.columns; ++column) {
            double number = value(column, row);
            if (GDALRasterIO(band, GF_Write, column, row, 1, 1, &number, 1, 1, GDT_Float64, 0, 0) != CE_None)
                throw std::runtime_error("no place for a test raster");
        }
    return path;
}

/// 10 m pixels of EPSG:4550 with the upper left corner at (380000, 4310000).
inline RasterSpec tenMetres(int columns, int rows)
{
    return {columns, rows, {380000, 10, 0, 4310000, 0, -10}, 4550};
}

} // namespace yike::test
