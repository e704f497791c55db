// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service_area/field/area_field.h"

#include <algorithm>
#include <cmath>

namespace yike {

GridNode endOf(GridWay way)
{
    return way.upward ? GridNode{way.from.column, way.from.row + 1}
                      : GridNode{way.from.column + 1, way.from.row};
}

double clearOfNodes(double share)
{
    constexpr double kClear = 0.004;
    return share > kClear ? std::min(share, 1 - kClear) : kClear;
}

double AreaField::metres(GridNode node) const
{
    return std::sqrt(static_cast<double>(m_raster.squared(node)));
}

WayCrossing AreaField::crossing(GridWay way, bool startsWithin) const
{
    const GridNode inside = startsWithin ? way.from : endOf(way);
    const GridNode outside = startsWithin ? endOf(way) : way.from;
    const double here = metres(inside);
    const double there = metres(outside);
    // No street's distance grows faster than that: what serves one node is hidden from the other.
    const bool hidden = there - here > 1.5 * grid().spacing;
    double share = hidden ? 0.5 : (m_raster.access() - here) / (there - here);
    if (hidden && !m_mask.empty())
        share = m_mask.firstContact(grid().at(inside), grid().at(outside)).value_or(share);
    else if (!m_mask.empty())
        share = std::min(share, m_mask.firstCrossing(grid().at(inside), grid().at(outside)).value_or(share));
    return {clearOfNodes(startsWithin ? share : 1 - share), kNobodysGround};
}

bool AreaField::joined(GridNode cell) const
{
    const double sum = metres(cell) + metres({cell.column + 1, cell.row}) +
                       metres({cell.column, cell.row + 1}) + metres({cell.column + 1, cell.row + 1});
    return sum <= 4 * m_raster.access();
}

} // namespace yike
