// SPDX-License-Identifier: GPL-3.0-or-later
// The file is read twice: a scan learns columns, extent and findings and notes where each feature stands;
// then features are fetched by their places. Errors that make the data unusable refuse the file; harmless
// ones are said.
#include "gis/io/json/geojson_reader.h"

#include "gis/io/json/geojson_columns.h"
#include "gis/io/json/geojson_geometry.h"
#include "gis/io/json/geojson_root.h"
#include "gis/io/json/json_pieces.h"
#include "gis/io/layer_findings.h"
#include "gis/io/text_source.h"
#include "gis/platform/file_info.h"

#include <set>

namespace yike {

namespace {

namespace fs = std::filesystem;

/// A row whose place cannot be read stands by its text.
KeyedRow keyOf(std::int64_t row, const JsonNode& node)
{
    KeyedRow keyed{row, {}};
    keyed.key.words = toJson(node);
    return keyed;
}

class GeoJsonReader final : public VectorReader {
public:
    GeoJsonReader(fs::path file, TextSource text, std::string format);

    /// The scans; either must be called once.
    Result<void> scanDocument(const OpenOptions& options);
    Result<void> scanSequence(const OpenOptions& options);

    Result<std::optional<FeatureBatch>> next() override;

private:
    Result<void> takeRoot(const JsonScan& scan);
    void learn(const JsonNode& feature, const JsonSpan& where);
    void learnMembers(const JsonNode& feature, std::int64_t row);
    void learnGeometry(const JsonNode* geometry, std::int64_t row);
    Result<void> finish(const OpenOptions& options);
    void addRow(std::size_t index, const JsonNode& feature, FeatureBatch& batch);
    void note(const GeoJsonFinding& finding, Severity severity, const KeyedRow& row)
    {
        m_door.note(finding.code, severity, row,
                    {{"line", std::int64_t{finding.line}},
                     {"what", finding.what},
                     {"file", utf8(m_file.filename())}});
    }
    [[nodiscard]] tl::unexpected<Error> refuse(Code code, std::uint32_t line, const std::string& what) const
    {
        return fail(code, {{"file", utf8(m_file)}, {"line", std::int64_t{line}}, {"what", what}});
    }

