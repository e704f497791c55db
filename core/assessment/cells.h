// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The cells of an indicator by unit. A city has hundreds of thousands of them, so they lie side by side in
// the order of the units' ids instead of in nodes of a tree.

#include "core/assessment/cell.h"

#include <utility>
#include <vector>

namespace yike {

class Cells {
public:
    using value_type = std::pair<UnitId, Cell>;
    using iterator = std::vector<value_type>::iterator;
    using const_iterator = std::vector<value_type>::const_iterator;

    void reserve(std::size_t units) { m_cells.reserve(units); }
    /// The cell of the unit, made if there is none; quickest when units come in the order of their ids.
    Cell& operator[](UnitId unit);
    /// Does nothing where the unit has a cell already.
    void emplace(UnitId unit, Cell cell);

    [[nodiscard]] const_iterator find(UnitId unit) const;
    [[nodiscard]] bool contains(UnitId unit) const { return find(unit) != end(); }
    /// Throws std::out_of_range where the unit has none.
    [[nodiscard]] const Cell& at(UnitId unit) const;
    [[nodiscard]] Cell& at(UnitId unit);

    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    [[nodiscard]] bool empty() const { return m_cells.empty(); }
    [[nodiscard]] iterator begin() { return m_cells.begin(); }
    [[nodiscard]] iterator end() { return m_cells.end(); }
    [[nodiscard]] const_iterator begin() const { return m_cells.begin(); }
    [[nodiscard]] const_iterator end() const { return m_cells.end(); }
    bool operator==(const Cells&) const = default;

private:
    [[nodiscard]] std::size_t place(UnitId unit) const;
    [[nodiscard]] bool isAt(std::size_t place, UnitId unit) const
    {
        return place < m_cells.size() && m_cells[place].first == unit;
    }

    std::vector<value_type> m_cells; ///< by id
};

} // namespace yike
