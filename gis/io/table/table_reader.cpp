// SPDX-License-Identifier: GPL-3.0-or-later
// A table is read twice: once to learn types, extent and what was dropped, once to hand its rows over.
#include "gis/io/table/table_reader.h"

#include "gis/io/coordinate_text.h"
#include "gis/io/layer_findings.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/io/table/cell_text.h"
#include "gis/io/table/column_facts.h"
#include "gis/io/table/csv_rows.h"
#include "gis/io/table/data_rows.h"
#include "gis/io/table/sheet_rows.h"
#include "gis/io/text_source.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

namespace fs = std::filesystem;

LayoutHints hintsOf(const OpenOptions& options, bool isCsv)
{
    return {nullptr, isCsv, options.headerRow, options.headerRows};
}

class TableReader final : public VectorReader {
public:
    TableReader(DataRows rows, LayerInfo info, std::optional<ScratchFolder> scratch)
        : m_scratch(std::move(scratch)), m_rows(std::move(rows)), m_door(info.name)
    {
        m_layer = std::move(info);
    }

    /// The first pass.
    Result<void> learn(const OpenOptions& options, bool guessMerged);
    void add(Issue issue) { m_issues.push_back(std::move(issue)); }

    Result<std::optional<FeatureBatch>> next() override;

private:
    void dropEmptyColumns(const std::vector<ColumnFacts>& facts);
    void choosePositions(const OpenOptions& options);
    Result<void> measure();
    void settlePositions(const OpenOptions& options);
    void sayRows();
    std::optional<Coordinate> positionIn(const TextRow& row);
    Shape shapeOf(const TextRow& row);
    [[nodiscard]] std::string cell(const TextRow& row, std::size_t column) const
    {
        return row.cells[m_columns[column]];
    }

    std::optional<ScratchFolder> m_scratch; ///< before the rows that read from it
    DataRows m_rows;
    ShapeDoor m_door;
    std::vector<std::size_t> m_columns; ///< of the layer, as columns of the file
    CoordinateColumns m_where;
    bool m_swapped = false;
};

/// Without recorded merges: a leading text column with blanks below its texts, in rows that are otherwise
/// full.
std::vector<std::size_t> looksMerged(const std::vector<ColumnFacts>& facts, std::int64_t rows)
{
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < std::min<std::size_t>(2, facts.size()); ++c) {
        const bool sparse = facts[c].missing() * 10 >= rows * 3 && facts[c].missing() < rows;
        if (facts.size() > c + 1 && facts[c].type() == ColumnType::Text && !facts[c].isEmpty() && sparse &&
            facts[c + 1].missing() * 10 < rows)
            columns.push_back(c);
    }
    return columns;
}

Result<void> TableReader::learn(const OpenOptions& options, bool guessMerged)
{
    std::vector<ColumnFacts> facts(m_rows.layout().names.size());
    std::int64_t count = 0;
    while (true) {
        auto row = m_rows.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        ++count;
        facts.resize(std::max(facts.size(), (*row)->cells.size()));
        for (std::size_t c = 0; c < (*row)->cells.size(); ++c)
            facts[c].add((*row)->cells[c]);
    }
    m_layer.rows = count;
    sayRows();
    if (guessMerged && options.fillMerged) {
        const auto merged = looksMerged(facts, count);
        for (const auto c : merged)
            add(layerIssue(Code::MergedCellsGuessed, Severity::Advised, m_layer.name,
                           {{"column", m_rows.layout().names[c]}}));
        m_rows.fillDown(merged);
    }
    dropEmptyColumns(facts);
    choosePositions(options);
    if (auto rewound = m_rows.rewind(); !rewound)
        return rewound;
    if (!m_where.any())
        return {};
    if (auto measured = measure(); !measured)
        return measured;
    settlePositions(options);
    return m_rows.rewind();
}

void TableReader::sayRows()
{
    const auto& layout = m_rows.layout();
    const auto& counts = m_rows.counts();
    const std::string& name = m_layer.name;
    if (layout.titleRows > 0 || layout.headerRows > 1)
        add(layerIssue(Code::HeaderFound, Severity::Note, name,
                       {{"row", layout.headerRow}, {"rows", layout.headerRows}}));
    if (layout.headerRow == 0)
        add(layerIssue(Code::HeaderMissing, Severity::Advised, name));
    const auto counted = [&](Code code, Severity severity, std::int64_t count, std::int64_t row) {
        if (count == 0)
            return;
        auto issue = layerIssue(code, severity, name, {{"count", count}, {"row", std::to_string(row)}});
        issue.count = count;
        if (row > 0)
            issue.where.row = row;
        add(std::move(issue));
    };
    counted(Code::TotalRowsDropped, Severity::Note, counts.totals, counts.firstTotal);
    counted(Code::NoteRowsDropped, Severity::Note, counts.notes, 0);
    counted(Code::MergedCellsFilled, Severity::Note, counts.filled, 0);
    counted(Code::MergedFigures, Severity::Advised, counts.figuresMerged, counts.firstFigureMerged);
}

