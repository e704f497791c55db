// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The contour of one owner's part where areas are split.

#include "core/service_area/field/area_field.h"
#include "core/service_area/field/owner_raster.h"

#include <cstdint>
#include <optional>

namespace yike {

/// The contour of what one owner has within a limit. Neighbours share their boundary point by point.
class OwnedField final : public ContourField {
public:
    OwnedField(const AreaField& area, const OwnerRaster& owners, std::uint32_t owner)
        : m_area(area), m_owners(owners), m_owner(owner)
    {
    }

    /// kNobody outside the area.
    [[nodiscard]] std::uint32_t label(GridNode node) const
    {
        return m_area.isWithin(node) ? m_owners.owner(node) : OwnerRaster::kNobody;
    }
    [[nodiscard]] WayCrossing crossing(GridWay way, bool startsWithin) const override;
    [[nodiscard]] bool joined(GridNode cell) const override;
    [[nodiscard]] std::optional<Point> middle(GridNode cell) const override;

private:
    [[nodiscard]] WayCrossing border(GridWay way) const;
    [[nodiscard]] Point pointOn(GridWay way) const;

    const AreaField& m_area;
    const OwnerRaster& m_owners;
    std::uint32_t m_owner;
};

} // namespace yike
