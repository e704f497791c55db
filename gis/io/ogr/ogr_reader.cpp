// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/ogr_reader.h"

#include "gis/io/layer_findings.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/io/ogr/ogr_source.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/io/ogr/shapefile.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr int kMostFields = 2000;

struct Field {
    int index = 0; ///< in the OGR layer
    OGRFieldType type = OFTString;
};

class OgrReader final : public VectorReader {
public:
    OgrReader(OgrSource source, LayerInfo info, std::vector<Issue> issues,
              std::optional<std::int64_t> mostRows)
        : m_source(std::move(source)), m_door(info.name), m_mostRows(mostRows)
    {
        m_layer = std::move(info);
        m_issues = std::move(issues);
    }

    ~OgrReader() override
    {
        const GdalMessages quiet;
        m_source.dataset.reset();
    }

    void setDecoder(const std::string& encoding) { m_decoder = Decoder::of(encoding); }
    void readFields();
    void settleCrs(const OpenOptions& options, const std::string& definition);
    void sampleTexts();
    [[nodiscard]] OGRLayerH ogr() const { return m_source.layer; }

    Result<std::optional<FeatureBatch>> next() override;

private:
    std::string textOf(OGRFeatureH feature, const char* bytes);
    CellValue valueOf(OGRFeatureH feature, const Field& field);
    [[nodiscard]] KeyedRow keyOf(OGRFeatureH feature) const;
    std::string columnName(const char* bytes);

    OgrSource m_source;
    ShapeDoor m_door;
    std::vector<Field> m_fields;
    std::optional<Decoder> m_decoder; ///< for drivers that hand raw bytes over
    std::optional<std::int64_t> m_mostRows;
    std::uint64_t m_rowsRead = 0;
    bool m_atEnd = false;
};

std::string OgrReader::columnName(const char* bytes)
{
    if (!m_decoder)
        return toValidUtf8(bytes);
    auto decoded = m_decoder->decode(bytes);
    if (decoded.cutTail)
        m_issues.push_back({Code::FieldNameCut,
                            Severity::Note,
                            {{"layer", m_layer.name}, {"field", decoded.text}},
                            {m_layer.name, {}, {}, {}},
                            1});
    return decoded.text;
}

void OgrReader::readFields()
{
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(ogr());
    const int count = std::min(OGR_FD_GetFieldCount(definition), kMostFields);
    for (int i = 0; i < count; ++i) {
        OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        const auto type = OGR_Fld_GetType(field);
        if (type == OFTBinary)
            continue;
        m_fields.push_back({i, type});
        m_layer.columns.push_back({columnName(OGR_Fld_GetNameRef(field)), columnTypeOf(type)});
    }
}

/// Drivers other than Shapefile recode by what the file says, or hand raw bytes over where it says nothing.
void OgrReader::sampleTexts()
{
    constexpr int kRows = 200;
    std::vector<std::string> samples;
    bool valid = true;
    for (const auto& column : m_fields)
        samples.emplace_back(
            OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(OGR_L_GetLayerDefn(ogr()), column.index)));
    for (int row = 0; row < kRows; ++row) {
        const OgrFeaturePtr feature(OGR_L_GetNextFeature(ogr()));
        if (!feature)
            break;
        for (const auto& field : m_fields) {
            if (field.type == OFTString && OGR_F_IsFieldSetAndNotNull(feature.get(), field.index))
                samples.emplace_back(OGR_F_GetFieldAsString(feature.get(), field.index));
        }
    }
    OGR_L_ResetReading(ogr());
    for (const auto& text : samples)
        valid = valid && isUtf8(text);
    if (valid)
        return;
    m_layer.encoding = findEncoding(samples, std::nullopt);
    setDecoder(m_layer.encoding.encoding);
    m_layer.columns.clear();
    m_fields.clear();
    readFields();
}

void OgrReader::settleCrs(const OpenOptions& options, const std::string& definition)
{
    const bool hasShapes = OGR_L_GetGeomType(ogr()) != wkbNone;
    if (!hasShapes)
        return;
    m_layer.extent = extentOf(ogr(), true);
    OGR_L_ResetReading(ogr());
    yike::settleCrs(m_layer, m_issues, options, definition);
}

/// By its place, else by what stands in it; made only for rows with something to tell.
KeyedRow OgrReader::keyOf(OGRFeatureH feature) const
{
    KeyedRow row{OGR_F_GetFID(feature), {}};
    OGREnvelope box;
    if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature);
        geometry != nullptr && !OGR_G_IsEmpty(geometry)) {
        OGR_G_GetEnvelope(geometry, &box);
        row.key.add({{{box.MinX, box.MinY}, {box.MaxX, box.MaxY}}});
    }
    for (const auto& field : m_fields)
        row.key.words += std::string(OGR_F_GetFieldAsString(feature, field.index)) + '\x1F';
    return row;
}

std::string OgrReader::textOf(OGRFeatureH feature, const char* bytes)
{
    if (!m_decoder)
        return toValidUtf8(bytes);
    auto decoded = m_decoder->decode(bytes);
    if (decoded.cutTail)
        m_door.note(Code::TextCut, Severity::Note, keyOf(feature));
    if (decoded.invalid)
        m_door.note(Code::TextUnreadable, Severity::Advised, keyOf(feature),
                    {{"encoding", m_layer.encoding.encoding}});
    return std::move(decoded.text);
}

