// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Service areas made ready to be handed on: without water, within the study area, valid, as bands where
// wanted.

#include "core/base/result.h"
#include "core/geometry/shapes.h"
#include "gis/geo/overlay.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

/// For one thread at a time. Errors of all: GeometryFailed.
class AreaClip {
public:
    /// `water` is taken away; where there is a `boundary`, nothing outside it is left. Both are repaired and
    /// united first, since files have them crossing and overlapping.
    [[nodiscard]] static Result<AreaClip> make(const MultiPolygon& water, const MultiPolygon& boundary);

    [[nodiscard]] Result<MultiPolygon> clipped(const MultiPolygon& area);
    /// `area` less `inner`; slivers below a square metre are left out.
    [[nodiscard]] Result<MultiPolygon> band(const MultiPolygon& area, const MultiPolygon& inner);
    /// Why GEOS would not take the shape; nothing for valid ones.
    [[nodiscard]] std::optional<ShapeFlaw> flawOf(const MultiPolygon& area);

private:
    [[nodiscard]] static Result<MultiPolygon> tidied(ShapeTool& tool, const MultiPolygon& polygons);

    std::unique_ptr<ShapeTool> m_tool = std::make_unique<ShapeTool>();
    MultiPolygon m_water;
    MultiPolygon m_boundary;
    bool m_bounded = false;
};

} // namespace yike
