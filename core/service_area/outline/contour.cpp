// SPDX-License-Identifier: GPL-3.0-or-later
// Marching squares (Lorensen and Cline 1987 in the plane): each cell's four corners decide by which side the
// boundary comes in and goes out; two opposite corners leave it open, and the field decides. A cell that was
// passed becomes empty, so nothing is followed twice. Cost: one look at each cell, one step for each that the
// boundary passes. Crossings keep clear of the nodes, which keeps every ring simple.
#include "core/service_area/outline/contour.h"

#include "core/service_area/field/stamp_row.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace yike {

namespace {

enum CellSide : std::int8_t { kBottom, kRight, kTop, kLeft, kNone };

/// How the boundary passes a cell by its corners within; opposite corners (5, 10) are not here.
struct Pass {
    CellSide in;
    CellSide out;
};
constexpr std::array<Pass, 16> kPasses = {{{kNone, kNone},
                                           {kBottom, kLeft},
                                           {kRight, kBottom},
                                           {kRight, kLeft},
                                           {kTop, kRight},
                                           {kNone, kNone},
                                           {kTop, kBottom},
                                           {kTop, kLeft},
                                           {kLeft, kTop},
                                           {kBottom, kTop},
                                           {kNone, kNone},
                                           {kRight, kTop},
                                           {kLeft, kRight},
                                           {kBottom, kRight},
                                           {kLeft, kBottom},
                                           {kNone, kNone}}};

constexpr bool isOpposite(std::uint8_t corners)
{
    return corners == 5 || corners == 10;
}

/// The two simple cases that opposite corners fall into.
std::array<std::uint8_t, 2> halves(std::uint8_t corners, bool joined)
{
    if (corners == 5)
        return joined ? std::array<std::uint8_t, 2>{13, 7} : std::array<std::uint8_t, 2>{1, 4};
    return joined ? std::array<std::uint8_t, 2>{14, 11} : std::array<std::uint8_t, 2>{2, 8};
}

} // namespace

void ContourTracer::findCases(const std::vector<std::uint8_t>& within)
{
    m_cases.resize(m_columns * m_rows);
    m_rowHasBoundary.assign(m_rows, false);
    for (std::size_t row = 0; row < m_rows; ++row) {
        const std::uint8_t* lower = &within[row * (m_columns + 1)];
        m_rowHasBoundary[row] = cellCases(lower, lower + m_columns + 1, m_columns, &caseAt(0, row));
    }
}

GridNode ContourTracer::cellNode(const At& at) const
{
    return {m_window.low.column + static_cast<std::int32_t>(at.column),
            m_window.low.row + static_cast<std::int32_t>(at.row)};
}

GridWay ContourTracer::wayOf(const At& at) const
{
    GridNode node = cellNode(at);
    node.column += at.side == kRight ? 1 : 0;
    node.row += at.side == kTop ? 1 : 0;
    return {node, at.side == kLeft || at.side == kRight};
}

/// The boundary comes in with the inside on its left.
void ContourTracer::addCrossing(const At& at, GridWay way, const ContourField& field)
{
    const auto [share, beyond] = field.crossing(way, at.side == kBottom || at.side == kRight);
    const Point from = m_grid.at(way.from);
    // The line itself is hit exactly, so that rows of crossings can be told by their coordinate.
    m_points.push_back(way.upward ? Point{from.x, from.y + share * m_grid.spacing}
                                  : Point{from.x + share * m_grid.spacing, from.y});
    m_beyond.push_back(beyond);
}

/// Takes the pass that comes in by `at.side` out of the cell; returns the side that it leaves by.
int ContourTracer::passCell(At at, const ContourField& field)
{
    std::uint8_t& corners = caseAt(at.column, at.row);
    std::uint8_t taken = corners;
    corners = 0;
    if (isOpposite(taken)) {
        const auto [first, second] = halves(taken, field.joined(cellNode(at)));
        const bool isFirst = kPasses[first].in == at.side;
        corners = isFirst ? second : first;
        taken = isFirst ? first : second;
    }
    return kPasses[taken].out;
}

