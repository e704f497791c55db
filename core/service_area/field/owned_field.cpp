// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with three owners or more (nobody counts as one) get a point in the middle that all their borders
// meet in.
#include "core/service_area/field/owned_field.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <array>
#include <vector>

namespace yike {

namespace {

using Corners = std::array<GridNode, 4>;

/// Round the cell from its lower left one.
Corners cornersOf(GridNode cell)
{
    return {cell, {cell.column + 1, cell.row}, {cell.column + 1, cell.row + 1}, {cell.column, cell.row + 1}};
}

/// The side between a corner and the next.
std::array<GridWay, 4> sidesOf(GridNode cell)
{
    return {{{cell, false},
             {{cell.column + 1, cell.row}, true},
             {{cell.column, cell.row + 1}, false},
             {cell, true}}};
}

Point meanOf(const std::vector<Point>& points)
{
    Point sum;
    for (const Point& p : points)
        sum = {sum.x + p.x, sum.y + p.y};
    const auto count = static_cast<double>(points.size());
    return {sum.x / count, sum.y / count};
}

} // namespace

/// The same for the owners on both sides.
WayCrossing OwnedField::crossing(GridWay way, bool) const
{
    const bool start = m_area.isWithin(way.from);
    return start && m_area.isWithin(endOf(way)) ? border(way) : m_area.crossing(way, start);
}

/// Between the nodes of two owners.
WayCrossing OwnedField::border(GridWay way) const
{
    const std::uint32_t from = m_owners.owner(way.from);
    const std::uint32_t to = m_owners.owner(endOf(way));
    const std::uint32_t other = from == m_owner ? to : from;
    const auto here = m_owners.lead(way.from, to);
    const auto there = m_owners.lead(endOf(way), from);
    if (!here || !there || *here + *there <= 0)
        return {0.5, other};
    return {clearOfNodes(*here / (*here + *there)), other};
}

bool OwnedField::joined(GridNode cell) const
{
    std::array<std::uint32_t, 4> labels{};
    const Corners corners = cornersOf(cell);
    std::transform(corners.begin(), corners.end(), labels.begin(), [this](GridNode n) { return label(n); });
    if (labels[0] != labels[2] || labels[1] != labels[3])
        return true;
    if (labels[0] == OwnerRaster::kNobody || labels[1] == OwnerRaster::kNobody)
        return m_area.joined(cell);
    return m_owner == std::min(labels[0], labels[1]); // of two crossing owners one must give way
}

Point OwnedField::pointOn(GridWay way) const
{
    const double share = crossing(way, m_area.isWithin(way.from)).share;
    return between(m_area.grid().at(way.from), m_area.grid().at(endOf(way)), share);
}

std::optional<Point> OwnedField::middle(GridNode cell) const
{
    if (m_owners.owners().size() < 2)
        return std::nullopt;
    const Corners corners = cornersOf(cell);
    std::array<std::uint32_t, 4> labels{};
    std::transform(corners.begin(), corners.end(), labels.begin(), [this](GridNode n) { return label(n); });
    if (labels[0] == labels[2] || labels[1] == labels[3])
        return std::nullopt;
    std::vector<Point> outline; // crossings to nobody's ground
    std::vector<Point> borders; // and between owners
    const auto sides = sidesOf(cell);
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t next = labels[(i + 1) % 4];
        if (labels[i] == next)
            continue;
        const bool edge = labels[i] == OwnerRaster::kNobody || next == OwnerRaster::kNobody;
        (edge ? outline : borders).push_back(pointOn(sides[i]));
    }
    if (outline.size() + borders.size() < 3)
        return std::nullopt;
    if (outline.empty())
        return meanOf(borders);
    // On the outline, so that the areas together are the same as undivided ones.
    const double share = nearestOnSegment(outline[0], outline[1], meanOf(borders)).share;
    return between(outline[0], outline[1], std::clamp(share, 0.1, 0.9));
}

} // namespace yike
