// SPDX-License-Identifier: GPL-3.0-or-later
// A leg of `access` metres from a street walked to within (limit - access) covers whatever the shorter legs
// beyond it cover: straight lines are no longer than streets. So the area at a limit is the ground within
// `access` of the streets within (limit - access), the same streets serve all limits, and each is stamped
// once, with the lowest limit that has it. Only where a slope makes a metre of street cost less than a metre,
// and where a facility joins the street beyond (limit - access), shorter legs add something.
// Differs from isochrones by interpolated travel times: ground that no leg reaches never counts.
#include "core/service_area/area_outliner.h"

#include "core/geometry/measure.h"
#include "core/service_area/stamp_row.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

constexpr std::int32_t kTileCells = 512; ///< a megabyte of distances
constexpr std::size_t kPiecesBetweenLooks = 256;

Point placeAt(const StreetPiece& piece, double mm)
{
    if (mm <= piece.nearMm)
        return piece.near;
    if (mm >= piece.farMm)
        return piece.far;
    return between(piece.near, piece.far, (mm - piece.nearMm) / (piece.farMm - piece.nearMm));
}

/// The pieces' boxes with their legs and a spacing, as nodes.
GridWindow windowOf(const OutlineRules& rules, const StreetPiece& piece)
{
    const double reach = rules.access + rules.grid.spacing;
    Box box;
    box.add(piece.near);
    box.add(piece.far);
    return {{rules.grid.before(box.min.x - reach), rules.grid.before(box.min.y - reach)},
            {rules.grid.after(box.max.x + reach), rules.grid.after(box.max.y + reach)}};
}

GridWindow windowOfAll(const OutlineRules& rules, std::span<const StreetPiece> pieces)
{
    GridWindow all = windowOf(rules, pieces.front());
    for (const StreetPiece& piece : pieces) {
        const GridWindow one = windowOf(rules, piece);
        all.low = {std::min(all.low.column, one.low.column), std::min(all.low.row, one.low.row)};
        all.high = {std::max(all.high.column, one.high.column), std::max(all.high.row, one.high.row)};
    }
    return all;
}

/// Tiles by place; neighbours share the nodes between them.
class Tiling {
public:
    explicit Tiling(const GridWindow& all) : m_all(all) {}

    /// Calls `use(column, row)` for the tiles that the window touches.
    template <class Use>
    void forEach(const GridWindow& window, const Use& use) const
    {
        for (std::int32_t row = tile(window.low.row - m_all.low.row - 1);
             row <= tile(window.high.row - m_all.low.row); ++row) {
            for (std::int32_t column = tile(window.low.column - m_all.low.column - 1);
                 column <= tile(window.high.column - m_all.low.column); ++column)
                use(GridNode{column, row});
        }
    }
    [[nodiscard]] GridWindow window(GridNode place) const
    {
        const GridNode low{m_all.low.column + place.column * kTileCells,
                           m_all.low.row + place.row * kTileCells};
        return {low,
                {std::min(low.column + kTileCells, m_all.high.column),
                 std::min(low.row + kTileCells, m_all.high.row)}};
    }

private:
    static std::int32_t tile(std::int32_t line) { return std::max(0, line) / kTileCells; }

    GridWindow m_all;
};

} // namespace

std::uint32_t OutlineRules::searchMm() const
{
    if (limitsMm.empty())
        return 0;
    const double mm = slopes ? limitsMm.back() : streetMm(limitsMm.size() - 1);
    return static_cast<std::uint32_t>(std::max(0.0, mm));
}

std::vector<OutlineTile> tilesFor(const OutlineRules& rules, std::span<const StreetPiece> pieces)
{
    std::vector<OutlineTile> tiles;
    if (pieces.empty())
        return tiles;
    const Tiling tiling(windowOfAll(rules, pieces));
    std::map<GridNode, std::size_t> byPlace;
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
        tiling.forEach(windowOf(rules, pieces[i]), [&](GridNode place) {
            const auto [found, added] = byPlace.emplace(place, tiles.size());
            if (added)
                tiles.push_back({tiling.window(place), {}});
            tiles[found->second].pieces.push_back(i);
        });
    }
    return tiles;
}

void AreaOutliner::stampPart(const OutlineRules& rules, const StreetPiece& piece, double fromMm, double toMm)
{
    const Point a = placeAt(piece, fromMm);
    const Point b = placeAt(piece, toMm);
    if (rules.mask->isNear(piece.segment))
        m_raster.stampInSight(a, b, *rules.mask);
    else
        m_raster.stamp(a, b);
}

/// What legs shorter than `access` cover beyond the others.
void AreaOutliner::stampFrontier(const OutlineRules& rules, const StreetPiece& piece, std::size_t limit)
{
    const LegMask* mask = rules.mask->isNear(piece.segment) ? rules.mask : nullptr;
    const double from = std::max(piece.nearMm, rules.streetMm(limit));
    const double to = std::min<double>(piece.farMm, rules.limitsMm[limit]);
    const double metres = distance(placeAt(piece, from), placeAt(piece, to));
    const int steps = static_cast<int>(std::ceil(metres / rules.grid.spacing));
    for (int i = 0; i <= steps && from < rules.limitsMm[limit]; ++i) {
        const double mm = steps == 0 ? from : from + (to - from) * i / steps;
        m_raster.stampDisc(placeAt(piece, mm), (rules.limitsMm[limit] - mm) / 1000, mask);
    }
}

