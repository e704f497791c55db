// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/cells.h"

#include <algorithm>
#include <stdexcept>

namespace yike {

/// Where the unit's cell is, or would be put. Where every unit has one, that is its id.
std::size_t Cells::place(UnitId unit) const
{
    if (m_cells.empty() || m_cells.back().first < unit)
        return m_cells.size();
    if (isAt(unit.index(), unit))
        return unit.index();
    const auto found = std::lower_bound(m_cells.begin(), m_cells.end(), unit,
                                        [](const value_type& cell, UnitId id) { return cell.first < id; });
    return static_cast<std::size_t>(found - m_cells.begin());
}

Cell& Cells::operator[](UnitId unit)
{
    const std::size_t found = place(unit);
    if (!isAt(found, unit))
        m_cells.emplace(m_cells.begin() + static_cast<std::ptrdiff_t>(found), unit, Cell{});
    return m_cells[found].second;
}

void Cells::emplace(UnitId unit, Cell cell)
{
    if (!contains(unit))
        (*this)[unit] = std::move(cell);
}

Cells::const_iterator Cells::find(UnitId unit) const
{
    const std::size_t found = place(unit);
    return isAt(found, unit) ? m_cells.begin() + static_cast<std::ptrdiff_t>(found) : m_cells.end();
}

const Cell& Cells::at(UnitId unit) const
{
    const std::size_t found = place(unit);
    if (!isAt(found, unit))
        throw std::out_of_range("no cell for this unit");
    return m_cells[found].second;
}

Cell& Cells::at(UnitId unit)
{
    return const_cast<Cell&>(std::as_const(*this).at(unit));
}

} // namespace yike