void TableReader::dropEmptyColumns(const std::vector<ColumnFacts>& facts)
{
    const auto& layout = m_rows.layout();
    for (std::size_t c = 0; c < facts.size(); ++c) {
        const bool named = c < layout.named.size() && layout.named[c];
        if (!named && facts[c].isEmpty())
            continue;
        const std::string name = c < layout.names.size() ? layout.names[c] : columnLetters(c);
        m_columns.push_back(c);
        m_layer.columns.push_back({name, facts[c].type()});
        facts[c].appendIssues(m_layer.name, name, m_issues);
    }
}

void TableReader::choosePositions(const OpenOptions& options)
{
    if (options.xColumn == "-")
        return;
    m_where = findCoordinateColumns(m_layer.columns);
    if (options.xColumn.empty() || options.yColumn.empty())
        return;
    const auto named = [&](const std::string& name) -> std::optional<std::size_t> {
        const auto found = std::find_if(m_layer.columns.begin(), m_layer.columns.end(),
                                        [&](const Column& column) { return column.name == name; });
        if (found == m_layer.columns.end()) {
            add(layerIssue(Code::ColumnNotFound, Severity::Decide, m_layer.name, {{"column", name}}));
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - m_layer.columns.begin());
    };
    m_where = {};
    m_where.x = named(options.xColumn);
    m_where.y = named(options.yColumn);
}

std::optional<Coordinate> TableReader::positionIn(const TextRow& row)
{
    std::optional<Coordinate> at;
    if (m_where.pair) {
        const std::string both = cell(row, *m_where.pair);
        if (isMissing(both))
            return std::nullopt;
        at = parseCoordinatePair(both);
    } else {
        const std::string x = cell(row, *m_where.x);
        const std::string y = cell(row, *m_where.y);
        if (isMissing(x) || isMissing(y))
            return std::nullopt;
        const auto east = parseCoordinate(x);
        const auto north = parseCoordinate(y);
        if (east && north)
            at = Coordinate{*east, *north};
    }
    if (!at || !std::isfinite(at->x) || !std::isfinite(at->y)) {
        m_door.note(Code::CoordinateNotNumber, Severity::Advised, row.number);
        return std::nullopt;
    }
    if (*at == Coordinate{0, 0}) { // how many programs write "unknown"
        m_door.note(Code::CoordinateZero, Severity::Advised, row.number);
        return std::nullopt;
    }
    return m_swapped ? Coordinate{at->y, at->x} : *at;
}

Shape TableReader::shapeOf(const TextRow& row)
{
    if (m_where.wkt) {
        const std::string text = cell(row, *m_where.wkt);
        if (isMissing(text))
            return {};
        OGRGeometryH geometry = nullptr;
        char* wkt = const_cast<char*>(text.c_str()); // only ever moved, never written through
        OGR_G_CreateFromWkt(&wkt, nullptr, &geometry);
        const OgrGeometryPtr owned(geometry);
        if (geometry == nullptr)
            m_door.note(Code::GeometryKindUnknown, Severity::Advised, row.number);
        return m_door.admit(row.number, geometry);
    }
    const auto at = positionIn(row);
    return at ? m_door.admit(row.number, {{{{*at}}}, {}, {}, false}) : Shape{};
}

Result<void> TableReader::measure()
{
    while (true) {
        auto row = m_rows.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const auto shape = shapeOf(**row);
        if (m_layer.kind == ShapeKind::None)
            m_layer.kind = shape.kind;
        extend(m_layer.extent, shape);
    }
}

/// Latitude in the x column, as surveyors and hasty hands put it.
bool isSwapped(const Extent& e)
{
    const bool degrees = e.low.x >= 3 && e.high.x <= 54 && e.low.y >= 73 && e.high.y <= 136;
    const bool beyondPole = std::max(std::abs(e.low.y), std::abs(e.high.y)) > 90 && e.high.y <= 180 &&
                            e.low.y >= -180 && e.low.x >= -90 && e.high.x <= 90;
    const bool metres = e.low.x >= 1.9e6 && e.high.x <= 6.1e6 &&
                        ((e.low.y >= 1e5 && e.high.y <= 9e5) || (e.low.y >= 1.3e7 && e.high.y <= 4.6e7));
    return degrees || beyondPole || metres;
}

