// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose the nodes of a grid window are where areas are split: the facility with the shortest walk and leg.

#include "core/base/progress.h"
#include "core/service_area/field/area_grid.h"
#include "core/service_area/streets/leg_mask.h"
#include "core/service_area/streets/reached_streets.h"

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
    /// owner() of each node of a row of the window.
    void ownersOfRow(std::int32_t row, std::uint32_t* owners) const;
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
    static constexpr std::int32_t kBlock = 8; ///< nodes along a side
    static constexpr std::uint32_t kSeveral = kNobody - 1;

    [[nodiscard]] std::size_t block(GridNode node) const
    {
        return static_cast<std::size_t>((node.row - m_window.low.row) / kBlock) * m_blockColumns +
               static_cast<std::size_t>((node.column - m_window.low.column) / kBlock);
    }
    /// Calls `use(only, first, count)` for each run of nodes of a row that lie in one block.
    template <class Use>
    void forEachBlock(std::int32_t row, std::int32_t firstColumn, std::int32_t lastColumn,
                      const Use& use) const
    {
        for (std::int32_t column = firstColumn; column <= lastColumn;) {
            const std::int32_t inBlock = (column - m_window.low.column) % kBlock;
            const std::int32_t end = std::min(column + kBlock - inBlock, lastColumn + 1);
            use(m_blocks[block({column, row})], GridNode{column, row}, end - column);
            column = end;
        }
    }
    [[nodiscard]] bool stampAll(const AreaGrid& grid, double access, std::span<const StreetPiece> pieces,
                                std::span<const std::uint32_t> which, const LegMask& mask,
                                const Progress& progress);
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
    std::vector<std::uint32_t> m_order; ///< pieces
};

} // namespace yike
