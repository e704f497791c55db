// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/unit_index.h"

#include "core/base/parallel.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// About so many cells for each boundary edge: then few cells are crossed, and the grid still fits the cache.
constexpr double kCellsPerEdge = 8;
constexpr double kMostCells = 4'194'304;

std::size_t edgeCount(const Polygon& polygon)
{
    std::size_t count = polygon.outer.size();
    for (const Ring& hole : polygon.holes)
        count += hole.size();
    return count;
}

} // namespace

UnitIndex::UnitIndex(std::span<const UnitShape> units)
{
    for (const UnitShape& unit : units) {
        for (const Polygon& polygon : *unit.shape)
            m_parts.push_back({unit.id, &polygon});
    }
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& a, const Part& b) { return a.unit < b.unit; });
    std::size_t edges = 0;
    for (const Part& part : m_parts) {
        m_shapes.emplace_back(*part.polygon);
        m_box.add(m_shapes.back().box());
        edges += edgeCount(*part.polygon);
    }
    sizeGrid(edges);
    std::vector<CellMember> members;
    for (const auto& some : coverCells())
        members.insert(members.end(), some.begin(), some.end());
    fillCells(members);
    for (Part& part : m_parts)
        part.polygon = nullptr;
}

void UnitIndex::sizeGrid(std::size_t edges)
{
    if (m_box.empty())
        return;
    const double cells = std::clamp(kCellsPerEdge * static_cast<double>(edges), 1.0, kMostCells);
    const double width = std::max(m_box.width(), 1e-3);
    const double height = std::max(m_box.height(), 1e-3);
    m_cell = std::max(std::sqrt(width * height / cells), std::max(width, height) / cells);
    m_columns = static_cast<std::uint32_t>(width / m_cell) + 1;
    m_rows = static_cast<std::uint32_t>(height / m_cell) + 1;
}

std::uint32_t UnitIndex::column(double x) const
{
    const double place = (x - m_box.min.x) / m_cell;
    return place > 0 ? std::min(m_columns - 1, static_cast<std::uint32_t>(place)) : 0;
}

std::uint32_t UnitIndex::row(double y) const
{
    const double place = (y - m_box.min.y) / m_cell;
    return place > 0 ? std::min(m_rows - 1, static_cast<std::uint32_t>(place)) : 0;
}

Point UnitIndex::middle(std::uint32_t column, std::uint32_t row) const
{
    return {m_box.min.x + (column + 0.5) * m_cell, m_box.min.y + (row + 0.5) * m_cell};
}

std::vector<std::vector<UnitIndex::CellMember>> UnitIndex::coverCells() const
{
    constexpr std::size_t kGrain = 64;
    std::vector<std::vector<CellMember>> members(m_parts.size() / kGrain + 1);
    parallelBlocks(members.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t part = first * kGrain; part < std::min(m_parts.size(), last * kGrain); ++part)
            coverCells(static_cast<std::uint32_t>(part), members[part / kGrain]);
    });
    return members;
}

/// Cells the part's boundary crosses, and those wholly inside: between two crossed cells of a row nothing
/// changes, so one test at the first of them tells for all.
void UnitIndex::coverCells(std::uint32_t part, std::vector<CellMember>& members) const
{
    std::vector<std::uint32_t> crossed;
    markBoundary(m_parts[part].polygon->outer, crossed);
    for (const Ring& hole : m_parts[part].polygon->holes)
        markBoundary(hole, crossed);
    std::sort(crossed.begin(), crossed.end());
    crossed.erase(std::unique(crossed.begin(), crossed.end()), crossed.end());
    for (std::size_t i = 0; i < crossed.size(); ++i) {
        members.push_back({crossed[i], {part, false}});
        const std::uint32_t after = crossed[i] + 1;
        const bool sameRow = i + 1 < crossed.size() && crossed[i + 1] / m_columns == crossed[i] / m_columns;
        if (!sameRow || crossed[i + 1] == after ||
            !m_shapes[part].contains(middle(after % m_columns, after / m_columns)))
            continue;
        for (std::uint32_t cell = after; cell < crossed[i + 1]; ++cell)
            members.push_back({cell, {part, true}});
    }
}

void UnitIndex::markBoundary(const Ring& ring, std::vector<std::uint32_t>& cells) const
{
    for (std::size_t i = 0; i < ring.size(); ++i)
        markEdge(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1], cells);
}

/// Every cell the edge touches, row by row; a little more on both sides, so that rounding leaves none out.
void UnitIndex::markEdge(Point a, Point b, std::vector<std::uint32_t>& cells) const
{
    if (a.y > b.y)
        std::swap(a, b);
    const double slack = 1e-6 * m_cell;
    const double perMetre = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
    const std::uint32_t lastRow = row(b.y);
    for (std::uint32_t r = row(a.y); r <= lastRow; ++r) {
        const double bottom = std::max(a.y, m_box.min.y + r * m_cell - slack);
        const double top = std::min(b.y, m_box.min.y + (r + 1.0) * m_cell + slack);
        double from = a.y == b.y ? a.x : a.x + (bottom - a.y) * perMetre;
        double to = a.y == b.y ? b.x : a.x + (top - a.y) * perMetre;
        if (from > to)
            std::swap(from, to);
        from = std::max(from, std::min(a.x, b.x));
        to = std::min(to, std::max(a.x, b.x));
        for (std::uint32_t c = column(from - slack); c <= column(to + slack); ++c)
            cells.push_back(r * m_columns + c);
    }
}

void UnitIndex::fillCells(std::vector<CellMember>& members)
{
    const std::size_t cells = static_cast<std::size_t>(m_columns) * m_rows;
    m_firstMember.assign(cells + 1, 0);
    for (const CellMember& m : members)
        ++m_firstMember[m.cell + 1];
    for (std::size_t cell = 0; cell < cells; ++cell)
        m_firstMember[cell + 1] += m_firstMember[cell];
    m_members.resize(members.size());
    // Members come by part, so each cell's list is by part too.
    std::vector<std::uint32_t> next(m_firstMember.begin(), m_firstMember.end() - 1);
    for (const CellMember& m : members)
        m_members[next[m.cell]++] = m.member;
}

std::span<const UnitIndex::Member> UnitIndex::membersAt(Point p) const
{
    if (!m_box.contains(p))
        return {};
    const std::size_t cell = static_cast<std::size_t>(row(p.y)) * m_columns + column(p.x);
    return {m_members.data() + m_firstMember[cell], m_firstMember[cell + 1] - m_firstMember[cell]};
}

std::optional<UnitId> UnitIndex::unitAt(Point p) const
{
    for (const Member& member : membersAt(p)) {
        if (member.whole || m_shapes[member.part].contains(p))
            return m_parts[member.part].unit;
    }
    return std::nullopt;
}

std::vector<std::optional<UnitId>> UnitIndex::unitsAt(std::span<const Point> points) const
{
    std::vector<std::optional<UnitId>> units(points.size());
    parallelBlocks(points.size(), 16'384, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            units[i] = unitAt(points[i]);
    });
    return units;
}

std::vector<UnitId> UnitIndex::allAt(Point p) const
{
    std::vector<UnitId> units;
    for (const Member& member : membersAt(p)) {
        if (member.whole || m_shapes[member.part].contains(p))
            units.push_back(m_parts[member.part].unit);
    }
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

} // namespace yike
