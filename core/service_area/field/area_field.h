// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The contour of one distance raster: the outline at its access leg.

#include "core/service_area/field/distance_raster.h"
#include "core/service_area/outline/contour.h"

namespace yike {

/// Borrows the raster and the mask.
class AreaField final : public ContourField {
public:
    AreaField(const DistanceRaster& raster, const LegMask& mask) : m_raster(raster), m_mask(mask) {}

    [[nodiscard]] bool isWithin(GridNode node) const { return m_raster.squared(node) <= m_raster.level(); }
    [[nodiscard]] const AreaGrid& grid() const { return m_raster.grid(); }

    /// Where the distance comes to the leg's length, or an obstacle stands before that.
    [[nodiscard]] WayCrossing crossing(GridWay way, bool startsWithin) const override;
    /// By the mean of the corners.
    [[nodiscard]] bool joined(GridNode cell) const override;
    [[nodiscard]] std::optional<Point> middle(GridNode) const override { return std::nullopt; }

private:
    [[nodiscard]] double metres(GridNode node) const;

    const DistanceRaster& m_raster;
    const LegMask& m_mask;
};

/// The node at the other end.
[[nodiscard]] GridNode endOf(GridWay way);

/// Away from 0 and 1, so that crossings of different ways never coincide.
[[nodiscard]] double clearOfNodes(double share);

} // namespace yike
