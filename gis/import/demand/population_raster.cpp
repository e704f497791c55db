// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/population_raster.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr int kStripRows = 256;
constexpr std::size_t kMostInQuarters = 250'000;
constexpr double kSquareMetresPerKm2 = 1e6;

struct Pixel {
    int column = 0;
    int row = 0;
    double people = 0;
};

class PeopleReader {
public:
    PeopleReader(const Raster& raster, const Crs& working, RasterPeople meaning, Transform toWorking)
        : m_raster(raster), m_working(working), m_meaning(meaning), m_toWorking(std::move(toWorking))
    {
    }

    Result<void> read(const PixelWindow& window, const Progress& progress)
    {
        for (int row = 0; row < window.rows; row += kStripRows) {
            if (progress.cancelled())
                return fail(Code::Cancelled);
            const int rows = std::min(kStripRows, window.rows - row);
            const PixelWindow strip{window.column, window.row + row, window.columns, rows};
            const auto values = m_raster.read(strip, strip.columns, strip.rows);
            if (!values)
                return tl::unexpected(values.error());
            keep(strip, *values);
            progress.report(static_cast<double>(row + rows) / window.rows);
        }
        return {};
    }

    Loaded<Places> finish()
    {
        Loaded<Places> loaded;
        const bool quarters = m_pixels.size() <= kMostInQuarters;
        std::vector<Coordinate> points;
        std::vector<double> people;
        for (const Pixel& pixel : m_pixels)
            add(pixel, quarters, points, people);
        const std::vector<std::size_t> bad = m_toWorking.apply(points);
        for (std::size_t i = 0, b = 0; i < points.size(); ++i) {
            if (b < bad.size() && bad[b] == i) {
                ++b;
                continue;
            }
            loaded.value.at.push_back({points[i].x, points[i].y});
            loaded.value.share.push_back(people[i]);
        }
        loaded.value.own["population"] = loaded.value.share;
        if (m_negative > 0)
            loaded.issues.push_back({Code::RasterNegative,
                                     Severity::Advised,
                                     {{"file", m_raster.file()}, {"count", m_negative}},
                                     {},
                                     m_negative});
        return loaded;
    }

private:
    void keep(const PixelWindow& strip, const std::vector<double>& values)
    {
        for (int row = 0; row < strip.rows; ++row) {
            const double factor = m_meaning == RasterPeople::Counts ? 1 : pixelArea(strip, row);
            for (int column = 0; column < strip.columns; ++column) {
                const double value =
                    values[static_cast<std::size_t>(row) * static_cast<std::size_t>(strip.columns) +
                           static_cast<std::size_t>(column)];
                m_negative += value < 0 ? 1 : 0;
                if (value > 0) // false for what is missing
                    m_pixels.push_back({strip.column + column, strip.row + row, value * factor});
            }
        }
    }

    /// Square kilometres of a pixel in the middle of the row; pixels in degrees shrink towards the poles.
    [[nodiscard]] double pixelArea(const PixelWindow& strip, int row) const
    {
        const double x = strip.column + strip.columns / 2;
        const double y = strip.row + row;
        std::vector<Coordinate> corners{m_raster.toGround({x, y}), m_raster.toGround({x + 1, y}),
                                        m_raster.toGround({x + 1, y + 1}), m_raster.toGround({x, y + 1})};
        if (!m_toWorking.apply(corners).empty())
            return 0;
        Ring ring;
        for (const Coordinate& corner : corners)
            ring.push_back({corner.x, corner.y});
        ring.push_back(ring.front());
        const double scale = m_working.metresPerUnit;
        return std::abs(signedArea(ring)) * scale * scale / kSquareMetresPerKm2;
    }

    void add(const Pixel& pixel, bool quarters, std::vector<Coordinate>& points,
             std::vector<double>& people) const
    {
        if (!quarters) {
            points.push_back(m_raster.toGround({pixel.column + 0.5, pixel.row + 0.5}));
            people.push_back(pixel.people);
            return;
        }
        for (const double down : {0.25, 0.75}) {
            for (const double across : {0.25, 0.75}) {
                points.push_back(m_raster.toGround({pixel.column + across, pixel.row + down}));
                people.push_back(pixel.people / 4);
            }
        }
    }

    const Raster& m_raster;
    const Crs& m_working;
    RasterPeople m_meaning;
    Transform m_toWorking;
    std::vector<Pixel> m_pixels;
    std::int64_t m_negative = 0;
};

} // namespace

Result<Loaded<Places>> readPopulation(const std::filesystem::path& file, const Box& box, const Crs& working,
                                      RasterPeople meaning, const Progress& progress)
{
    const auto raster = Raster::open(file);
    if (!raster)
        return tl::unexpected(raster.error());
    const auto window = box.empty() ? Result<PixelWindow>(PixelWindow{0, 0, raster->columns(), raster->rows()})
                                    : raster->windowAround(box, working);
    if (!window)
        return tl::unexpected(window.error());
    auto toWorking = Transform::between(raster->crs(), working);
    if (!toWorking)
        return tl::unexpected(toWorking.error());
    PeopleReader reader(*raster, working, meaning, std::move(*toWorking));
    if (const auto read = reader.read(*window, progress); !read)
        return tl::unexpected(read.error());
    auto loaded = reader.finish();
    if (loaded.value.empty())
        return fail(Code::RasterNoValues, {{"file", raster->file()}});
    return loaded;
}

} // namespace yike
