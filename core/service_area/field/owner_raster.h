// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose the nodes of a grid window are where areas are split: the facility with the shortest walk and leg.

#include "core/base/progress.h"
#include "core/service_area/area_field.h"
#include "core/service_area/reached_streets.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace yike {

/// For one thread at a time; made once and reused.
class OwnerRaster {
public:
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

    /// Measures the walk to every node from the pieces (of which `which` names those near the window).
    /// False when cancelled.
    [[nodiscard]] bool measure(const AreaGrid& grid, GridWindow window, double accessMetres,
                               std::span<const StreetPiece> pieces, std::span<const std::uint32_t> which,
                               const LegMask& mask, const Progress& progress);

    /// kNobody where no leg reaches. Ties go to the lower owner.
    [[nodiscard]] std::uint32_t owner(GridNode node) const
    {
        const std::uint32_t only = m_blocks[block(node)];
        return only != kSeveral ? only : m_nodes[index(node)].first.owner;
    }
    /// How much longer `other`'s walk is than the owner's, in metres; nothing where it is not known.
    [[nodiscard]] std::optional<double> lead(GridNode node, std::uint32_t other) const;
    /// Those that have pieces near the window, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& owners() const { return m_owners; }

private:
    struct Walk {
        double metres = std::numeric_limits<double>::infinity();
        std::uint32_t owner = kNobody;
        auto operator<=>(const Walk&) const = default;
    };
    struct TwoBest {
        Walk first;
        Walk second; ///< of another owner
    };
    [[nodiscard]] std::size_t index(GridNode node) const
    {
        return static_cast<std::size_t>(node.row - m_window.low.row) * m_window.width() +
               static_cast<std::size_t>(node.column - m_window.low.column);
    }
    static constexpr std::int32_t kBlock = 16; ///< nodes along a side
    static constexpr std::uint32_t kSeveral = kNobody - 1;

    [[nodiscard]] std::size_t block(GridNode node) const
    {
        return static_cast<std::size_t>((node.row - m_window.low.row) / kBlock) * m_blockColumns +
               static_cast<std::size_t>((node.column - m_window.low.column) / kBlock);
    }
    void claimBlocks(const StreetPiece& piece, const GridWindow& near);
    void stamp(const AreaGrid& grid, const StreetPiece& piece, const GridWindow& near, double access,
               const LegMask& mask);
    [[nodiscard]] GridWindow nodesNear(const AreaGrid& grid, const StreetPiece& piece, double access) const;
    static void offer(TwoBest& held, Walk walk);

    GridWindow m_window;
    std::vector<std::uint32_t> m_owners;
    std::size_t m_blockColumns = 0;
    std::vector<std::uint32_t> m_blocks; ///< the only owner near, or kSeveral: then the nodes tell
    std::vector<TwoBest> m_nodes;
};

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
    [[nodiscard]] double crossing(GridWay way, bool startsWithin) const override;
    [[nodiscard]] bool joined(GridNode cell) const override;
    [[nodiscard]] std::optional<Point> middle(GridNode cell) const override;

private:
    [[nodiscard]] double border(GridWay way) const;
    [[nodiscard]] Point pointOn(GridWay way) const;

    const AreaField& m_area;
    const OwnerRaster& m_owners;
    std::uint32_t m_owner;
};

} // namespace yike
