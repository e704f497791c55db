// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/inspect.h"

#include "gis/geo/overlay.h"
#include "gis/geo/transform.h"
#include "gis/io/formats.h"
#include "gis/io/layer_findings.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/platform/file_info.h"

#include <array>
#include <cmath>
#include <functional>
#include <string_view>
#include <unordered_set>

namespace yike {

namespace {

namespace fs = std::filesystem;

std::string textOf(const CellValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value)) {
        std::array<char, 32> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.10g", *real);
        return buffer.data();
    }
    return {};
}

void mix(std::uint64_t& hash, std::uint64_t value)
{
    hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6U) + (hash >> 2U);
}

std::uint64_t hashOf(const Shape& shape)
{
    std::uint64_t hash = static_cast<std::uint64_t>(shape.kind);
    for (const auto& part : shape.parts) {
        mix(hash, part.size());
        for (const auto& path : part) {
            mix(hash, path.size());
            for (const auto& c : path) {
                mix(hash, std::hash<double>{}(c.x));
                mix(hash, std::hash<double>{}(c.y));
            }
        }
    }
    return hash;
}

std::uint64_t hashOf(const std::vector<CellValue>& values)
{
    std::uint64_t hash = values.size();
    for (const auto& value : values)
        mix(hash, std::hash<CellValue>{}(value));
    return hash;
}

/// Looks at every row; 64-bit hashes stand for rows, so that a large layer needs little memory.
class LayerCheck {
public:
    explicit LayerCheck(const std::string& layer) : m_findings(layer) {}

    void look(const FeatureBatch& batch, LayerInspection& result)
    {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const Shape& shape = batch.shapes[i];
            sample(batch.values[i], result.samples);
            if (shape.kind == ShapeKind::None) {
                ++result.withoutShape;
                m_findings.note(Code::GeometryMissing, Severity::Note,
                                {batch.ids[i], RowKey::of(batch.values[i])});
            } else {
                lookAtShape(batch.ids[i], shape);
            }
            lookForTwins(batch.ids[i], batch.values[i], shape);
        }
        result.rows += static_cast<std::int64_t>(batch.rows());
    }

    [[nodiscard]] std::vector<Issue> findings() { return m_findings.takeIssues(); }

private:
    void sample(const std::vector<CellValue>& values, std::vector<std::string>& samples) const
    {
        for (std::size_t c = 0; c < values.size() && c < samples.size(); ++c) {
            if (samples[c].empty())
                samples[c] = textOf(values[c]);
        }
    }

    void lookAtShape(std::int64_t row, const Shape& shape)
    {
        const auto flaw = m_tool.flawOf(shape);
        if (flaw)
            m_findings.note(Code::GeometryInvalid, Severity::Advised, {row, RowKey::of(shape)},
                            {{"reason", flaw->reason}, {"x", flaw->at.x}, {"y", flaw->at.y}}, flaw->at);
    }

    void lookForTwins(std::int64_t row, const std::vector<CellValue>& values, const Shape& shape)
    {
        const std::uint64_t shapeHash = hashOf(shape);
        std::uint64_t whole = hashOf(values);
        mix(whole, shapeHash);
        const bool rowKnown = !m_rows.insert(whole).second;
        const bool shapeKnown = shape.kind != ShapeKind::None && !m_shapes.insert(shapeHash).second;
        if (rowKnown)
            m_findings.note(Code::RowsDuplicate, Severity::Advised, keyOf(row, values, shape));
        else if (shapeKnown && shape.kind == ShapeKind::Polygon) // facilities may well share a point
            m_findings.note(Code::ShapesDuplicate, Severity::Advised, keyOf(row, values, shape));
    }

    static KeyedRow keyOf(std::int64_t row, const std::vector<CellValue>& values, const Shape& shape)
    {
        return {row, shape.kind == ShapeKind::None ? RowKey::of(values) : RowKey::of(shape)};
    }

    ShapeTool m_tool;
    ShapeDoor m_findings;
    std::unordered_set<std::uint64_t> m_rows; ///< only ever asked, never walked through
    std::unordered_set<std::uint64_t> m_shapes;
};

