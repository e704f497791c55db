// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Follows the boundary between the nodes of a grid window that are within and those that are not (marching
// squares), with the inside on the left. Rings that lie in the window come out closed; where the boundary
// leaves it, as chains that rings.h joins to those of the next window.

#include "core/service_area/field/area_grid.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace yike {

/// The way between a node and the one right of it or above it.
struct GridWay {
    GridNode from;
    bool upward = false;
    auto operator<=>(const GridWay&) const = default;
};

/// Across the boundary there: nobody's ground, or that of two others who meet there.
inline constexpr std::uint32_t kNobodysGround = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint32_t kMeetingPoint = kNobodysGround - 2;

/// A run of the boundary from one grid way to another; closed where they are the same. The point of the last
/// way is not repeated.
struct Chain {
    GridWay start;
    GridWay end;
    std::vector<Point> points;
    std::vector<std::uint32_t> beyond; ///< per point: whose ground lies across the boundary
};

struct WayCrossing {
    double share = 0.5; ///< of the way
    std::uint32_t beyond = kNobodysGround;
};

/// What a contour asks where it passes. Answers must depend on the place alone, not on the window.
class ContourField {
public:
    virtual ~ContourField() = default;
    /// Where the boundary crosses the way: its share is well between 0 and 1, so that no two crossings
    /// ever coincide and rings stay simple.
    [[nodiscard]] virtual WayCrossing crossing(GridWay way, bool startsWithin) const = 0;
    /// Of a cell (named by its lower left node) with two opposite corners within: whether these hang
    /// together.
    [[nodiscard]] virtual bool joined(GridNode cell) const = 0;
    /// A point inside the cell that the boundary has to pass; nothing: straight from side to side.
    [[nodiscard]] virtual std::optional<Point> middle(GridNode cell) const = 0;
};

/// Reused between windows.
class ContourTracer {
public:
    /// `within` has one byte (0 or 1) a node, row by row from the bottom. Appends to `chains`.
    void trace(const AreaGrid& grid, GridWindow window, const std::vector<std::uint8_t>& within,
               const ContourField& field, std::vector<Chain>& chains);

private:
    struct At {
        std::size_t column = 0; ///< of the cell, counted in the window
        std::size_t row = 0;
        int side = 0; ///< that the boundary comes in by
    };
    void findCases(const std::vector<std::uint8_t>& within);
    void traceFromBorders(const ContourField& field, std::vector<Chain>& chains);
    void traceFromBorder(std::size_t column, std::size_t row, const ContourField& field,
                         std::vector<Chain>& chains);
    [[nodiscard]] std::size_t nextPassed(std::size_t column, std::size_t row) const;
    void traceLoops(const ContourField& field, std::vector<Chain>& chains);
    void follow(At start, const ContourField& field, std::vector<Chain>& chains);
    [[nodiscard]] int passCell(At at, const ContourField& field);
    [[nodiscard]] GridNode cellNode(const At& at) const;
    [[nodiscard]] GridWay wayOf(const At& at) const;
    void addCrossing(const At& at, GridWay way, const ContourField& field);
    [[nodiscard]] std::uint8_t& caseAt(std::size_t column, std::size_t row)
    {
        return m_cases[row * m_columns + column];
    }

    AreaGrid m_grid;
    GridWindow m_window;
    std::size_t m_columns = 0; ///< cells
    std::size_t m_rows = 0;
    std::vector<std::uint8_t> m_cases; ///< corners within, of the boundary that is not yet followed
    std::vector<bool> m_rowHasBoundary;
    std::vector<Point> m_points; ///< of the chain that is followed
    std::vector<std::uint32_t> m_beyond;
};

} // namespace yike
