// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/table.h"

#include "app/map/paint/status_symbol.h"

#include <algorithm>
#include <numeric>

namespace yike::report {

namespace {

constexpr double kPadding = 6;
constexpr double kSign = 11;
constexpr double kRowAir = 6;
constexpr qsizetype kMostLetters = 2000;

/// Narrow centred columns, such as those of a matrix, have no room to give away.
double padding(const TableColumn& column)
{
    return column.align == Pages::Align::Centre ? 1 : kPadding;
}

double signWidth(const TableCell& cell)
{
    return cell.status ? kSign + (cell.text.isEmpty() ? 0 : 5) : 0;
}

} // namespace

Table::Table(Pages& pages, std::vector<TableColumn> columns, double size)
    : m_pages(pages), m_columns(std::move(columns)), m_size(size)
{
    const double sum =
        std::accumulate(m_columns.begin(), m_columns.end(), 0.0,
                        [](double total, const TableColumn& column) { return total + column.width; });
    for (TableColumn& column : m_columns)
        column.width *= Pages::kWidth / sum;
}

void Table::head()
{
    const double height = lineHeight() + kRowAir;
    m_pages.need(3 * height);
    m_pages.painter().fillRect(QRectF(Pages::kLeft, m_pages.y, Pages::kWidth, height),
                               m_pages.colour(ColourRole::Header));
    double x = Pages::kLeft;
    for (const TableColumn& column : m_columns) {
        m_pages.line(x + padding(column), column.width - 2 * padding(column), m_pages.y + height / 2,
                     column.head, m_size - 0.5, m_pages.colour(ColourRole::Text2), column.align);
        x += column.width;
    }
    m_pages.y += height;
}

void Table::group(const QString& text, const QColor& colour)
{
    const double height = lineHeight() + kRowAir + 4;
    if (m_pages.need(height + 2 * (lineHeight() + kRowAir)))
        head();
    m_pages.line(Pages::kLeft + kPadding, Pages::kWidth - 2 * kPadding, m_pages.y + height / 2 + 2, text,
                 m_size, colour);
    m_pages.y += height;
    m_pages.rule(m_pages.y, m_pages.colour(ColourRole::Field), 0.8);
}

void Table::row(const std::vector<TableCell>& cells)
{
    qsizetype lines = 1;
    for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i) {
        if (m_columns[i].wraps)
            lines = std::max(lines, linesOf(cells[i], m_columns[i]).size());
    }
    const double height = double(lines) * lineHeight() + kRowAir;
    if (m_pages.need(height))
        head();
    double x = Pages::kLeft;
    for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i) {
        drawCell(cells[i], m_columns[i], x, height);
        x += m_columns[i].width;
    }
    m_pages.y += height;
    m_pages.rule(m_pages.y, m_pages.colour(ColourRole::Line), 0.6);
}

QStringList Table::linesOf(const TableCell& cell, const TableColumn& column) const
{
    constexpr qsizetype kMost = 8;
    const double room = column.width - 2 * padding(column) - signWidth(cell);
    QStringList lines = m_pages.wrapped(cell.text.left(kMostLetters), room, m_size);
    if (lines.size() > kMost) {
        lines.resize(kMost);
        lines.back() += "…";
    }
    return lines;
}

void Table::drawCell(const TableCell& cell, const TableColumn& column, double x, double height)
{
    double left = x + padding(column);
    double room = column.width - 2 * padding(column);
    const double centre = m_pages.y + height / 2;
    if (cell.status) {
        const double sign = cell.text.isEmpty() ? x + (column.width - kSign) / 2 : left;
        drawStatus(m_pages.painter(), QRectF(sign, centre - kSign / 2, kSign, kSign), *cell.status,
                   m_pages.theme());
        left += signWidth(cell);
        room -= signWidth(cell);
    }
    const QColor colour = cell.colour.isValid() ? cell.colour : m_pages.colour(ColourRole::Text);
    if (!column.wraps)
        return m_pages.line(left, room, centre, cell.text, m_size, colour, column.align);
    const QStringList lines = linesOf(cell, column);
    double middle = centre - (double(lines.size()) - 1) * lineHeight() / 2;
    for (const QString& line : lines) {
        m_pages.line(left, room, middle, line, m_size, colour, column.align);
        middle += lineHeight();
    }
}

} // namespace yike::report