/// Places in degrees where the layer's system is known, so that they can be shown on a map.
void placeIssues(const LayerInfo& layer, std::vector<Issue>& issues)
{
    const auto degrees = crsFromEpsg(kWgs84);
    const auto transform = layer.crs && degrees ? Transform::between(*layer.crs, *degrees)
                                                : Result<Transform>(fail(Code::CrsUnknown));
    for (auto& issue : issues) {
        if (!issue.where.at)
            continue;
        const Coordinate at{issue.where.at->x, issue.where.at->y};
        issue.where.at.reset(); // no working system is known yet
        if (!transform)
            continue;
        if (const auto place = (*transform)(at))
            issue.where.lonLat = LonLat{place->x, place->y};
    }
}

Result<Inspection> inspectRaster(const fs::path& file, Format format)
{
    setUpGdal();
    const GdalMessages messages;
    const char* driver = format == Format::GeoTiff ? "GTiff" : "MBTiles";
    const auto dataset = openDataset(fs::absolute(file), GDAL_OF_RASTER, {driver});
    if (!dataset)
        return fail(Code::FileDamaged, {{"file", utf8(file)}, {"detail", messages.text()}});
    RasterInspection raster;
    raster.format = driver;
    raster.width = GDALGetRasterXSize(dataset.get());
    raster.height = GDALGetRasterYSize(dataset.get());
    raster.bands = GDALGetRasterCount(dataset.get());
    if (const char* wkt = GDALGetProjectionRef(dataset.get()); wkt != nullptr && *wkt != '\0') {
        if (auto crs = crsFromText(wkt))
            raster.crs = std::move(*crs);
    }
    std::array<double, 6> affine{};
    if (GDALGetGeoTransform(dataset.get(), affine.data()) == CE_None) {
        extend(raster.extent, {affine[0], affine[3]});
        extend(raster.extent, {affine[0] + affine[1] * raster.width + affine[2] * raster.height,
                               affine[3] + affine[4] * raster.width + affine[5] * raster.height});
    }
    return Inspection{utf8(file.filename()), {}, raster};
}

} // namespace

Result<LayerInspection> inspectLayer(const fs::path& file, const OpenOptions& options,
                                     const Progress& progress)
{
    const auto reader = openVector(file, options);
    if (!reader)
        return tl::unexpected(reader.error());
    LayerInspection result{(*reader)->layer(), 0, 0, {}, (*reader)->issues()};
    result.samples.resize(result.layer.columns.size());
    LayerCheck check(result.layer.name);
    while (true) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        auto batch = (*reader)->next();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            break;
        check.look(**batch, result);
        std::move((*batch)->issues.begin(), (*batch)->issues.end(), std::back_inserter(result.issues));
    }
    auto found = check.findings();
    std::move(found.begin(), found.end(), std::back_inserter(result.issues));
    if (result.rows == 0)
        result.issues.push_back(layerIssue(Code::LayerEmpty, Severity::Advised, result.layer.name));
    const bool isSpatial = result.layer.kind != ShapeKind::None || result.withoutShape < result.rows;
    if (!isSpatial)
        std::erase_if(result.issues, [](const Issue& issue) { return issue.code == Code::GeometryMissing; });
    mergeIssues(result.issues);
    placeIssues(result.layer, result.issues);
    return result;
}

Result<Inspection> inspect(const fs::path& file, const Progress& progress)
{
    const auto format = formatOf(file);
    if (!format)
        return tl::unexpected(format.error());
    if (*format == Format::GeoTiff || *format == Format::MbTiles)
        return inspectRaster(file, *format);
    const auto names = listLayers(file);
    if (!names)
        return tl::unexpected(names.error());
    Inspection inspection{utf8(file.filename()), {}, std::nullopt};
    for (std::size_t i = 0; i < names->size(); ++i) {
        OpenOptions options;
        if (names->size() > 1)
            options.layer = (*names)[i];
        const double count = static_cast<double>(names->size());
        auto layer = inspectLayer(
            file, options, progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count));
        if (!layer)
            return tl::unexpected(layer.error());
        inspection.layers.push_back(std::move(*layer));
    }
    return inspection;
}

} // namespace yike
