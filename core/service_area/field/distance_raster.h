// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far the nodes of a grid window lie from the streets that were stamped on it: the field whose contour at
// the access leg is the outline of a service area.

#include "core/service_area/field/area_grid.h"
#include "core/service_area/streets/leg_mask.h"
#include "core/service_area/streets/reached_streets.h"

#include <vector>

namespace yike {

/// For one thread at a time; made once and reused.
class DistanceRaster {
public:
    /// Everything is far. `accessMetres` is how far from streets the field is wanted; a spacing farther it is
    /// still right, so that a contour there can be interpolated.
    void begin(AreaGrid grid, GridWindow window, double accessMetres);

    /// Legs from a-b.
    void stamp(Point a, Point b);
    /// The same where obstacles are near.
    void stampInSight(Point a, Point b, const LegMask& mask);
    /// Legs of at most `radius` metres (less than the access leg) from `centre`.
    void stampDisc(Point centre, double radius, const LegMask* mask);

    [[nodiscard]] const AreaGrid& grid() const { return m_grid; }
    [[nodiscard]] const GridWindow& window() const { return m_window; }
    [[nodiscard]] double access() const { return m_access; }
    /// Squared metres, huge where far; row by row from the bottom.
    [[nodiscard]] const float* row(std::int32_t row) const
    {
        return &m_squared[index({m_window.low.column, row})];
    }
    [[nodiscard]] float squared(GridNode node) const { return m_squared[index(node)]; }
    /// A node is within the area where its squared distance is at most this.
    [[nodiscard]] float level() const { return static_cast<float>(m_access * m_access); }

private:
    [[nodiscard]] std::size_t index(GridNode node) const
    {
        return static_cast<std::size_t>(node.row - m_window.low.row) * m_window.width() +
               static_cast<std::size_t>(node.column - m_window.low.column);
    }
    [[nodiscard]] GridWindow around(Point a, Point b, double metres) const;
    template <class Value>
    void lower(const GridWindow& window, const Value& value);

    AreaGrid m_grid;
    GridWindow m_window;
    double m_access = 0;
    std::vector<float> m_squared;
    std::vector<float> m_dx; ///< of the columns of one stamp
};

} // namespace yike
