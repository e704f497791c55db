// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as spreadsheets open it: UTF-8 with a byte order mark, because Excel takes it for GBK otherwise. A text
// that a spreadsheet would run as a formula gets an apostrophe before it.
#include "gis/export/writers.h"

#include <algorithm>
#include <string_view>

namespace yike {

namespace {

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string field(std::string text)
{
    if (looksLikeFormula(text))
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + "\"";
}

std::string field(const CellValue& cell)
{
    return std::holds_alternative<std::string>(cell) ? field(std::get<std::string>(cell)) : plainText(cell);
}

} // namespace

Result<void> writeCsv(const std::filesystem::path& target, const ExportTable& table)
{
    std::string text = "\xEF\xBB\xBF";
    for (const std::string& title : table.titles)
        text += field(title) + std::string(std::max<std::size_t>(table.columns.size(), 1) - 1, ',') + "\r\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i == 0 ? "" : ",") + field(table.columns[i].name);
    text += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "" : ",") + field(row[i]);
        text += "\r\n";
    }
    return writeText(target, text, "CSV", table.titles.size() + table.rows.size());
}

} // namespace yike
