// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A GeoTIFF read by windows: one band of numbers with its place on the ground. What the file marks as missing
// comes back as NaN, never as a number.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/shapes.h"
#include "gis/geo/transform.h"
#include "gis/handles.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace yike {

/// A block of pixels: `columns` x `rows` from (`column`, `row`).
struct PixelWindow {
    int column = 0;
    int row = 0;
    int columns = 0;
    int rows = 0;
    [[nodiscard]] std::int64_t size() const { return std::int64_t{columns} * rows; }
};

/// To be used in one thread at a time.
class Raster {
public:
    /// The first band. Errors: of the file; FileTypeUnsupported for other than GeoTIFF; RasterCrsMissing
    /// where the file does not say where it lies.
    [[nodiscard]] static Result<Raster> open(const std::filesystem::path& file);

    [[nodiscard]] const std::string& file() const { return m_file; } ///< name without its folder
    [[nodiscard]] const Crs& crs() const { return m_crs; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int bands() const { return m_bands; }
    /// As the band says: "m", "ft"; mostly empty.
    [[nodiscard]] const std::string& unit() const { return m_unit; }

    /// Of a place in pixels, (0, 0) being the outer corner of the first one.
    [[nodiscard]] Coordinate toGround(Coordinate pixel) const;
    [[nodiscard]] Coordinate toPixel(Coordinate ground) const;

    /// Pixels that cover `box` of the system `working`, with one more on every side; RasterElsewhere where
    /// there are none.
    [[nodiscard]] Result<PixelWindow> windowAround(const Box& box, const Crs& working) const;

    /// `window` as `columns` x `rows` numbers, row by row; averaged where these are fewer than its pixels.
    [[nodiscard]] Result<std::vector<double>> read(const PixelWindow& window, int columns, int rows) const;

private:
    Raster() = default;
    [[nodiscard]] Result<void> readMask(const PixelWindow& window, int columns, int rows,
                                        std::vector<double>& values) const;

    DatasetPtr m_dataset;
    std::string m_file;
    Crs m_crs;
    int m_columns = 0;
    int m_rows = 0;
    int m_bands = 0;
    std::string m_unit;
    double m_scale = 1;
    double m_offset = 0;
    std::array<double, 6> m_toGround{};
    std::array<double, 6> m_toPixel{};
};

} // namespace yike
