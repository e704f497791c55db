// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/terrain.h"

#include "gis/geo/transform_grid.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace yike {

namespace {

constexpr std::int64_t kMostPixels = 64'000'000;
constexpr int kStripRows = 256;

/// A window of heights that threads share.
struct Heights {
    TransformGrid toRaster;
    std::array<double, 6> toPixel{}; ///< of the window as it is kept
    int columns = 0;
    int rows = 0;
    std::vector<float> metres; ///< row by row; NaN: missing

    [[nodiscard]] float at(int column, int row) const
    {
        return metres[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }

    [[nodiscard]] std::optional<double> heightAt(Point p) const
    {
        const auto ground = toRaster(p);
        if (!ground)
            return std::nullopt;
        const double x = toPixel[0] + toPixel[1] * ground->x + toPixel[2] * ground->y;
        const double y = toPixel[3] + toPixel[4] * ground->x + toPixel[5] * ground->y;
        if (!(x >= 0) || !(y >= 0) || x > columns || y > rows)
            return std::nullopt;
        return between(x - 0.5, y - 0.5);
    }

    /// `x`, `y` counted from the centre of the first pixel; beyond the outer centres the outer pixels count.
    [[nodiscard]] std::optional<double> between(double x, double y) const
    {
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        double sum = 0;
        double known = 0;
        for (const int row : {top, top + 1}) {
            for (const int column : {left, left + 1}) {
                const double share = (1 - std::abs(x - column)) * (1 - std::abs(y - row));
                const double height = at(std::clamp(column, 0, columns - 1), std::clamp(row, 0, rows - 1));
                if (std::isnan(height) || share <= 0)
                    continue;
                sum += share * height;
                known += share;
            }
        }
        return known >= 0.5 ? std::optional(sum / known) : std::nullopt;
    }
};

double metresPer(const std::string& unit)
{
    return unit == "ft" || unit == "foot" || unit == "feet" || unit == "US survey foot" ? 0.3048 : 1;
}

/// How many pixels a side are averaged into one.
int coarseness(const PixelWindow& window)
{
    int step = 1;
    while (window.size() / step / step > kMostPixels)
        ++step;
    return step;
}

Result<void> fill(const Raster& raster, const PixelWindow& window, int step, Heights& heights,
                  const Progress& progress)
{
    const double factor = metresPer(raster.unit());
    heights.columns = (window.columns + step - 1) / step;
    heights.rows = (window.rows + step - 1) / step;
    for (int row = 0; row < heights.rows; row += kStripRows) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        const int rows = std::min(kStripRows, heights.rows - row);
        const int pixels = std::min(rows * step, window.rows - row * step);
        const auto strip = raster.read({window.column, window.row + row * step, window.columns, pixels},
                                       heights.columns, rows);
        if (!strip)
            return tl::unexpected(strip.error());
        for (const double value : *strip)
            heights.metres.push_back(static_cast<float>(value * factor));
        progress.report(static_cast<double>(row + rows) / heights.rows);
    }
    return {};
}

/// From ground coordinates to pixels of the kept window.
std::array<double, 6> toKeptPixel(const Raster& raster, const PixelWindow& window, const Heights& heights)
{
    const double across = static_cast<double>(heights.columns) / window.columns;
    const double down = static_cast<double>(heights.rows) / window.rows;
    const Coordinate zero = raster.toPixel({0, 0});
    const Coordinate east = raster.toPixel({1, 0});
    const Coordinate north = raster.toPixel({0, 1});
    return {(zero.x - window.column) * across, (east.x - zero.x) * across, (north.x - zero.x) * across,
            (zero.y - window.row) * down,      (east.y - zero.y) * down,   (north.y - zero.y) * down};
}

Issue note(Code code, const Raster& raster, Args more)
{
    Args args{{"file", raster.file()}};
    args.insert(args.end(), more.begin(), more.end());
    return {code, Severity::Note, std::move(args), {}, 1};
}

} // namespace

Result<Loaded<HeightAt>> readTerrain(const std::filesystem::path& file, const Box& box, const Crs& working,
                                     const Progress& progress)
{
    const auto raster = Raster::open(file);
    if (!raster)
        return tl::unexpected(raster.error());
    const auto window = raster->windowAround(box, working);
    if (!window)
        return tl::unexpected(window.error());
    auto toRaster = TransformGrid::over(box, working, raster->crs());
    if (!toRaster)
        return tl::unexpected(toRaster.error());
    auto heights = std::make_shared<Heights>(Heights{std::move(*toRaster), {}, 0, 0, {}});
    const int step = coarseness(*window);
    if (const auto filled = fill(*raster, *window, step, *heights, progress); !filled)
        return tl::unexpected(filled.error());
    heights->toPixel = toKeptPixel(*raster, *window, *heights);
    const auto isKnown = [](float metres) { return !std::isnan(metres); };
    if (std::none_of(heights->metres.begin(), heights->metres.end(), isKnown))
        return fail(Code::RasterNoValues, {{"file", raster->file()}});
    Loaded<HeightAt> loaded{[heights](Point p) { return heights->heightAt(p); }, {}};
    if (step > 1)
        loaded.issues.push_back(note(Code::RasterCoarsened, *raster, {{"step", std::int64_t{step}}}));
    if (raster->bands() > 1)
        loaded.issues.push_back(
            note(Code::RasterBandsUnused, *raster, {{"count", std::int64_t{raster->bands()}}}));
    return loaded;
}

Result<Loaded<HeightAt>> readTerrain(const std::filesystem::path& file, const Streets& streets,
                                     const Crs& working, const Progress& progress)
{
    Box box;
    for (const Street& street : streets)
        if (street.kind != StreetClass::Excluded)
            for (const Point p : street.shape)
                box.add(p);
    if (box.empty())
        return fail(Code::NoWalkableStreets);
    return readTerrain(file, box, working, progress);
}

} // namespace yike