bool AreaOutliner::stampLimit(const OutlineRules& rules, std::span<const StreetPiece> pieces,
                              const OutlineTile& tile, std::size_t limit, const Progress& progress)
{
    const double done = limit == 0 ? -std::numeric_limits<double>::infinity() : rules.streetMm(limit - 1);
    const double wanted = rules.streetMm(limit);
    std::size_t steps = 0;
    for (const std::uint32_t i : tile.pieces) {
        if (++steps % kPiecesBetweenLooks == 0 && progress.cancelled())
            return false;
        const StreetPiece& piece = pieces[i];
        const bool isStop = piece.near == piece.far;
        if (piece.nearMm <= wanted && piece.farMm > done)
            stampPart(rules, piece, std::max(piece.nearMm, done), std::min(piece.farMm, wanted));
        const bool dearer = piece.farMm - piece.nearMm >= 999 * distance(piece.near, piece.far);
        if (piece.farMm > wanted && (isStop || (rules.slopes && !dearer)))
            stampFrontier(rules, piece, limit);
    }
    return true;
}

bool AreaOutliner::outline(const OutlineRules& rules, std::span<const StreetPiece> pieces,
                           const OutlineTile& tile, const Progress& progress, LimitChains& chains)
{
    chains.resize(rules.limitsMm.size());
    m_raster.begin(rules.grid, tile.window, rules.access);
    const AreaField field(m_raster, *rules.mask);
    for (std::size_t limit = 0; limit < rules.limitsMm.size(); ++limit) {
        if (progress.cancelled() || !stampLimit(rules, pieces, tile, limit, progress))
            return false;
        m_within.resize(tile.window.width() * tile.window.height());
        markWithin(m_raster.row(tile.window.low.row), m_within.size(), m_raster.level(), m_within.data());
        m_tracer.trace(rules.grid, tile.window, m_within, field, chains[limit]);
    }
    return true;
}

/// Who has which node, and where each has any.
void AreaOutliner::labelNodes(const AreaField& area)
{
    const GridWindow& all = m_raster.window();
    const std::vector<std::uint32_t>& owners = m_owners.owners();
    m_labels.clear();
    m_extents.assign(owners.size(), {all.high, all.low});
    for (std::int32_t row = all.low.row; row <= all.high.row; ++row) {
        for (std::int32_t column = all.low.column; column <= all.high.column; ++column) {
            const GridNode node{column, row};
            m_labels.push_back(area.isWithin(node) ? m_owners.owner(node) : OwnerRaster::kNobody);
            if (m_labels.back() == OwnerRaster::kNobody)
                continue;
            const auto place = std::lower_bound(owners.begin(), owners.end(), m_labels.back());
            GridWindow& extent = m_extents[static_cast<std::size_t>(place - owners.begin())];
            extent.low = {std::max(all.low.column, std::min(extent.low.column, column - 1)),
                          std::max(all.low.row, std::min(extent.low.row, row - 1))};
            extent.high = {std::min(all.high.column, std::max(extent.high.column, column + 1)),
                           std::min(all.high.row, std::max(extent.high.row, row + 1))};
        }
    }
}

void AreaOutliner::traceOwned(const OutlineRules& rules, const AreaField& area, std::size_t limit,
                              std::map<std::uint32_t, LimitChains>& chains)
{
    const GridWindow& all = m_raster.window();
    labelNodes(area);
    for (std::size_t i = 0; i < m_owners.owners().size(); ++i) {
        const GridWindow& extent = m_extents[i];
        if (extent.low.column > extent.high.column)
            continue;
        const std::uint32_t owner = m_owners.owners()[i];
        m_within.clear();
        for (std::int32_t row = extent.low.row; row <= extent.high.row; ++row) {
            const std::uint32_t* labels =
                &m_labels[static_cast<std::size_t>(row - all.low.row) * all.width() +
                          static_cast<std::size_t>(extent.low.column - all.low.column)];
            for (std::size_t column = 0; column < extent.width(); ++column)
                m_within.push_back(labels[column] == owner ? 1 : 0);
        }
        LimitChains& own = chains[owner];
        own.resize(rules.limitsMm.size());
        m_tracer.trace(rules.grid, extent, m_within, OwnedField(area, m_owners, owner), own[limit]);
    }
}

bool AreaOutliner::split(const OutlineRules& rules, std::span<const StreetPiece> pieces,
                         const OutlineTile& tile, const Progress& progress,
                         std::map<std::uint32_t, LimitChains>& chains)
{
    m_raster.begin(rules.grid, tile.window, rules.access);
    if (!m_owners.measure(rules.grid, tile.window, rules.access, pieces, tile.pieces, *rules.mask, progress))
        return false;
    const AreaField area(m_raster, *rules.mask);
    for (std::size_t limit = 0; limit < rules.limitsMm.size(); ++limit) {
        if (progress.cancelled() || !stampLimit(rules, pieces, tile, limit, progress))
            return false;
        traceOwned(rules, area, limit, chains);
    }
    return true;
}

} // namespace yike