void ContourTracer::follow(At at, const ContourField& field, std::vector<Chain>& chains)
{
    Chain chain;
    chain.start = wayOf(at);
    chain.end = chain.start;
    m_points.clear();
    m_beyond.clear();
    do {
        addCrossing(at, chain.end, field);
        const auto middle = field.middle(cellNode(at));
        const int out = passCell(at, field);
        if (middle) {
            m_points.push_back(*middle);
            m_beyond.push_back(kMeetingPoint);
        }
        at.column += out == kRight ? 1U : 0U;
        at.column -= out == kLeft ? 1U : 0U;
        at.row += out == kTop ? 1U : 0U;
        at.row -= out == kBottom ? 1U : 0U;
        at.side = (out + 2) % 4;
        chain.end = wayOf(at);
    } while (at.column < m_columns && at.row < m_rows && chain.end != chain.start);
    chain.points = m_points;
    chain.beyond = m_beyond;
    chains.push_back(std::move(chain));
}

/// Starts the chains that come into the window by this cell of its rim.
void ContourTracer::traceFromBorder(std::size_t column, std::size_t row, const ContourField& field,
                                    std::vector<Chain>& chains)
{
    const auto onBorder = [&](int side) {
        return (side == kBottom && row == 0) || (side == kTop && row + 1 == m_rows) ||
               (side == kLeft && column == 0) || (side == kRight && column + 1 == m_columns);
    };
    const std::uint8_t corners = caseAt(column, row);
    std::array<std::uint8_t, 2> passes{corners, 0};
    if (isOpposite(corners))
        passes = halves(corners, field.joined(cellNode({column, row, 0})));
    for (const std::uint8_t pass : passes) {
        if (onBorder(kPasses[pass].in))
            follow({column, row, kPasses[pass].in}, field, chains);
    }
}

void ContourTracer::traceFromBorders(const ContourField& field, std::vector<Chain>& chains)
{
    for (std::size_t row = 0; row < m_rows; ++row) {
        const bool whole = row == 0 || row + 1 == m_rows;
        const std::size_t step = whole || m_columns == 1 ? 1 : m_columns - 1;
        for (std::size_t column = 0; m_rowHasBoundary[row] && column < m_columns; column += step)
            traceFromBorder(column, row, field, chains);
    }
}

/// The first cell from `column` on that the boundary passes, or the number of cells.
std::size_t ContourTracer::nextPassed(std::size_t column, std::size_t row) const
{
    const std::uint8_t* cells = &m_cases[row * m_columns];
    constexpr std::uint64_t kAllWithin = 0x0f0f0f0f0f0f0f0fU;
    while (column < m_columns) {
        std::uint64_t eight = 1;
        if (column + sizeof eight <= m_columns)
            std::memcpy(&eight, cells + column, sizeof eight);
        if (eight == 0 || eight == kAllWithin)
            column += sizeof eight;
        else if (cells[column] != 0 && cells[column] != 15)
            break;
        else
            ++column;
    }
    return column;
}

void ContourTracer::traceLoops(const ContourField& field, std::vector<Chain>& chains)
{
    for (std::size_t row = 0; row < m_rows; ++row) {
        if (!m_rowHasBoundary[row])
            continue;
        // A cell is looked at again after a pass: it may have two.
        for (std::size_t column = nextPassed(0, row); column < m_columns; column = nextPassed(column, row)) {
            const std::uint8_t corners = caseAt(column, row);
            const std::uint8_t pass =
                isOpposite(corners) ? halves(corners, field.joined(cellNode({column, row, 0})))[0] : corners;
            follow({column, row, kPasses[pass].in}, field, chains);
        }
    }
}

void ContourTracer::trace(const AreaGrid& grid, GridWindow window, const std::vector<std::uint8_t>& within,
                          const ContourField& field, std::vector<Chain>& chains)
{
    if (window.width() < 2 || window.height() < 2)
        return;
    m_grid = grid;
    m_window = window;
    m_columns = window.width() - 1;
    m_rows = window.height() - 1;
    findCases(within);
    traceFromBorders(field, chains);
    traceLoops(field, chains);
}

} // namespace yike
