// SPDX-License-Identifier: GPL-3.0-or-later
// A leg of `access` metres from a street walked to within (limit - access) covers whatever the shorter legs
// beyond it cover: straight lines are no longer than streets. So the area at a limit is the ground within
// `access` of the streets within (limit - access), the same streets serve all limits, and each is stamped
// once, with the lowest limit that has it. Only where a slope makes a metre of street cost less than a metre,
// and where a facility joins the street beyond (limit - access), shorter legs add something.
// Differs from isochrones by interpolated travel times: ground that no leg reaches never counts.
#include "core/service_area/area_outliner.h"

#include "core/geometry/measure.h"
#include "core/service_area/field/stamp_row.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

constexpr std::int32_t kTileCells = 128;
constexpr std::size_t kPiecesBetweenLooks = 256;

Point placeAt(const StreetPiece& piece, double mm)
{
    if (mm <= piece.nearMm)
        return piece.near;
    if (mm >= piece.farMm)
        return piece.far;
    return between(piece.near, piece.far, (mm - piece.nearMm) / (piece.farMm - piece.nearMm));
}

/// Whether a metre of it costs less than a metre.
bool isCheap(const StreetPiece& piece)
{
    return piece.farMm - piece.nearMm < 999 * distance(piece.near, piece.far);
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
    auto last = byPlace.end(); // pieces mostly lie beside the one before
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
        tiling.forEach(windowOf(rules, pieces[i]), [&](GridNode place) {
            if (last == byPlace.end() || last->first != place) {
                last = byPlace.emplace(place, tiles.size()).first;
                if (last->second == tiles.size())
                    tiles.push_back({tiling.window(place), {}});
            }
            tiles[last->second].pieces.push_back(i);
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
        if (piece.farMm > wanted && (isStop || (rules.slopes && isCheap(piece))))
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

/// Who would have which node, whatever the limit.
void AreaOutliner::findOwners()
{
    const GridWindow& all = m_raster.window();
    m_nearest.resize(all.width() * all.height());
    for (std::int32_t row = all.low.row; row <= all.high.row; ++row)
        m_owners.ownersOfRow(row, &m_nearest[static_cast<std::size_t>(row - all.low.row) * all.width()]);
}

/// Who has which node, and where each has any.
void AreaOutliner::labelNodes()
{
    const GridWindow& all = m_raster.window();
    m_labels.resize(m_nearest.size());
    m_extents.assign(m_owners.owners().size(), {all.high, all.low});
    const float* squared = m_raster.row(all.low.row);
    const float level = m_raster.level();
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i] = squared[i] <= level ? m_nearest[i] : OwnerRaster::kNobody;
    const std::uint32_t* labels = m_labels.data();
    for (std::int32_t row = all.low.row; row <= all.high.row; ++row, labels += all.width())
        extendBy(row, labels);
}

/// The extents of the owners of a row's nodes, run by run.
void AreaOutliner::extendBy(std::int32_t row, const std::uint32_t* labels)
{
    const GridWindow& all = m_raster.window();
    const std::vector<std::uint32_t>& owners = m_owners.owners();
    const std::uint32_t* end = labels + all.width();
    for (const std::uint32_t* run = labels; run != end;) {
        const std::uint32_t* next = std::find_if(run, end, [run](std::uint32_t o) { return o != *run; });
        if (*run != OwnerRaster::kNobody) {
            const auto place = std::lower_bound(owners.begin(), owners.end(), *run);
            GridWindow& extent = m_extents[static_cast<std::size_t>(place - owners.begin())];
            const auto first = all.low.column + static_cast<std::int32_t>(run - labels);
            const auto last = all.low.column + static_cast<std::int32_t>(next - labels) - 1;
            extent.low = {std::max(all.low.column, std::min(extent.low.column, first - 1)),
                          std::max(all.low.row, std::min(extent.low.row, row - 1))};
            extent.high = {std::min(all.high.column, std::max(extent.high.column, last + 1)),
                           std::min(all.high.row, std::max(extent.high.row, row + 1))};
        }
        run = next;
    }
}

void AreaOutliner::traceOwned(const OutlineRules& rules, const AreaField& area, std::size_t limit,
                              std::map<std::uint32_t, LimitChains>& chains)
{
    const GridWindow& all = m_raster.window();
    labelNodes();
    for (std::size_t i = 0; i < m_owners.owners().size(); ++i) {
        const GridWindow& extent = m_extents[i];
        if (extent.low.column > extent.high.column)
            continue;
        const std::uint32_t owner = m_owners.owners()[i];
        m_within.resize(extent.width() * extent.height());
        std::uint8_t* within = m_within.data();
        for (std::int32_t row = extent.low.row; row <= extent.high.row; ++row) {
            const std::uint32_t* labels =
                &m_labels[static_cast<std::size_t>(row - all.low.row) * all.width() +
                          static_cast<std::size_t>(extent.low.column - all.low.column)];
            for (std::size_t column = 0; column < extent.width(); ++column)
                *within++ = labels[column] == owner ? 1 : 0;
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
    if (m_owners.owners().size() == 1)
        return outline(rules, pieces, tile, progress, chains[m_owners.owners().front()]);
    findOwners();
    const AreaField area(m_raster, *rules.mask);
    for (std::size_t limit = 0; limit < rules.limitsMm.size(); ++limit) {
        if (progress.cancelled() || !stampLimit(rules, pieces, tile, limit, progress))
            return false;
        traceOwned(rules, area, limit, chains);
    }
    return true;
}

} // namespace yike
