// SPDX-License-Identifier: GPL-3.0-or-later
// The leg that makes a node's walk shortest leaves the street as early as it may: straight legs are never
// longer than the streets they save. Per node the best walk and the best of another owner are kept; where
// their difference changes sign the border runs. Blocks of nodes with but one owner near need no measuring.
// Cost: streets x nodes within the leg of them, only in windows that have more than one owner.
#include "core/service_area/field/owner_raster.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

/// Along a straight street piece, in its own directions.
class PieceWalk {
public:
    explicit PieceWalk(const StreetPiece& piece) : m_piece(piece), m_length(distance(piece.near, piece.far))
    {
        if (m_length > 0) {
            m_along = {(piece.far.x - piece.near.x) / m_length, (piece.far.y - piece.near.y) / m_length};
            m_rate = (piece.farMm - piece.nearMm) / 1000 / m_length;
        }
    }

    /// The shortest walk to `p` with a leg of at most `access`; nothing where no leg reaches.
    [[nodiscard]] std::optional<double> to(Point p, double access) const
    {
        const Point way{p.x - m_piece.near.x, p.y - m_piece.near.y};
        const double foot = way.x * m_along.x + way.y * m_along.y;
        const double square = way.x * way.x + way.y * way.y - foot * foot;
        const double left = access * access - square;
        if (left < 0)
            return std::nullopt;
        const double low = std::max(0.0, foot - std::sqrt(left));
        const double high = std::min(m_length, foot + std::sqrt(left));
        if (low > high)
            return std::nullopt;
        const double share = std::clamp(best(foot, std::max(0.0, square)), low, high);
        return walk(share, std::sqrt((foot - share) * (foot - share) + std::max(0.0, square)));
    }
    [[nodiscard]] double walk(double along, double leg) const
    {
        return m_piece.nearMm / 1000 + m_rate * along + leg;
    }
    [[nodiscard]] double length() const { return m_length; }
    /// Whether every walk to `p` is longer than `metres`: no way is shorter than the straight line.
    [[nodiscard]] bool isLonger(Point p, double metres) const
    {
        constexpr double kRounding = 1e-6; // metres
        const double left = metres - m_piece.nearMm / 1000 + kRounding;
        const Point way{p.x - m_piece.near.x, p.y - m_piece.near.y};
        const double slowest = std::min(1.0, m_rate);
        return left < 0 || left * left < slowest * slowest * (way.x * way.x + way.y * way.y);
    }

private:
    /// Where the slope of the leg balances that of the walk; before everything where the walk grows faster.
    [[nodiscard]] double best(double foot, double square) const
    {
        if (m_rate > 0.999)
            return -std::numeric_limits<double>::infinity();
        return foot - m_rate * std::sqrt(square / (1 - m_rate * m_rate));
    }

    const StreetPiece& m_piece;
    double m_length = 0;
    Point m_along;
    double m_rate = 1; ///< metres of walk a metre of street
};

} // namespace

bool OwnerRaster::measure(const AreaGrid& grid, GridWindow window, double accessMetres,
                          std::span<const StreetPiece> pieces, std::span<const std::uint32_t> which,
                          const LegMask& mask, const Progress& progress)
{
    m_window = window;
    m_owners.clear();
    for (const std::uint32_t i : which)
        m_owners.push_back(pieces[i].owner);
    std::sort(m_owners.begin(), m_owners.end());
    m_owners.erase(std::unique(m_owners.begin(), m_owners.end()), m_owners.end());
    m_blockColumns = window.width() / kBlock + 1;
    m_blocks.assign(m_blockColumns * (window.height() / kBlock + 1), kNobody);
    if (m_owners.size() > 1)
        m_nodes.assign(window.width() * window.height(), TwoBest());
    const double access = accessMetres + 0.001; // every node that is within the area must get an owner
    for (const std::uint32_t i : which)
        claimBlocks(pieces[i], nodesNear(grid, pieces[i], access));
    return m_owners.size() < 2 || stampAll(grid, access, pieces, which, mask, progress);
}

