// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The drawn shapes of a plan, prepared once: flat arrays with boxes, boundary lines without doubles, places
// for labels. Immutable and shared by threads; colouring and selection (map_scene.h) never touch it.

#include "core/geometry/shapes.h"
#include "core/model/plan.h"

#include <QPointF>

#include <map>
#include <memory>
#include <vector>

namespace yike {

/// Areas or lines as flat arrays, in metres from MapGeometry::origin (x east, y north), with their boxes.
struct ShapeSet {
    struct Part {
        std::uint32_t first = 0; ///< into points
        std::uint32_t count = 0;
    };
    struct Item {
        Box box; ///< relative to the origin
        std::uint32_t firstPart = 0;
        std::uint32_t parts = 0;
    };
    std::vector<QPointF> points;
    std::vector<Part> partList;
    std::vector<Item> items;

    [[nodiscard]] std::size_t size() const { return items.size(); }
    [[nodiscard]] bool empty() const { return items.empty(); }
};

/// Items of a ShapeSet sorted into square cells, so that a view paints only what it shows.
class ShapeGrid {
public:
    ShapeGrid() = default;
    explicit ShapeGrid(const ShapeSet& shapes);
    /// Ids of items whose box touches `box`, ascending, each once.
    [[nodiscard]] std::vector<std::uint32_t> within(const ShapeSet& shapes, const Box& box) const;

private:
    Box m_box;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint32_t> m_start;
    std::vector<std::uint32_t> m_items;
};

struct MapGeometry {
    Point origin;   ///< of all coordinates here
    Box extent;     ///< of the plan, in plan coordinates
    ShapeSet units; ///< one item a unit, by UnitId::index(); empty where it has no shape
    std::vector<Level> unitLevel;
    std::vector<QPointF> unitLabel; ///< a place well inside the largest part
    std::vector<double> unitArea;   ///< m2
    ShapeSet communityLines;        ///< boundaries, each edge once
    ShapeSet subDistrictLines;
    ShapeSet countyLines;
    ShapeSet outline; ///< of the whole plan: counties, or what there is
    ShapeSet buildings;
    ShapeGrid buildingGrid;
    ShapeSet streets; ///< walkable ones
    std::vector<StreetClass> streetClass;
    ShapeGrid streetGrid;
    ShapeSet land, water, parks; ///< areas
    ShapeSet rails, waterLines;  ///< lines
    struct WaterName {
        std::string name;
        QPointF at;
        double width = 0; ///< metres the water is wide there
    };
    std::vector<WaterName> waterNames;
};

/// Takes about as long as reading the plan once. Ground, buildings and streets may be missing.
[[nodiscard]] std::shared_ptr<const MapGeometry> makeGeometry(const Plan& plan);

} // namespace yike
