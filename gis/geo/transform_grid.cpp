// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/transform_grid.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr double kCellMetres = 500;
constexpr double kMostCells = 2000; ///< along a side; larger boxes get larger cells

} // namespace

Result<TransformGrid> TransformGrid::over(const Box& box, const Crs& from, const Crs& to)
{
    const auto transform = Transform::between(from, to);
    if (!transform)
        return tl::unexpected(transform.error());
    TransformGrid grid;
    grid.m_cell = std::max(kCellMetres, std::max(box.width(), box.height()) / kMostCells);
    grid.m_origin = {box.min.x - grid.m_cell, box.min.y - grid.m_cell};
    grid.m_columns = static_cast<std::size_t>(std::ceil(box.width() / grid.m_cell)) + 3;
    grid.m_rows = static_cast<std::size_t>(std::ceil(box.height() / grid.m_cell)) + 3;
    grid.m_corners.reserve(grid.m_columns * grid.m_rows);
    for (std::size_t row = 0; row < grid.m_rows; ++row)
        for (std::size_t column = 0; column < grid.m_columns; ++column)
            grid.m_corners.push_back({grid.m_origin.x + grid.m_cell * static_cast<double>(column),
                                      grid.m_origin.y + grid.m_cell * static_cast<double>(row)});
    if (const auto bad = transform->apply(grid.m_corners); !bad.empty())
        return fail(Code::CoordinateUnusable,
                    {{"x", grid.m_corners[bad.front()].x}, {"y", grid.m_corners[bad.front()].y}});
    return grid;
}

std::optional<Coordinate> TransformGrid::operator()(Point p) const
{
    const double x = (p.x - m_origin.x) / m_cell;
    const double y = (p.y - m_origin.y) / m_cell;
    if (!(x >= 0) || !(y >= 0) || x > static_cast<double>(m_columns - 1) ||
        y > static_cast<double>(m_rows - 1))
        return std::nullopt;
    const auto column = std::min(static_cast<std::size_t>(x), m_columns - 2);
    const auto row = std::min(static_cast<std::size_t>(y), m_rows - 2);
    const double u = x - static_cast<double>(column);
    const double v = y - static_cast<double>(row);
    const Coordinate* low = &m_corners[row * m_columns + column];
    const Coordinate* high = low + m_columns;
    const auto between = [&](double a, double b, double c, double d) {
        return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
    };
    return Coordinate{between(low[0].x, low[1].x, high[0].x, high[1].x),
                      between(low[0].y, low[1].y, high[0].y, high[1].y)};
}

} // namespace yike
