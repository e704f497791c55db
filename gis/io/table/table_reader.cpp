// SPDX-License-Identifier: GPL-3.0-or-later
// A table is read twice: once to learn types, extent and what was dropped, once to hand its rows over.
#include "gis/io/table/table_reader.h"

#include "gis/io/layer_findings.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/io/table/cell_text.h"
#include "gis/io/table/column_facts.h"
#include "gis/io/table/csv_rows.h"
#include "gis/io/table/data_rows.h"
#include "gis/io/table/sheet_rows.h"
#include "gis/io/table/table_positions.h"
#include "gis/io/text_source.h"
#include "gis/platform/file_info.h"

#include <algorithm>

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
    Result<void> measure();
    void sayRows();
    [[nodiscard]] Shape shapeOf(const TextRow& row) { return m_where.shapeOf(row, m_columns, m_door); }

    std::optional<ScratchFolder> m_scratch; ///< before the rows that read from it
    DataRows m_rows;
    ShapeDoor m_door;
    std::vector<std::size_t> m_columns; ///< of the layer, as columns of the file
    TablePositions m_where;
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
    m_where.choose(m_layer, options, m_issues);
    if (auto rewound = m_rows.rewind(); !rewound)
        return rewound;
    if (!m_where.any())
        return {};
    if (auto measured = measure(); !measured)
        return measured;
    (void)m_door.takeIssues(); // they come again with the rows
    m_where.settle(m_layer, options, m_issues);
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
    counted(Code::TotalRowsDropped, Severity::Note, counts.totals.count(), counts.totals.row());
    counted(Code::NoteRowsDropped, Severity::Note, counts.notes, 0);
    counted(Code::MergedCellsFilled, Severity::Note, counts.filled, 0);
    counted(Code::MergedFigures, Severity::Advised, counts.figuresMerged.count(), counts.figuresMerged.row());
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
            values.push_back(cellValue((*row)->cells[m_columns[c]], m_layer.columns[c].type));
        batch.ids.push_back((*row)->number);
        batch.values.push_back(std::move(values));
        batch.shapes.push_back(m_where.any() ? shapeOf(**row) : Shape{});
    }
    if (batch.rows() == 0)
        batch.issues = m_door.takeIssues();
    if (batch.rows() == 0 && batch.issues.empty())
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
