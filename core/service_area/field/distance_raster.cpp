// SPDX-License-Identifier: GPL-3.0-or-later
// Every street lowers the nodes around it to their distance from it. Squared distances have the same least,
// and their roots are only needed where the contour passes. What one street says to a node is the same in
// every window, so tiles agree to the last bit. Cost: streets x nodes within the leg of them.
#include "core/service_area/field/distance_raster.h"

#include "core/geometry/measure.h"
#include "core/service_area/field/stamp_row.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr float kFar = 1e30F;

float square(double metres)
{
    return static_cast<float>(metres * metres);
}

} // namespace

void DistanceRaster::begin(AreaGrid grid, GridWindow window, double accessMetres)
{
    m_grid = grid;
    m_window = window;
    m_access = accessMetres;
    m_squared.assign(window.width() * window.height(), kFar);
}

/// The nodes of the window no farther than `metres` from the box of a-b.
GridWindow DistanceRaster::around(Point a, Point b, double metres) const
{
    const GridWindow all = m_grid.inside({{std::min(a.x, b.x) - metres, std::min(a.y, b.y) - metres},
                                          {std::max(a.x, b.x) + metres, std::max(a.y, b.y) + metres}});
    return {{std::max(all.low.column, m_window.low.column), std::max(all.low.row, m_window.low.row)},
            {std::min(all.high.column, m_window.high.column), std::min(all.high.row, m_window.high.row)}};
}

void DistanceRaster::stamp(Point a, Point b)
{
    const GridWindow window = around(a, b, m_access + m_grid.spacing);
    if (window.low.column > window.high.column)
        return;
    m_dx.resize(window.width());
    for (std::size_t i = 0; i < m_dx.size(); ++i)
        m_dx[i] = static_cast<float>(m_grid.metres(window.low.column + static_cast<std::int32_t>(i)) - a.x);
    const double length = distance(a, b);
    const double perMetre = length > 0 ? 1 / length : 0;
    RowStamp stamp{static_cast<float>((b.x - a.x) * perMetre), static_cast<float>((b.y - a.y) * perMetre),
                   static_cast<float>(length), 0};
    for (std::int32_t row = window.low.row; row <= window.high.row; ++row) {
        stamp.dy = static_cast<float>(m_grid.metres(row) - a.y);
        stampRow(&m_squared[index({window.low.column, row})], m_dx.data(), m_dx.size(), stamp);
    }
}

template <class Value>
void DistanceRaster::lower(const GridWindow& window, const Value& value)
{
    for (std::int32_t row = window.low.row; row <= window.high.row; ++row) {
        for (std::int32_t column = window.low.column; column <= window.high.column; ++column) {
            float& held = m_squared[index({column, row})];
            held = std::min(held, value(m_grid.at({column, row})));
        }
    }
}

void DistanceRaster::stampInSight(Point a, Point b, const LegMask& mask)
{
    const double reach = m_access + m_grid.spacing;
    Box box = boundsOf(std::vector<Point>{a, b});
    box = {{box.min.x - reach, box.min.y - reach}, {box.max.x + reach, box.max.y + reach}};
    const std::vector<ObstacleLine> obstacles = mask.linesIn(box);
    lower(around(a, b, reach), [&](Point p) {
        if (nearestOnSegment(a, b, p).metres > reach)
            return kFar;
        const auto seen = nearestInSight(a, b, p, obstacles);
        return seen ? square(seen->metres) : kFar;
    });
}

void DistanceRaster::stampDisc(Point centre, double radius, const LegMask* mask)
{
    const double less = m_access - radius;
    const double reach = radius + m_grid.spacing;
    lower(around(centre, centre, reach), [&](Point p) {
        const double metres = distance(centre, p);
        const bool hidden = metres > reach || (mask != nullptr && mask->firstCrossing(centre, p));
        return hidden ? kFar : square(metres + less);
    });
}

} // namespace yike
