// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster.h"

#include "gis/io/formats.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

constexpr int kSteps = 32; ///< along a side of a box that is looked for in another system

/// A window's outline in pixels, found along the sides of `box`.
std::optional<Box> pixelBox(const Box& box, const Transform& toRaster, const Raster& raster)
{
    Box pixels;
    for (int i = 0; i <= kSteps; ++i) {
        for (int k = 0; k <= kSteps; ++k) {
            const Coordinate place{box.min.x + box.width() * i / kSteps,
                                   box.min.y + box.height() * k / kSteps};
            if (const auto ground = toRaster(place)) {
                const Coordinate pixel = raster.toPixel(*ground);
                pixels.add(Point{pixel.x, pixel.y});
            }
        }
    }
    return pixels.empty() ? std::nullopt : std::optional(pixels);
}

int clampedPixel(double pixel, int most)
{
    return static_cast<int>(std::clamp(pixel, 0.0, static_cast<double>(most)));
}

GDALRasterIOExtraArg averaged()
{
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = GRIORA_Average;
    return how;
}

} // namespace

Result<Raster> Raster::open(const std::filesystem::path& file)
{
    const auto there = regularFile(file);
    if (!there)
        return tl::unexpected(there.error());
    const auto format = formatOf(file);
    if (!format)
        return tl::unexpected(format.error());
    if (*format != Format::GeoTiff)
        return fail(Code::FileTypeUnsupported, {{"file", utf8(file.filename())}});
    setUpGdal();
    const GdalMessages messages;
    Raster raster;
    raster.m_file = utf8(file.filename());
    raster.m_dataset = openDataset(std::filesystem::absolute(file), GDAL_OF_RASTER, {"GTiff"});
    if (!raster.m_dataset || GDALGetRasterCount(raster.m_dataset.get()) < 1)
        return fail(Code::FileDamaged, {{"file", raster.m_file}, {"detail", messages.text()}});
    raster.m_columns = GDALGetRasterXSize(raster.m_dataset.get());
    raster.m_rows = GDALGetRasterYSize(raster.m_dataset.get());
    raster.m_bands = GDALGetRasterCount(raster.m_dataset.get());
    const char* wkt = GDALGetProjectionRef(raster.m_dataset.get());
    auto crs = crsFromText(wkt == nullptr ? "" : wkt);
    const bool placed = GDALGetGeoTransform(raster.m_dataset.get(), raster.m_toGround.data()) == CE_None &&
                        GDALInvGeoTransform(raster.m_toGround.data(), raster.m_toPixel.data()) != 0;
    if (!crs || !placed)
        return fail(Code::RasterCrsMissing, {{"file", raster.m_file}});
    raster.m_crs = std::move(*crs);
    GDALRasterBandH band = GDALGetRasterBand(raster.m_dataset.get(), 1);
    const char* unit = GDALGetRasterUnitType(band);
    raster.m_unit = unit == nullptr ? "" : unit;
    raster.m_scale = GDALGetRasterScale(band, nullptr);
    raster.m_offset = GDALGetRasterOffset(band, nullptr);
    return raster;
}

Coordinate Raster::toGround(Coordinate pixel) const
{
    Coordinate ground;
    ground.x = m_toGround[0] + m_toGround[1] * pixel.x + m_toGround[2] * pixel.y;
    ground.y = m_toGround[3] + m_toGround[4] * pixel.x + m_toGround[5] * pixel.y;
    return ground;
}

Coordinate Raster::toPixel(Coordinate ground) const
{
    Coordinate pixel;
    pixel.x = m_toPixel[0] + m_toPixel[1] * ground.x + m_toPixel[2] * ground.y;
    pixel.y = m_toPixel[3] + m_toPixel[4] * ground.x + m_toPixel[5] * ground.y;
    return pixel;
}

Result<PixelWindow> Raster::windowAround(const Box& box, const Crs& working) const
{
    const auto toRaster = Transform::between(working, m_crs);
    if (!toRaster)
        return tl::unexpected(toRaster.error());
    const auto pixels = pixelBox(box, *toRaster, *this);
    if (!pixels || pixels->max.x < 0 || pixels->max.y < 0 || pixels->min.x > m_columns ||
        pixels->min.y > m_rows)
        return fail(Code::RasterElsewhere, {{"file", m_file}});
    const int left = clampedPixel(std::floor(pixels->min.x) - 1, m_columns - 1);
    const int top = clampedPixel(std::floor(pixels->min.y) - 1, m_rows - 1);
    const int right = clampedPixel(std::ceil(pixels->max.x) + 1, m_columns);
    const int bottom = clampedPixel(std::ceil(pixels->max.y) + 1, m_rows);
    return PixelWindow{left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

Result<std::vector<double>> Raster::read(const PixelWindow& window, int columns, int rows) const
{
    const GdalMessages messages;
    std::vector<double> values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    GDALRasterIOExtraArg how = averaged();
    GDALRasterBandH band = GDALGetRasterBand(m_dataset.get(), 1);
    if (GDALRasterIOEx(band, GF_Read, window.column, window.row, window.columns, window.rows, values.data(),
                       columns, rows, GDT_Float64, 0, 0, &how) != CE_None)
        return fail(Code::FileDamaged, {{"file", m_file}, {"detail", messages.text()}});
    if (const auto masked = readMask(window, columns, rows, values); !masked)
        return tl::unexpected(masked.error());
    for (double& value : values) // an infinite number is no number
        value = std::isfinite(value) ? value * m_scale + m_offset : std::numeric_limits<double>::quiet_NaN();
    return values;
}

/// The mask knows of nodata values, mask bands and transparency alike.
Result<void> Raster::readMask(const PixelWindow& window, int columns, int rows,
                              std::vector<double>& values) const
{
    const GdalMessages messages;
    GDALRasterBandH band = GDALGetRasterBand(m_dataset.get(), 1);
    if ((GDALGetMaskFlags(band) & GMF_ALL_VALID) != 0)
        return {};
    std::vector<std::uint8_t> mask(values.size());
    GDALRasterIOExtraArg how = averaged();
    if (GDALRasterIOEx(GDALGetMaskBand(band), GF_Read, window.column, window.row, window.columns, window.rows,
                       mask.data(), columns, rows, GDT_Byte, 0, 0, &how) != CE_None)
        return fail(Code::FileDamaged, {{"file", m_file}, {"detail", messages.text()}});
    for (std::size_t i = 0; i < values.size(); ++i)
        if (mask[i] < 128)
            values[i] = std::numeric_limits<double>::quiet_NaN();
    return {};
}

} // namespace yike
