// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/osm/osm_reader.h"

#include "gis/io/layer_findings.h"
#include "gis/io/osm/osm_features.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike {

namespace {

namespace fs = std::filesystem;

std::optional<Extent> extentOf(const std::vector<OsmFeature>& rows)
{
    std::optional<Extent> extent;
    for (const auto& row : rows)
        extend(extent, row.shape);
    return extent;
}

/// Places are mixed as soon as one of them is drawn as an area.
ShapeKind kindOf(OsmLayer layer, const std::vector<OsmFeature>& rows)
{
    if (layer == OsmLayer::Streets || layer == OsmLayer::Barriers)
        return ShapeKind::Line;
    if (layer != OsmLayer::Places)
        return ShapeKind::Polygon;
    const auto isPoint = [](const OsmFeature& row) { return row.shape.kind == ShapeKind::Point; };
    return std::all_of(rows.begin(), rows.end(), isPoint) ? ShapeKind::Point : ShapeKind::None;
}

CellValue cell(const std::string& text)
{
    return text.empty() ? CellValue() : CellValue(text);
}

class OsmReader : public VectorReader {
public:
    OsmReader(OsmLayer layer, OsmFeatures features, const OpenOptions& options)
        : m_rows(std::move(features.rows))
    {
        m_layer.name = osmLayerName(layer);
        m_layer.format = "OSM";
        m_layer.kind = kindOf(layer, m_rows);
        m_layer.rows = static_cast<std::int64_t>(m_rows.size());
        m_layer.columns = {{"osm_id", ColumnType::Integer}, {"category", ColumnType::Text}};
        for (const auto tag : osmTags(layer))
            m_layer.columns.push_back({std::string(tag), ColumnType::Text});
        if (!m_rows.empty())
            m_layer.extent = extentOf(m_rows);
        settleCrs(m_layer, m_issues, options, "EPSG:4326");
        for (const OsmTagSet& set : features.tagSets)
            m_cells.push_back(cellsOf(set));
        report(Code::OsmNodesMissing, features.missingNodes);
        report(Code::OsmAreasBroken, features.brokenAreas);
    }

    Result<std::optional<FeatureBatch>> next() override
    {
        if (m_next == m_rows.size())
            return std::nullopt;
        FeatureBatch batch;
        const std::size_t last = std::min(m_rows.size(), m_next + FeatureBatch::kMaxRows);
        for (; m_next < last; ++m_next)
            append(batch, m_rows[m_next]);
        return batch;
    }

private:
    void report(Code code, std::int64_t count)
    {
        if (count == 0)
            return;
        m_issues.push_back(layerIssue(code, Severity::Note, m_layer.name, {{"count", count}}));
        m_issues.back().count = count;
    }

    static std::vector<CellValue> cellsOf(const OsmTagSet& set)
    {
        std::vector<CellValue> cells{CellValue(), cell(set.category)};
        std::transform(set.tags.begin(), set.tags.end(), std::back_inserter(cells), cell);
        return cells;
    }

    void append(FeatureBatch& batch, OsmFeature& row) const
    {
        batch.ids.push_back(row.id);
        batch.values.push_back(m_cells[row.tagSet]);
        batch.values.back().front() = row.id;
        batch.shapes.push_back(std::move(row.shape));
    }

    std::vector<OsmFeature> m_rows;
    std::vector<std::vector<CellValue>> m_cells; ///< by tag set; the id comes first and is each row's own
    std::size_t m_next = 0;
};

Result<OsmLayer> chooseLayer(const fs::path& file, const std::string& wanted)
{
    for (const OsmLayer layer : kOsmLayers) {
        if (wanted == osmLayerName(layer))
            return layer;
    }
    if (wanted == osmLayerName(OsmLayer::Barriers))
        return OsmLayer::Barriers;
    if (!wanted.empty())
        return fail(Code::LayerNotFound, {{"file", utf8(file.filename())}, {"layer", wanted}});
    const auto present = osmLayersIn(file);
    if (!present)
        return tl::unexpected(present.error());
    return present->empty() ? OsmLayer::Streets : present->front();
}

} // namespace

Result<std::unique_ptr<VectorReader>> openOsm(const fs::path& file, const OpenOptions& options)
{
    const auto layer = chooseLayer(file, options.layer);
    if (!layer)
        return tl::unexpected(layer.error());
    auto features = readOsm(file, *layer);
    if (!features)
        return tl::unexpected(features.error());
    return std::make_unique<OsmReader>(*layer, std::move(*features), options);
}

Result<std::vector<std::string>> listOsmLayers(const fs::path& file)
{
    const auto layers = osmLayersIn(file);
    if (!layers)
        return tl::unexpected(layers.error());
    std::vector<std::string> names;
    std::transform(layers->begin(), layers->end(), std::back_inserter(names),
                   [](OsmLayer layer) { return std::string(osmLayerName(layer)); });
    return names;
}

} // namespace yike