    fs::path m_file;
    TextSource m_text;
    JsonPieces m_pieces;
    ShapeDoor m_door;
    std::vector<JsonSpan> m_features;
    GeoJsonColumns m_columns;
    std::string m_crs;
    std::int64_t m_usable = 0; ///< features with a shape or rightly without
    std::optional<GeoJsonFinding> m_firstFault;
    std::set<ShapeKind> m_kinds;
    bool m_bareGeometry = false;
    std::size_t m_next = 0;
};

GeoJsonReader::GeoJsonReader(fs::path file, TextSource text, std::string format)
    : m_file(std::move(file)), m_text(std::move(text)), m_door(toValidUtf8(m_file.stem().string()))
{
    m_layer.name = toValidUtf8(m_file.stem().string());
    m_layer.format = std::move(format);
    m_layer.encoding = m_text.encoding;
    appendEncodingIssues(m_layer, m_issues);
}

void GeoJsonReader::learnGeometry(const JsonNode* geometry, std::int64_t row)
{
    if (geometry == nullptr || geometry->type == JsonNode::Type::Null) {
        ++m_usable;
        return;
    }
    auto read = readGeometry(*geometry);
    const KeyedRow keyed = read.fault ? keyOf(row, *geometry) : ShapeDoor::keyOf(row, read.parts);
    for (const auto& oddity : read.oddities)
        note(oddity, Severity::Note, keyed);
    if (read.fault) {
        note(*read.fault, Severity::Advised, keyed);
        m_firstFault = m_firstFault ? m_firstFault : read.fault;
        return;
    }
    const bool empty = read.parts.points.empty() && read.parts.lines.empty() && read.parts.polygons.empty();
    ShapeDoor quiet(m_layer.name); // its findings come again with the rows
    const Shape shape = quiet.admit(row, std::move(read.parts));
    if (!empty && shape.kind == ShapeKind::None && !m_firstFault)
        m_firstFault =
            GeoJsonFinding{Code::GeoJsonCoordinatesBad, geometry->line, geometry->member("type")->text};
    m_usable += empty || shape.kind != ShapeKind::None ? 1 : 0;
    if (shape.kind != ShapeKind::None)
        m_kinds.insert(shape.kind);
    extend(m_layer.extent, shape);
}

void GeoJsonReader::learn(const JsonNode& feature, const JsonSpan& where)
{
    const auto row = static_cast<std::int64_t>(m_features.size());
    const auto* type = feature.isObject() ? feature.member("type") : nullptr;
    const std::string_view name = type != nullptr && type->isString() ? geoJsonType(type->text) : "";
    const GeoJsonFinding notFeature{Code::GeoJsonNotFeature, feature.line,
                                    type != nullptr && type->isString() ? type->text : "?"};
    if (!feature.isObject() || (name != "Feature" && feature.member("geometry") == nullptr)) {
        note(notFeature, Severity::Advised, keyOf(row, feature));
        m_firstFault = m_firstFault ? m_firstFault : notFeature;
        return;
    }
    m_features.push_back(where);
    if (name != "Feature")
        note(notFeature, Severity::Advised, keyOf(row, feature));
    else if (type->text != name)
        note({Code::GeoJsonTypeCase, type->line, type->text}, Severity::Note, keyOf(row, feature));
    learnMembers(feature, row);
    learnGeometry(feature.member("geometry"), row);
}

void GeoJsonReader::learnMembers(const JsonNode& feature, std::int64_t row)
{
    std::vector<GeoJsonFinding> oddities;
    checkMembers(feature, {"features", "coordinates"}, oddities);
    if (const auto* id = feature.member("id"); id != nullptr && !m_columns.learnId(*id))
        oddities.push_back({Code::GeoJsonMemberOdd, id->line, "id"});
    const auto* properties = feature.member("properties");
    if (properties != nullptr && properties->isObject())
        m_columns.learn(*properties);
    else if (properties != nullptr && properties->type != JsonNode::Type::Null)
        oddities.push_back({Code::GeoJsonMemberOdd, properties->line, "properties"});
    if (feature.member("geometry") == nullptr)
        oddities.push_back({Code::GeoJsonMemberOdd, feature.line, "geometry"});
    for (const auto& oddity : oddities)
        note(oddity, Severity::Note, keyOf(row, feature));
}

Result<void> GeoJsonReader::takeRoot(const JsonScan& scan)
{
    const JsonNode& root = scan.root;
    if (auto checked = checkGeoJsonRoot(root, utf8(m_file)); !checked)
        return checked;
    m_crs = crsNameIn(root).value_or("");
    if (const auto* crs = root.member("crs"); crs != nullptr && crs->isObject() && !crsNameIn(root))
        note({Code::GeoJsonCrsLink, crs->line, "crs"}, Severity::Advised, {});
    const auto* type = root.member("type");
    const auto name = geoJsonType(type->text);
    if (name == "FeatureCollection") {
        std::vector<GeoJsonFinding> oddities;
        checkMembers(root, {"geometry", "coordinates", "properties"}, oddities);
        if (type->text != name)
            oddities.push_back({Code::GeoJsonTypeCase, type->line, type->text});
        for (const auto& oddity : oddities)
            note(oddity, Severity::Note, {});
        return {};
    }
    // A lone feature or geometry: the whole file is the one row.
    m_features.clear();
    const JsonSpan whole{m_text.skip, 0, 1};
    if (name == "Feature") {
        learn(root, whole);
    } else {
        m_bareGeometry = true;
        m_features.push_back(whole);
        learnGeometry(&root, 0);
    }
    return {};
}

Result<void> GeoJsonReader::scanDocument(const OpenOptions& options)
{
    auto scan = scanJsonFile(m_text.utf8, m_text.skip, "features",
                             [&](JsonNode feature, const JsonSpan& where) { learn(feature, where); });
    if (!scan) {
        Error error = scan.error();
        error.args.front().second = utf8(m_file); // not the recoded copy
        return tl::unexpected(std::move(error));
    }
    if (auto taken = takeRoot(*scan); !taken)
        return taken;
    return finish(options);
}

Result<void> GeoJsonReader::scanSequence(const OpenOptions& options)
{
    const auto scanned =
        scanJsonSequence(m_text.utf8, m_text.skip, utf8(m_file),
                         [&](JsonNode feature, const JsonSpan& where) { learn(feature, where); });
    if (!scanned)
        return scanned;
    return finish(options);
}

Result<void> GeoJsonReader::finish(const OpenOptions& options)
{
    if (m_usable == 0 && m_firstFault) {
        const auto cause = refuse(m_firstFault->code, m_firstFault->line, m_firstFault->what);
        return fail(Code::GeoJsonNothingUsable,
                    {{"file", utf8(m_file)}, {"line", std::int64_t{m_firstFault->line}}}, cause.value());
    }
    m_layer.columns = m_columns.finish();
    m_layer.rows = static_cast<std::int64_t>(m_features.size());
    m_layer.kind = m_kinds.size() == 1 ? *m_kinds.begin() : ShapeKind::None;
    auto found = m_door.takeIssues();
    m_issues.insert(m_issues.end(), found.begin(), found.end());
    settleCrs(m_layer, m_issues, options, m_crs.empty() ? "EPSG:4326" : m_crs);
    if (m_crs.empty() && m_layer.crsSource == CrsSource::File)
        m_layer.crsSource = CrsSource::Format;
    return m_pieces.open(m_text.utf8, m_text.skip, utf8(m_file));
}

void GeoJsonReader::addRow(std::size_t index, const JsonNode& feature, FeatureBatch& batch)
{
    const auto row = static_cast<std::int64_t>(index);
    std::vector<CellValue> values = m_columns.valuesOf(m_bareGeometry ? nullptr : &feature);
    Shape shape;
    const auto* geometry = m_bareGeometry ? &feature : feature.member("geometry");
    if (geometry != nullptr && geometry->isObject()) {
        auto read = readGeometry(*geometry);
        if (!read.fault) {
            if (read.hasHeights)
                m_door.note(Code::HeightsLeftOut, Severity::Note, ShapeDoor::keyOf(row, read.parts));
            shape = m_door.admit(row, std::move(read.parts));
        }
    }
    batch.ids.push_back(row);
    batch.values.push_back(std::move(values));
    batch.shapes.push_back(std::move(shape));
}

Result<std::optional<FeatureBatch>> GeoJsonReader::next()
{
    FeatureBatch batch;
    for (; m_next < m_features.size() && batch.rows() < FeatureBatch::kMaxRows; ++m_next) {
        const auto feature = m_pieces.fetch(m_features[m_next]);
        if (!feature)
            return tl::unexpected(feature.error());
        addRow(m_next, *feature, batch);
    }
    if (batch.rows() == 0)
        batch.issues = m_door.takeIssues();
    if (batch.rows() == 0 && batch.issues.empty())
        return std::optional<FeatureBatch>();
    return std::optional(std::move(batch));
}

Result<std::unique_ptr<GeoJsonReader>> prepare(const fs::path& file, const OpenOptions& options,
                                               std::string format)
{
    auto text = openText(file, encodingOfLabel(options.encoding).value_or(options.encoding));
    if (!text)
        return tl::unexpected(text.error());
    return std::make_unique<GeoJsonReader>(file, std::move(*text), std::move(format));
}

} // namespace

Result<std::unique_ptr<VectorReader>> openGeoJson(const fs::path& file, const OpenOptions& options)
{
    auto reader = prepare(file, options, "GeoJSON");
    if (!reader)
        return tl::unexpected(reader.error());
    if (auto scanned = (*reader)->scanDocument(options); !scanned)
        return tl::unexpected(scanned.error());
    return std::move(*reader);
}

Result<std::unique_ptr<VectorReader>> openGeoJsonSeq(const fs::path& file, const OpenOptions& options)
{
    auto reader = prepare(file, options, "GeoJSONSeq");
    if (!reader)
        return tl::unexpected(reader.error());
    if (auto scanned = (*reader)->scanSequence(options); !scanned)
        return tl::unexpected(scanned.error());
    return std::move(*reader);
}

} // namespace yike
