// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/cells.h"

#include "core/standards/reading/fields.h"
#include "gis/import/cells/header_text.h"
#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

namespace yike {

namespace {

/// More than any city has of anything; beyond it a cell is a telephone number or a slip.
constexpr double kLargestNumber = 1e12;

std::string numberText(double number)
{
    if (std::abs(number) < 1e15 && number == std::floor(number))
        return std::to_string(static_cast<std::int64_t>(number));
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

/// Departments write months (2021-09, 2021年9月); the first day stands for the month.
std::optional<Date> parseMonthOrDay(const std::string& word)
{
    for (const std::string& attempt : {word, word.substr(0, 10), word + "-01", word + "1日"})
        if (const auto day = parseDate(attempt))
            return day;
    return std::nullopt;
}

} // namespace

std::string cellText(const CellValue& cell)
{
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? numberText(*real) : std::string();
    if (const auto* text = std::get_if<std::string>(&cell)) {
        std::string result = std::string(trimmedCell(*text));
        return isMissing(result) ? std::string() : result;
    }
    return {};
}

std::optional<double> parseYesNo(std::string_view text)
{
    constexpr std::array yes = {"是", "有",   "已", "已建", "达标", "1", "yes",
                                "y",  "true", "t",  "√",    "✓",    "✔"};
    constexpr std::array no = {"否", "无", "未", "未建", "没有", "0", "no", "n", "false", "f", "×", "x", "✗"};
    const std::string word = foldText(text);
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return 1;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return 0;
    return std::nullopt;
}

std::vector<std::string> splitList(std::string_view text)
{
    constexpr std::array separators = {std::string_view("、"), std::string_view(";"),  std::string_view("；"),
                                       std::string_view(","),  std::string_view("，"), std::string_view("/"),
                                       std::string_view("|"),  std::string_view("\n")};
    std::vector<std::string> parts;
    std::string part;
    const auto finish = [&] {
        if (const auto word = trimmedCell(part); !word.empty())
            parts.emplace_back(word);
        part.clear();
    };
    while (!text.empty()) {
        const auto separator = std::find_if(separators.begin(), separators.end(),
                                            [&](std::string_view s) { return text.starts_with(s); });
        if (separator != separators.end()) {
            finish();
            text.remove_prefix(separator->size());
        } else {
            part.push_back(text.front());
            text.remove_prefix(1);
        }
    }
    finish();
    return parts;
}

const CellValue* MappedRow::cell(std::string_view field) const
{
    const MappedColumns::Entry* entry = m_columns->find(field);
    return entry == nullptr ? nullptr : &m_batch->values[m_row][entry->column];
}

std::string MappedRow::text(std::string_view field) const
{
    const CellValue* value = cell(field);
    return value == nullptr ? std::string() : cellText(*value);
}

std::optional<double> MappedRow::number(std::string_view field) const
{
    const MappedColumns::Entry* entry = m_columns->find(field);
    return entry == nullptr ? std::nullopt : number(*entry);
}

std::optional<double> MappedRow::number(const MappedColumns::Entry& entry) const
{
    const CellValue& value = m_batch->values[m_row][entry.column];
    const std::string text = cellText(value);
    if (text.empty())
        return std::nullopt;
    const auto number = numberIn(entry, value, text);
    if (!number || std::abs(*number) <= kLargestNumber)
        return number;
    report(entry.mapping.column, text, false);
    return std::nullopt;
}

std::optional<double> MappedRow::numberIn(const MappedColumns::Entry& entry, const CellValue& value,
                                          const std::string& text) const
{
    if (entry.kind == FieldKind::DayNumber)
        return dayNumber(entry, text);
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer) * entry.mapping.factor;
    if (const auto* real = std::get_if<double>(&value))
        return *real * entry.mapping.factor;
    const bool figure = entry.kind == FieldKind::Figure;
    if (entry.kind == FieldKind::YesNo || figure)
        if (const auto flag = parseYesNo(text))
            return flag;
    if (figure && !parseCellNumber(text))
        if (const auto day = parseMonthOrDay(text))
            return dateNumber(*day);
    return measured(entry, text);
}

std::optional<double> MappedRow::dayNumber(const MappedColumns::Entry& entry, const std::string& text) const
{
    if (const auto day = parseMonthOrDay(text))
        return dateNumber(*day);
    report(entry.mapping.column, text, false);
    return std::nullopt;
}

std::optional<double> MappedRow::measured(const MappedColumns::Entry& entry, const std::string& text) const
{
    const auto parsed = parseCellNumber(text);
    if (!parsed) {
        report(entry.mapping.column, text, false);
        return std::nullopt;
    }
    if (parsed->unit.empty())
        return parsed->value * entry.mapping.factor;
    if (parsed->factor != entry.mapping.factor)
        report(entry.mapping.column, text, true);
    return parsed->value;
}

std::optional<Date> MappedRow::date(std::string_view field) const
{
    const std::string word = text(field);
    if (word.empty())
        return std::nullopt;
    if (const auto day = parseMonthOrDay(word))
        return day;
    report(m_columns->find(field)->mapping.column, word, false);
    return std::nullopt;
}

const Shape& MappedRow::shape() const
{
    static const Shape none;
    return m_row < m_batch->shapes.size() ? m_batch->shapes[m_row] : none;
}

void MappedRow::report(const std::string& column, const std::string& text, bool otherUnit) const
{
    auto known = std::find_if(m_troubles->begin(), m_troubles->end(), [&](const CellTrouble& trouble) {
        return trouble.column == column && trouble.otherUnit == otherUnit;
    });
    if (known == m_troubles->end())
        known = m_troubles->insert(known, {column, {}, {}, otherUnit});
    if (known->rows.offer(id(), shape()))
        known->text = text;
}

std::vector<Issue> troubleIssues(std::vector<CellTrouble> troubles, std::string_view layer)
{
    std::sort(troubles.begin(), troubles.end(), [](const CellTrouble& a, const CellTrouble& b) {
        return std::tie(a.column, a.otherUnit) < std::tie(b.column, b.otherUnit);
    });
    std::vector<Issue> issues;
    for (const CellTrouble& trouble : troubles) {
        Issue issue;
        issue.code = trouble.otherUnit ? Code::ImportUnitsMixed : Code::ImportCellUnreadable;
        issue.severity = Severity::Advised;
        issue.args = {{"column", trouble.column}, {"text", trouble.text}, {"layer", std::string(layer)}};
        issue.where.layer = std::string(layer);
        issue.where.row = trouble.rows.row();
        issue.count = trouble.rows.count();
        issues.push_back(std::move(issue));
    }
    return issues;
}

} // namespace yike
