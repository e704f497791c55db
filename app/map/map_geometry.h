// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The drawn shapes of a plan, prepared once: flat arrays with boxes, boundary lines without doubles, places
// for labels. Immutable and shared by threads; colouring and selection (map_scene.h) never touch it.

#include "app/map/shape_set.h"
#include "core/geometry/unit_index.h"
#include "core/model/plan.h"

#include <QPointF>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace yike {

struct MapGeometry {
    /// A name on open water, where it fits.
    struct WaterName {
        std::string name;
        QPointF at;
        double width = 0;       ///< metres of water to the left and right together
        std::uint32_t item = 0; ///< of `water`
    };

    Point origin;   ///< of all coordinates here
    Box extent;     ///< of the units, else of everything, in plan coordinates
    ShapeSet units; ///< one item a unit, by UnitId::index(); without parts where it has no shape
    std::vector<Level> unitLevel;
    std::vector<QPointF> unitLabel;     ///< a place well inside the largest part
    std::vector<double> unitArea;       ///< m2
    std::array<UnitIndex, 4> unitIndex; ///< by Level, in plan coordinates
    std::array<ShapeSet, 4> boundaries; ///< by Level, each edge once and only at its highest level
    ShapeSet extentArea;                ///< the largest units there are: land under everything
    ShapeSet coast;                     ///< lines: where the communities end
    ShapeSet buildings;
    ShapeSet streets;                           ///< drawn ones, by class: see firstStreet
    std::array<std::uint32_t, 5> firstStreet{}; ///< of Steps, Path, Street, Main, and the end
    ShapeSet land, water, parks;                ///< areas
    ShapeSet rails, waterLines;                 ///< lines
    std::vector<WaterName> waterNames;

    [[nodiscard]] Point toPlan(QPointF at) const { return {origin.x + at.x(), origin.y + at.y()}; }
    [[nodiscard]] QPointF fromPlan(Point at) const { return {at.x - origin.x, at.y - origin.y}; }
};

/// Takes about as long as reading the plan once. Ground, buildings and streets may be missing.
[[nodiscard]] std::shared_ptr<const MapGeometry> makeGeometry(const Plan& plan);

} // namespace yike
