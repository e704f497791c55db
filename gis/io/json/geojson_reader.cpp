// SPDX-License-Identifier: GPL-3.0-or-later
// The file is read twice: a scan learns columns, extent and findings and notes where each feature stands;
// then features are fetched by their places. Errors that make the data unusable refuse the file; harmless
// ones are said.
#include "gis/io/json/geojson_reader.h"

#include "gis/handles.h"
#include "gis/io/json/geojson_geometry.h"
#include "gis/io/layer_findings.h"
#include "gis/io/text_source.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostColumns = 2000;

/// A property's type so far; values of another kind widen it.
std::optional<ColumnType> typeOf(const JsonNode& node)
{
    switch (node.type) {
    case JsonNode::Type::Null:
        return std::nullopt;
    case JsonNode::Type::Boolean:
    case JsonNode::Type::Integer:
        return ColumnType::Integer;
    case JsonNode::Type::Real:
        return ColumnType::Real;
    default:
        return ColumnType::Text;
    }
}

ColumnType widened(ColumnType a, ColumnType b)
{
    return a == b ? a : a == ColumnType::Text || b == ColumnType::Text ? ColumnType::Text : ColumnType::Real;
}

CellValue cellOf(const JsonNode& node, ColumnType type)
{
    if (node.type == JsonNode::Type::Null)
        return {};
    if (type == ColumnType::Integer)
        return node.integer;
    if (type == ColumnType::Real)
        return node.number;
    if (node.isString())
        return node.text.empty() ? CellValue() : CellValue(node.text);
    return toJson(node);
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
    Result<void> checkRoot(const JsonNode& root) const;
    void learn(const JsonNode& feature, const JsonSpan& where);
    void learnColumn(const std::string& name, const JsonNode& value);
    void learnGeometry(const JsonNode* geometry, std::int64_t row);
    void sayCrs(const JsonNode& root);
    Result<void> finish(const OpenOptions& options);
    Result<JsonNode> fetch(std::size_t index);
    void addRow(std::size_t index, const JsonNode& feature, FeatureBatch& batch);
    void note(const GeoJsonFinding& finding, Severity severity, std::int64_t row)
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
    CFilePtr m_open;
    ShapeDoor m_door;
    std::vector<JsonSpan> m_features;
    std::map<std::string, std::size_t> m_columnOf;
    std::optional<ColumnType> m_idType;
    std::string m_crs;
    std::int64_t m_usable = 0; ///< features with a shape or rightly without
    std::optional<GeoJsonFinding> m_firstFault;
    std::vector<bool> m_typed; ///< by column: a value has been seen
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

void GeoJsonReader::learnColumn(const std::string& name, const JsonNode& value)
{
    const auto [found, isNew] = m_columnOf.try_emplace(name, m_layer.columns.size());
    if (isNew) {
        if (m_layer.columns.size() >= kMostColumns) {
            m_columnOf.erase(found);
            return;
        }
        m_layer.columns.push_back({name, ColumnType::Text});
        m_typed.push_back(false);
    }
    const auto type = typeOf(value);
    if (!type)
        return;
    Column& column = m_layer.columns[found->second];
    column.type = m_typed[found->second] ? widened(column.type, *type) : *type;
    m_typed[found->second] = true;
}

void GeoJsonReader::learnGeometry(const JsonNode* geometry, std::int64_t row)
{
    if (geometry == nullptr || geometry->type == JsonNode::Type::Null) {
        ++m_usable;
        return;
    }
    auto read = readGeometry(*geometry);
    for (const auto& oddity : read.oddities)
        note(oddity, Severity::Note, row);
    if (read.fault) {
        note(*read.fault, Severity::Advised, row);
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
    if (!feature.isObject() || (name != "Feature" && feature.member("geometry") == nullptr)) {
        const GeoJsonFinding finding{Code::GeoJsonNotFeature, feature.line,
                                     type != nullptr && type->isString() ? type->text : "?"};
        note(finding, Severity::Advised, row);
        m_firstFault = m_firstFault ? m_firstFault : finding;
        return;
    }
    m_features.push_back(where);
    if (name != "Feature")
        note({Code::GeoJsonNotFeature, feature.line, type != nullptr && type->isString() ? type->text : "?"},
             Severity::Advised, row);
    else if (type->text != name)
        note({Code::GeoJsonTypeCase, type->line, type->text}, Severity::Note, row);

    std::vector<GeoJsonFinding> oddities;
    checkMembers(feature, {"features", "coordinates"}, oddities);
    const auto* id = feature.member("id");
    const bool idFits = id == nullptr || id->isString() || id->type == JsonNode::Type::Integer ||
                        id->type == JsonNode::Type::Real;
    if (!idFits)
        oddities.push_back({Code::GeoJsonMemberOdd, id->line, "id"});
    else if (id != nullptr)
        m_idType = m_idType ? widened(*m_idType, *typeOf(*id)) : typeOf(*id);
    const auto* properties = feature.member("properties");
    if (properties != nullptr && properties->isObject()) {
        for (std::size_t i = 0; i < properties->keys.size(); ++i)
            learnColumn(properties->keys[i], properties->items[i]);
    } else if (properties != nullptr && properties->type != JsonNode::Type::Null) {
        oddities.push_back({Code::GeoJsonMemberOdd, properties->line, "properties"});
    }
    if (feature.member("geometry") == nullptr)
        oddities.push_back({Code::GeoJsonMemberOdd, feature.line, "geometry"});
    for (const auto& oddity : oddities)
        note(oddity, Severity::Note, row);
    learnGeometry(feature.member("geometry"), row);
}

/// What must be right about the root for anything in it to be found.
Result<void> GeoJsonReader::checkRoot(const JsonNode& root) const
{
    if (root.isArray())
        return refuse(Code::JsonBareArray, root.line, "");
    if (!root.isObject())
        return refuse(Code::JsonNotObject, root.line, "");
    const auto* type = root.member("type");
    if (type == nullptr)
        return refuse(Code::GeoJsonMemberMissing, root.line, "type");
    if (!type->isString())
        return refuse(Code::GeoJsonMemberWrong, type->line, "type");
    if (root.duplicateKey() == "type")
        return refuse(Code::GeoJsonKeyTwice, type->line, "type");
    if (type->text == "Topology")
        return refuse(Code::TopoJsonUnsupported, type->line, type->text);
    const auto name = geoJsonType(type->text);
    if (name.empty())
        return refuse(Code::GeoJsonTypeUnknown, type->line, type->text);
    const auto* features = root.member("features");
    if (name == "FeatureCollection" && features == nullptr)
        return refuse(Code::GeoJsonMemberMissing, root.line, "features");
    if (name == "FeatureCollection" && !features->isArray())
        return refuse(Code::GeoJsonMemberWrong, features->line, "features");
    return {};
}

void GeoJsonReader::sayCrs(const JsonNode& root)
{
    const auto* crs = root.member("crs");
    if (crs == nullptr || !crs->isObject())
        return;
    const auto* properties = crs->member("properties");
    const auto* name = properties != nullptr && properties->isObject() ? properties->member("name") : nullptr;
    if (name != nullptr && name->isString())
        m_crs = name->text;
    else
        note({Code::GeoJsonCrsLink, crs->line, "crs"}, Severity::Advised, 0);
}

Result<void> GeoJsonReader::takeRoot(const JsonScan& scan)
{
    const JsonNode& root = scan.root;
    if (auto checked = checkRoot(root); !checked)
        return checked;
    sayCrs(root);
    const auto* type = root.member("type");
    const auto name = geoJsonType(type->text);
    if (name == "FeatureCollection") {
        std::vector<GeoJsonFinding> oddities;
        checkMembers(root, {"geometry", "coordinates", "properties"}, oddities);
        if (type->text != name)
            oddities.push_back({Code::GeoJsonTypeCase, type->line, type->text});
        for (const auto& oddity : oddities)
            note(oddity, Severity::Note, 0);
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
    constexpr char kRecordSeparator = '\x1E';
    const auto content = readWholeFile(m_text.utf8, std::uint64_t{2} << 30U);
    if (!content)
        return tl::unexpected(content.error());
    const char end = content->find(kRecordSeparator) < 4 ? kRecordSeparator : '\n';
    std::uint32_t line = 1;
    for (std::size_t at = m_text.skip; at < content->size();) {
        const std::size_t stop = std::min(content->find(end, at), content->size());
        const std::string_view piece = std::string_view(*content).substr(at, stop - at);
        if (piece.find_first_not_of(" \t\r\n\x1E") != std::string_view::npos) {
            const auto feature = parseJson(piece, utf8(m_file), line);
            if (!feature)
                return tl::unexpected(feature.error());
            learn(*feature, {at, piece.size(), line});
        }
        line +=
            static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n')) + (end == '\n' ? 1 : 0);
        at = stop + 1;
    }
    return finish(options);
}

Result<void> GeoJsonReader::finish(const OpenOptions& options)
{
    if (m_usable == 0 && m_firstFault) {
        const auto cause = refuse(m_firstFault->code, m_firstFault->line, m_firstFault->what);
        return fail(Code::GeoJsonNothingUsable,
                    {{"file", utf8(m_file)}, {"line", std::int64_t{m_firstFault->line}}}, cause.value());
    }
    if (m_idType && !m_columnOf.contains("id"))
        m_layer.columns.push_back({"id", *m_idType});
    else
        m_idType.reset();
    m_layer.rows = static_cast<std::int64_t>(m_features.size());
    m_layer.kind = m_kinds.size() == 1 ? *m_kinds.begin() : ShapeKind::None;
    auto found = m_door.takeIssues();
    m_issues.insert(m_issues.end(), found.begin(), found.end());
    settleCrs(m_layer, m_issues, options, m_crs.empty() ? "EPSG:4326" : m_crs);
    if (m_crs.empty() && m_layer.crsSource == CrsSource::File)
        m_layer.crsSource = CrsSource::Format;
    m_open.reset(std::fopen(m_text.utf8.c_str(), "rbe"));
    if (!m_open)
        return fail(Code::FileUnreadable, {{"file", utf8(m_file)}, {"detail", std::strerror(errno)}});
    return {};
}

Result<JsonNode> GeoJsonReader::fetch(std::size_t index)
{
    const JsonSpan& where = m_features[index];
    if (where.length == 0) { // the whole file is one feature
        auto scan = scanJsonFile(m_text.utf8, m_text.skip, "\x01", [](JsonNode, const JsonSpan&) {});
        if (!scan)
            return tl::unexpected(scan.error());
        return std::move(scan->root);
    }
    std::string text(where.length, '\0');
    if (std::fseek(m_open.get(), static_cast<long>(where.offset), SEEK_SET) != 0 ||
        std::fread(text.data(), 1, text.size(), m_open.get()) != text.size())
        return fail(Code::FileUnreadable, {{"file", utf8(m_file)}, {"detail", "changed while being read"}});
    std::replace(text.begin(), text.end(), '\x1E', ' ');
    return parseJson(text, utf8(m_file), where.line);
}

void GeoJsonReader::addRow(std::size_t index, const JsonNode& feature, FeatureBatch& batch)
{
    const auto row = static_cast<std::int64_t>(index);
    std::vector<CellValue> values(m_layer.columns.size());
    const auto* properties = m_bareGeometry ? nullptr : feature.member("properties");
    for (std::size_t i = 0; properties != nullptr && properties->isObject() && i < properties->keys.size();
         ++i) {
        const auto column = m_columnOf.find(properties->keys[i]);
        if (column != m_columnOf.end())
            values[column->second] = cellOf(properties->items[i], m_layer.columns[column->second].type);
    }
    const auto* id = feature.member("id");
    if (m_idType && id != nullptr && !id->isObject() && !id->isArray())
        values.back() = cellOf(*id, *m_idType);

    Shape shape;
    const auto* geometry = m_bareGeometry ? &feature : feature.member("geometry");
    if (geometry != nullptr && geometry->isObject()) {
        auto read = readGeometry(*geometry);
        if (!read.fault) {
            if (read.hasHeights)
                m_door.note(Code::HeightsLeftOut, Severity::Note, row);
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
        const auto feature = fetch(m_next);
        if (!feature)
            return tl::unexpected(feature.error());
        addRow(m_next, *feature, batch);
    }
    batch.issues = m_door.takeIssues();
    if (batch.rows() == 0)
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