/// The nearest first: most of the others then are seen at a glance to be no better.
bool OwnerRaster::stampAll(const AreaGrid& grid, double access, std::span<const StreetPiece> pieces,
                           std::span<const std::uint32_t> which, const LegMask& mask,
                           const Progress& progress)
{
    constexpr std::size_t kPiecesBetweenLooks = 256;
    m_order.assign(which.begin(), which.end());
    std::stable_sort(m_order.begin(), m_order.end(), [pieces](std::uint32_t a, std::uint32_t b) {
        return pieces[a].nearMm < pieces[b].nearMm;
    });
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (i % kPiecesBetweenLooks == 0 && progress.cancelled())
            return false;
        const StreetPiece& piece = pieces[m_order[i]];
        stamp(grid, piece, nodesNear(grid, piece, access), access, mask);
    }
    return true;
}

/// Of the window; may be empty.
GridWindow OwnerRaster::nodesNear(const AreaGrid& grid, const StreetPiece& piece, double access) const
{
    Box box = boundsOf(std::array{piece.near, piece.far});
    box = {{box.min.x - access, box.min.y - access}, {box.max.x + access, box.max.y + access}};
    const GridWindow near = grid.inside(box);
    return {{std::max(near.low.column, m_window.low.column), std::max(near.low.row, m_window.low.row)},
            {std::min(near.high.column, m_window.high.column), std::min(near.high.row, m_window.high.row)}};
}

void OwnerRaster::claimBlocks(const StreetPiece& piece, const GridWindow& near)
{
    if (near.low.column > near.high.column)
        return;
    for (std::int32_t row = near.low.row; row < near.high.row + kBlock; row += kBlock) {
        const std::size_t first = block({near.low.column, std::min(row, near.high.row)});
        const std::size_t last = block({near.high.column, std::min(row, near.high.row)});
        for (std::size_t i = first; i <= last; ++i)
            m_blocks[i] = m_blocks[i] == kNobody || m_blocks[i] == piece.owner ? piece.owner : kSeveral;
    }
}

void OwnerRaster::stamp(const AreaGrid& grid, const StreetPiece& piece, const GridWindow& near, double access,
                        const LegMask& mask)
{
    const PieceWalk walk(piece);
    Box box = boundsOf(std::array{piece.near, piece.far});
    box = {{box.min.x - access, box.min.y - access}, {box.max.x + access, box.max.y + access}};
    const bool masked = mask.isNear(piece.segment);
    const auto obstacles = masked ? mask.linesIn(box) : std::vector<ObstacleLine>();
    const auto walkTo = [&](Point p) -> std::optional<double> {
        if (!masked)
            return walk.to(p, access);
        const auto seen = nearestInSight(piece.near, piece.far, p, obstacles);
        if (!seen || seen->metres > access)
            return std::nullopt;
        return walk.walk(seen->share * walk.length(), seen->metres);
    };
    const auto stampRun = [&](std::uint32_t only, GridNode first, std::int32_t count) {
        for (GridNode node = first; only == kSeveral && node.column < first.column + count; ++node.column) {
            TwoBest& held = m_nodes[index(node)];
            const Walk& rival = held.first.owner == piece.owner ? held.first : held.second;
            if (walk.isLonger(grid.at(node), rival.metres))
                continue;
            if (const auto metres = walkTo(grid.at(node)))
                offer(held, {*metres, piece.owner});
        }
    };
    for (std::int32_t row = near.low.row; row <= near.high.row; ++row)
        forEachBlock(row, near.low.column, near.high.column, stampRun);
}

void OwnerRaster::ownersOfRow(std::int32_t row, std::uint32_t* owners) const
{
    forEachBlock(row, m_window.low.column, m_window.high.column,
                 [&](std::uint32_t only, GridNode first, std::int32_t count) {
                     for (GridNode node = first; node.column < first.column + count; ++node.column)
                         *owners++ = only != kSeveral ? only : m_nodes[index(node)].first.owner;
                 });
}

void OwnerRaster::offer(TwoBest& held, Walk walk)
{
    if (walk.owner == held.first.owner) {
        held.first = std::min(held.first, walk);
    } else if (walk < held.first) {
        held.second = held.first;
        held.first = walk;
    } else if (walk < held.second) {
        held.second = walk;
    }
}

std::optional<double> OwnerRaster::lead(GridNode node, std::uint32_t other) const
{
    if (m_blocks[block(node)] != kSeveral || m_nodes[index(node)].second.owner != other)
        return std::nullopt;
    return m_nodes[index(node)].second.metres - m_nodes[index(node)].first.metres;
}

} // namespace yike