void TableReader::settlePositions(const OpenOptions& options)
{
    (void)m_door.takeIssues(); // they come again with the rows
    if (!m_layer.extent) {
        m_where = {};
        return;
    }
    Extent& extent = *m_layer.extent;
    if (!m_where.wkt && options.xColumn.empty() && isSwapped(extent)) {
        m_swapped = true;
        std::swap(extent.low.x, extent.low.y);
        std::swap(extent.high.x, extent.high.y);
        add(layerIssue(Code::CoordinateColumnsSwapped, Severity::Advised, m_layer.name));
    }
    const auto systems = systemsOfMagnitude(extent, options.near);
    const bool saysDegrees = m_where.namedDegrees && systems.size() == 1 && systems.front().geographic;
    settleCrs(m_layer, m_issues, options, saysDegrees ? "EPSG:" + std::to_string(systems.front().epsg) : "");
    if (saysDegrees && options.crs.empty())
        m_layer.crsSource = CrsSource::Format;
    if (m_where.x && m_where.y)
        add(layerIssue(Code::CoordinateColumnsFound, Severity::Note, m_layer.name,
                       {{"x", m_layer.columns[m_swapped ? *m_where.y : *m_where.x].name},
                        {"y", m_layer.columns[m_swapped ? *m_where.x : *m_where.y].name}}));
}

Result<std::optional<FeatureBatch>> TableReader::next()
{
    FeatureBatch batch;
    while (batch.rows() < FeatureBatch::kMaxRows) {
        auto row = m_rows.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        (*row)->cells.resize(std::max((*row)->cells.size(), m_columns.empty() ? 0 : m_columns.back() + 1));
        std::vector<CellValue> values;
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            values.push_back(cellValue(cell(**row, c), m_layer.columns[c].type));
        batch.ids.push_back((*row)->number);
        batch.values.push_back(std::move(values));
        batch.shapes.push_back(m_where.any() ? shapeOf(**row) : Shape{});
    }
    batch.issues = m_door.takeIssues();
    if (batch.rows() == 0)
        return std::optional<FeatureBatch>();
    return std::optional(std::move(batch));
}

std::string namedEncoding(const OpenOptions& options)
{
    return encodingOfLabel(options.encoding).value_or(options.encoding);
}

} // namespace

Result<std::unique_ptr<VectorReader>> openCsv(const fs::path& file, const OpenOptions& options)
{
    auto text = openText(file, namedEncoding(options));
    if (!text)
        return tl::unexpected(text.error());
    const auto delimiter =
        options.delimiter != 0 ? Result<char>(options.delimiter) : guessDelimiter(text->utf8, text->skip);
    if (!delimiter)
        return tl::unexpected(delimiter.error());
    auto source = openCsvRows(text->utf8, text->skip, *delimiter);
    if (!source)
        return tl::unexpected(source.error());
    auto rows = DataRows::of(std::move(*source), std::nullopt, hintsOf(options, true),
                             {options.fillMerged, options.keepTotals});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->layout().names.empty())
        return fail(Code::TableEmpty, {{"file", utf8(file)}});

    LayerInfo info;
    info.name = toValidUtf8(file.stem().string());
    info.format = "CSV";
    info.encoding = text->encoding;
    const bool repaired = text->repaired;
    auto reader = std::make_unique<TableReader>(std::move(*rows), std::move(info), std::move(text->scratch));
    std::vector<Issue> encodingIssues;
    appendEncodingIssues(reader->layer(), encodingIssues);
    for (auto& issue : encodingIssues)
        reader->add(std::move(issue));
    if (repaired)
        reader->add(layerIssue(Code::TextDamaged, Severity::Advised, reader->layer().name,
                               {{"encoding", reader->layer().encoding.encoding}}));
    if (auto learnt = reader->learn(options, false); !learnt)
        return tl::unexpected(learnt.error());
    return reader;
}

Result<std::unique_ptr<VectorReader>> openSheetLayer(const fs::path& file, Format format,
                                                     const OpenOptions& options)
{
    auto sheet = openSheet(file, format, options.layer);
    if (!sheet)
        return tl::unexpected(sheet.error());
    std::optional<std::vector<MergedCells>> merged;
    if (sheet->mergedKnown)
        merged = std::move(sheet->merged);
    auto rows = DataRows::of(std::move(sheet->rows), std::move(merged), hintsOf(options, false),
                             {options.fillMerged, options.keepTotals});
    if (!rows)
        return tl::unexpected(rows.error());
    LayerInfo info;
    info.name = sheet->name;
    info.format = format == Format::Xlsx ? "XLSX" : format == Format::Xls ? "XLS" : "ODS";
    auto reader = std::make_unique<TableReader>(std::move(*rows), std::move(info), std::nullopt);
    if (auto learnt = reader->learn(options, !sheet->mergedKnown); !learnt)
        return tl::unexpected(learnt.error());
    return reader;
}

} // namespace yike
