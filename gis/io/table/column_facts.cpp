// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/column_facts.h"

#include "core/base/date.h"
#include "gis/io/layer_findings.h"
#include "gis/io/table/cell_text.h"

#include <algorithm>

namespace yike {

namespace {

/// Digits only and more of them than a number keeps: certainly a code.
bool isLongCode(std::string_view cell)
{
    constexpr std::size_t kExactDigits = 15;
    return cell.size() > kExactDigits &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 2025-06-30, 2025/6/30, 2025年6月30日; eight bare digits stay a number.
bool isDate(std::string_view cell)
{
    const bool bare = std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !bare && parseDate(cell).has_value();
}

} // namespace

void ColumnFacts::add(std::string_view cell)
{
    const auto text = trimmedCell(cell);
    if (isMissing(text)) {
        ++m_missing;
        return;
    }
    if (isDate(text)) {
        ++m_dates;
        return;
    }
    const auto number = parseCellNumber(text);
    if (!number) {
        ++m_texts;
        if (m_texts == 1 || text < m_textExample) // whichever row comes first
            m_textExample = std::string(text);
        return;
    }
    ++m_numbers;
    m_whole += number->whole ? 1 : 0;
    m_codes += number->leadingZero || isLongCode(text) ? 1 : 0;
    if (!number->unit.empty()) {
        ++m_withUnit;
        const auto rank = [](double factor, const std::string& unit) { return std::pair(factor == 1, unit); };
        if (m_withUnit == 1 || rank(number->factor, number->unit) < rank(m_factor, m_unit)) {
            m_unit = number->unit;
            m_factor = number->factor;
        }
    }
}

ColumnType ColumnFacts::type() const
{
    if (m_texts > 0 || m_codes > 0 || isEmpty() || (m_numbers > 0 && m_dates > 0))
        return ColumnType::Text;
    if (m_dates > 0)
        return ColumnType::Day;
    return m_whole == m_numbers ? ColumnType::Integer : ColumnType::Real;
}

void ColumnFacts::appendIssues(const std::string& layer, const std::string& column,
                               std::vector<Issue>& issues) const
{
    const auto said = type();
    if (said != ColumnType::Text && m_withUnit > 0) {
        const auto code = m_factor == 1 ? Code::UnitsInCells : Code::UnitsConverted;
        const auto severity = m_factor == 1 ? Severity::Note : Severity::Advised;
        auto issue =
            layerIssue(code, severity, layer,
                       {{"column", column}, {"unit", m_unit}, {"factor", m_factor}, {"count", m_withUnit}});
        issue.count = m_withUnit;
        issues.push_back(std::move(issue));
    }
    constexpr std::int64_t kMostlyFigures = 4;
    if (said == ColumnType::Text && m_codes == 0 && m_texts > 0 && m_numbers >= kMostlyFigures * m_texts) {
        auto issue = layerIssue(
            Code::ColumnMixed, Severity::Advised, layer,
            {{"column", column}, {"numbers", m_numbers}, {"count", m_texts}, {"example", m_textExample}});
        issue.count = m_texts;
        issues.push_back(std::move(issue));
    }
}

CellValue cellValue(std::string_view cell, ColumnType type)
{
    const auto text = trimmedCell(cell);
    if (isMissing(text))
        return {};
    switch (type) {
    case ColumnType::Text:
        return std::string(text);
    case ColumnType::Day: {
        const auto date = parseDate(text);
        return date ? CellValue(toIso(*date)) : CellValue();
    }
    case ColumnType::Integer: {
        const auto number = parseCellNumber(text);
        return number ? CellValue(static_cast<std::int64_t>(number->value)) : CellValue();
    }
    case ColumnType::Real:
        break;
    }
    const auto number = parseCellNumber(text);
    return number ? CellValue(number->value) : CellValue();
}

} // namespace yike
