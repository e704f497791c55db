// SPDX-License-Identifier: GPL-3.0-or-later
// Excel through libxlsxwriter, because GDAL's writer reports success on a full disk. Texts are written as
// texts, so that no cell can be a formula.
#include "gis/export/writers.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace yike {

namespace {

/// Excel's limits.
constexpr std::size_t kMaxRows = 1048576;
constexpr std::size_t kMaxText = 32767;

/// At most 31 characters of UTF-8, without those Excel forbids.
std::string sheetName(const std::string& name)
{
    std::string result;
    int characters = 0;
    for (const char c : name) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (starts && ++characters > 31)
            break;
        result += std::string_view("[]:*?/\\'").find(c) != std::string_view::npos ? '_' : c;
    }
    return result;
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const CellValue& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        worksheet_write_number(sheet, row, column, static_cast<double>(*whole), nullptr);
    else if (const auto* real = std::get_if<double>(&cell))
        worksheet_write_number(sheet, row, column, *real, nullptr);
    else if (const auto* text = std::get_if<std::string>(&cell))
        worksheet_write_string(sheet, row, column, text->c_str(), nullptr);
}

/// Wide enough for the header: a Chinese character takes about two units.
double widthOf(const Column& column)
{
    const bool isText = column.type == ColumnType::Text;
    return std::clamp(static_cast<double>(column.name.size()) + 2, isText ? 14.0 : 9.0, 40.0);
}

bool writeSheet(lxw_workbook* book, lxw_format* header, const ExportTable& table)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName(table.name).c_str());
    if (sheet == nullptr)
        return false;
    const auto top = static_cast<lxw_row_t>(table.titles.size());
    for (std::size_t i = 0; i < table.titles.size(); ++i)
        worksheet_write_string(sheet, static_cast<lxw_row_t>(i), 0, table.titles[i].c_str(), nullptr);
    worksheet_freeze_panes(sheet, top + 1, 0);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, widthOf(table.columns[i]), nullptr);
        worksheet_write_string(sheet, top, column, table.columns[i].name.c_str(), header);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t i = 0; i < table.rows[r].size(); ++i)
            writeCell(sheet, top + static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(i),
                      table.rows[r][i]);
    }
    if (!table.columns.empty())
        worksheet_autofilter(sheet, top, 0, top + static_cast<lxw_row_t>(table.rows.size()),
                             static_cast<lxw_col_t>(table.columns.size() - 1));
    return true;
}

bool fits(const ExportTable& table)
{
    return table.titles.size() + table.rows.size() < kMaxRows &&
           std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
               return std::all_of(row.begin(), row.end(),
                                  [](const CellValue& cell) { return plainText(cell).size() <= kMaxText; });
           });
}

Result<void> writeBook(const std::filesystem::path& target, const std::filesystem::path& path,
                       const ExportBook& book)
{
    lxw_workbook* workbook = workbook_new(path.c_str());
    if (workbook == nullptr)
        return notExported(target, "out of memory");
    lxw_doc_properties properties{};
    properties.created = 946684800; // a fixed day, so that the same results give the same bytes
    workbook_set_properties(workbook, &properties);
    lxw_format* header = workbook_add_format(workbook);
    format_set_bold(header);
    format_set_text_wrap(header);
    bool good = true;
    for (const ExportTable& table : book.tables)
        good = good && writeSheet(workbook, header, table);
    const lxw_error error = workbook_close(workbook);
    if (!good || error != LXW_NO_ERROR)
        return notExported(target, lxw_strerror(error));
    return {};
}

} // namespace

Result<void> writeXlsx(const std::filesystem::path& target, const ExportBook& book)
{
    if (!std::all_of(book.tables.begin(), book.tables.end(), fits))
        return fail(Code::ExportTooBig, {{"file", utf8(target)}});
    auto replacement = AtomicReplacement::beside(target);
    if (!replacement)
        return tl::unexpected(replacement.error());
    if (auto written = writeBook(target, replacement->path(), book); !written)
        return written;
    return replacement->commit([&](const std::filesystem::path& path) -> Result<void> {
        for (const ExportTable& table : book.tables) {
            // The first line is read as the head; a head alone is read as a row.
            const std::size_t below = table.titles.size() + table.rows.size();
            auto checked =
                checkRows(target, path, "XLSX", sheetName(table.name), std::max<std::size_t>(1, below));
            if (!checked)
                return checked;
        }
        return {};
    });
}

} // namespace yike