CellValue OgrReader::valueOf(OGRFeatureH feature, const Field& field)
{
    if (!OGR_F_IsFieldSetAndNotNull(feature, field.index))
        return {};
    switch (field.type) {
    case OFTInteger:
    case OFTInteger64:
        return static_cast<std::int64_t>(OGR_F_GetFieldAsInteger64(feature, field.index));
    case OFTReal: {
        const double value = OGR_F_GetFieldAsDouble(feature, field.index);
        if (std::isfinite(value))
            return value;
        m_door.note(Code::NumberNotFinite, Severity::Advised, keyOf(feature));
        return {};
    }
    case OFTDate:
        return dayOf(feature, field.index);
    default: {
        auto text = textOf(feature, OGR_F_GetFieldAsString(feature, field.index));
        if (text.empty())
            return {};
        return text;
    }
    }
}

Result<std::optional<FeatureBatch>> OgrReader::next()
{
    FeatureBatch batch;
    const GdalMessages messages;
    while (!m_atEnd && batch.rows() < FeatureBatch::kMaxRows) {
        const OgrFeaturePtr feature(OGR_L_GetNextFeature(ogr()));
        // A table may claim rows it does not have, up to two thousand million of them.
        if (!feature || (m_mostRows && OGR_F_GetFID(feature.get()) >= *m_mostRows)) {
            m_atEnd = true;
            break;
        }
        ++m_rowsRead;
        const std::int64_t row = OGR_F_GetFID(feature.get());
        std::vector<CellValue> values;
        values.reserve(m_fields.size());
        for (const auto& field : m_fields)
            values.push_back(valueOf(feature.get(), field));
        batch.ids.push_back(row);
        batch.values.push_back(std::move(values));
        batch.shapes.push_back(m_door.admit(row, OGR_F_GetGeometryRef(feature.get())));
    }
    if (messages.worst() >= CE_Failure) {
        // GDAL skips what it cannot read, so the rows it gave are worth keeping, and the rest is said.
        m_door.note(Code::ReadingTroubled, Severity::Advised, {static_cast<std::int64_t>(m_rowsRead), {}},
                    {{"detail", messages.text()}});
    }
    if (m_atEnd)
        batch.issues = m_door.takeIssues();
    if (batch.rows() == 0 && batch.issues.empty())
        return std::optional<FeatureBatch>();
    return std::optional(std::move(batch));
}

} // namespace

Result<std::unique_ptr<VectorReader>> openShapefile(const fs::path& file, const OpenOptions& options)
{
    setUpGdal();
    auto prepared = prepareShapefile(file, encodingOfLabel(options.encoding).value_or(options.encoding));
    if (!prepared)
        return tl::unexpected(prepared.error());
    const GdalMessages messages;
    OgrSource source;
    // An empty ENCODING makes GDAL hand over the raw bytes; the characters are our own business.
    source.dataset =
        openDataset(fs::absolute(prepared->open), GDAL_OF_VECTOR, {"ESRI Shapefile"}, {"ENCODING="});
    if (!source.dataset || GDALDatasetGetLayerCount(source.dataset.get()) == 0)
        return damagedFile(file, messages);
    source.layer = GDALDatasetGetLayer(source.dataset.get(), 0);
    source.scratch = std::move(prepared->scratch);

    LayerInfo info;
    info.name = toValidUtf8(file.stem().string());
    info.format = "ESRI Shapefile";
    info.kind = prepared->hasShapes ? kindOf(OGR_L_GetGeomType(source.layer)) : ShapeKind::None;
    info.encoding = prepared->encoding;
    if (prepared->table)
        info.rows = static_cast<std::int64_t>(prepared->table->recordsPresent);
    else if (prepared->shapes)
        info.rows = static_cast<std::int64_t>(*prepared->shapes);
    const auto rows = info.rows;
    std::vector<Issue> issues = std::move(prepared->issues);
    appendEncodingIssues(info, issues);

    auto reader = std::make_unique<OgrReader>(std::move(source), std::move(info), std::move(issues), rows);
    reader->setDecoder(reader->layer().encoding.encoding);
    reader->readFields();
    reader->settleCrs(options, prepared->prj.value_or(""));
    return reader;
}

Result<std::unique_ptr<VectorReader>>
openWithGdal(const fs::path& file, const std::vector<const char*>& drivers, const OpenOptions& options)
{
    setUpGdal();
    const GdalMessages messages;
    auto source = openOgrSource(file, drivers, messages);
    if (!source)
        return tl::unexpected(source.error());
    source->layer = chooseLayer(source->dataset.get(), options.layer);
    if (source->layer == nullptr)
        return options.layer.empty()
                   ? damagedFile(file, messages)
                   : fail(Code::LayerNotFound, {{"file", utf8(file)}, {"layer", options.layer}});
    LayerInfo info;
    info.name = toValidUtf8(OGR_L_GetName(source->layer));
    info.format = GDALGetDriverShortName(GDALGetDatasetDriver(source->dataset.get()));
    info.kind = kindOf(OGR_L_GetGeomType(source->layer));
    info.rows = OGR_L_GetFeatureCount(source->layer, 1);
    const std::string crs = definitionOf(source->layer);
    auto reader =
        std::make_unique<OgrReader>(std::move(*source), std::move(info), std::vector<Issue>(), std::nullopt);
    reader->readFields();
    reader->sampleTexts();
    reader->settleCrs(options, crs);
    return reader;
}

Result<std::vector<std::string>> listGdalLayers(const fs::path& file, const std::vector<const char*>& drivers)
{
    setUpGdal();
    const GdalMessages messages;
    const auto source = openOgrSource(file, drivers, messages);
    if (!source)
        return tl::unexpected(source.error());
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(source->dataset.get()); ++i)
        names.push_back(toValidUtf8(OGR_L_GetName(GDALDatasetGetLayer(source->dataset.get(), i))));
    return names;
}

} // namespace yike
