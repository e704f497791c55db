// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which unit a point lies in, for millions of points: a grid whose cells mostly lie wholly in one unit; only
// points in cells that a boundary crosses are tested against it.

#include "core/base/id.h"
#include "core/geometry/shapes.h"
#include "core/geometry/striped_polygon.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yike {

struct UnitShape {
    UnitId id;
    const MultiPolygon* shape = nullptr; ///< borrowed while the index is built
};

/// Boundaries count as inside; where units meet or overlap the lower id has the point.
class UnitIndex {
public:
    UnitIndex() = default;
    explicit UnitIndex(std::span<const UnitShape> units);

    [[nodiscard]] std::optional<UnitId> unitAt(Point p) const;
    /// For every point, in parallel.
    [[nodiscard]] std::vector<std::optional<UnitId>> unitsAt(std::span<const Point> points) const;
    /// All units that have the point, by id: more than one where units overlap or meet.
    [[nodiscard]] std::vector<UnitId> allAt(Point p) const;

private:
    struct Part {
        UnitId unit;
        const Polygon* polygon = nullptr;
    };
    struct Member {
        std::uint32_t part = 0; ///< place in m_parts
        bool whole = false;     ///< the whole cell lies inside it
    };
    struct CellMember {
        std::uint32_t cell = 0;
        Member member;
    };
    void sizeGrid(std::size_t edges);
    [[nodiscard]] std::vector<std::vector<CellMember>> coverCells() const;
    void coverCells(std::uint32_t part, std::vector<CellMember>& members) const;
    void markBoundary(const Ring& ring, std::vector<std::uint32_t>& cells) const;
    void markEdge(Point a, Point b, std::vector<std::uint32_t>& cells) const;
    void fillCells(std::vector<CellMember>& members);
    [[nodiscard]] std::uint32_t column(double x) const;
    [[nodiscard]] std::uint32_t row(double y) const;
    [[nodiscard]] Point middle(std::uint32_t column, std::uint32_t row) const;
    [[nodiscard]] std::span<const Member> membersAt(Point p) const;

    Box m_box;
    double m_cell = 1; ///< metres
    std::uint32_t m_columns = 0;
    std::uint32_t m_rows = 0;
    std::vector<Part> m_parts; ///< by unit id; polygons only while building
    std::vector<StripedPolygon> m_shapes;
    std::vector<std::uint32_t> m_firstMember; ///< per cell, one more at the end
    std::vector<Member> m_members;            ///< by part in each cell
};

} // namespace yike
