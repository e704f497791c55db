// SPDX-License-Identifier: GPL-3.0-or-later
// One search gives the streets, a raster of distances from them the outlines. Facilities by themselves are
// drawn side by side; all together tile by tile, since their window may be a whole city.
#include "core/service_area/service_area.h"

#include "core/base/parallel.h"
#include "core/base/steps.h"
#include "core/coverage/limit_mm.h"
#include "core/service_area/area_outliner.h"

#include <algorithm>
#include <atomic>
#include <iterator>

namespace yike {

namespace {

using ChainsByOwner = std::map<std::uint32_t, LimitChains>;

/// What one thread draws with.
struct Desk {
    explicit Desk(const Graph& graph) : search(graph) {}
    NearestSearch search;
    AreaOutliner outliner;
};

/// A limit that is no positive number counts as 0, where no area is.
std::uint32_t safeLimitMm(Metres limit)
{
    return limit.count() > 0 ? limitMm(limit) : 0;
}

std::vector<const Stop*> byFacility(std::span<const Stop> stops)
{
    std::vector<const Stop*> sorted;
    for (const Stop& stop : stops)
        sorted.push_back(&stop);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Stop* a, const Stop* b) { return a->facility < b->facility; });
    return sorted;
}

} // namespace

struct ServiceAreas::Parts {
    using Shapes = std::vector<MultiPolygon>; ///< one a limit of the rules

    Parts(std::shared_ptr<const StreetWalk> aWalk, const LegObstacles& obstacles, Metres aAccess)
        : walk(std::move(aWalk)), access(aAccess.count() > 0 ? std::min(aAccess.count(), 5000.0) : 0),
          grid(gridFor(access)), edgesAt(walk->network()),
          mask(walk->network(), obstacles.water, obstacles.barriers, access + grid.spacing),
          streets(walk->network(), walk->sense().costs, edgesAt, mask),
          desks([this] { return std::make_unique<Desk>(walk->sense().graph); })
    {
    }

    [[nodiscard]] OutlineRules rulesFor(std::span<const Metres> limits) const
    {
        OutlineRules rules{grid, access, {}, !walk->sense().costs.isLength(), &mask};
        for (const Metres limit : limits) {
            if (safeLimitMm(limit) > 0 && access > 0)
                rules.limitsMm.push_back(safeLimitMm(limit));
        }
        std::sort(rules.limitsMm.begin(), rules.limitsMm.end());
        rules.limitsMm.erase(std::unique(rules.limitsMm.begin(), rules.limitsMm.end()), rules.limitsMm.end());
        return rules;
    }

    /// Nothing when cancelled.
    [[nodiscard]] std::optional<std::vector<StreetPiece>> reach(NearestSearch& search,
                                                                std::span<const SnappedStop> stops,
                                                                const OutlineRules& rules,
                                                                const Progress& progress) const
    {
        NearestField field(walk->network(), walk->sense(), search);
        if (!field.run(stops, rules.searchMm(), progress))
            return std::nullopt;
        return streets.collect(field, search, stops, rules.searchMm(), progress);
    }

    [[nodiscard]] std::optional<Shapes> alone(const Stop& stop, const OutlineRules& rules,
                                              const Progress& progress) const
    {
        return desks.with([&](Desk& desk) -> std::optional<Shapes> {
            const auto pieces = reach(desk.search, walk->join(std::span(&stop, 1)), rules, progress);
            if (!pieces)
                return std::nullopt;
            LimitChains chains(rules.limitsMm.size());
            for (const OutlineTile& tile : tilesFor(rules, *pieces)) {
                if (!desk.outliner.outline(rules, *pieces, tile, progress, chains))
                    return std::nullopt;
            }
            return shapesOf(std::move(chains), progress);
        });
    }

    [[nodiscard]] std::optional<Shapes> shapesOf(LimitChains chains, const Progress& progress) const
    {
        Shapes shapes;
        for (std::vector<Chain>& limit : chains)
            shapes.push_back(polygonsOf(std::move(limit), grid, progress));
        return progress.cancelled() ? std::nullopt : std::optional(std::move(shapes));
    }

    /// Owner by owner; `together` takes all as one.
    [[nodiscard]] std::optional<std::map<std::uint32_t, Shapes>> mergedShapes(std::span<const Stop> stops,
                                                                              const OutlineRules& rules,
                                                                              bool together,
                                                                              const Progress& progress) const;

    /// The shapes that the chains join to.
    [[nodiscard]] std::optional<std::map<std::uint32_t, Shapes>> joined(ChainsByOwner chains,
                                                                        const Progress& progress) const;

    std::shared_ptr<const StreetWalk> walk;
    double access;
    AreaGrid grid;
    EdgesAtNodes edgesAt;
    LegMask mask;
    ReachedStreets streets;
    mutable SearchPool<Desk> desks;
};

namespace {

void append(ChainsByOwner& from, ChainsByOwner& to)
{
    for (auto& [owner, limits] : from) {
        LimitChains& all = to[owner];
        all.resize(std::max(all.size(), limits.size()));
        for (std::size_t i = 0; i < limits.size(); ++i)
            all[i].insert(all[i].end(), std::move_iterator(limits[i].begin()),
                          std::move_iterator(limits[i].end()));
    }
    from.clear();
}

/// The chains of one outline and where its polygons go.
struct Outline {
    std::vector<Chain>* chains = nullptr;
    MultiPolygon* polygons = nullptr;
};

/// The longest first, so that no thread is left with one alone.
std::vector<Outline> outlinesOf(ChainsByOwner& chains,
                                std::map<std::uint32_t, std::vector<MultiPolygon>>& shapes)
{
    std::vector<std::pair<std::size_t, Outline>> outlines;
    for (auto& [owner, limits] : chains) {
        auto& polygons = shapes[owner];
        polygons.resize(limits.size());
        for (std::size_t i = 0; i < limits.size(); ++i) {
            std::size_t points = 0;
            for (const Chain& chain : limits[i])
                points += chain.points.size();
            outlines.push_back({points, {&limits[i], &polygons[i]}});
        }
    }
    std::stable_sort(outlines.begin(), outlines.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Outline> sorted;
    for (const auto& [points, outline] : outlines)
        sorted.push_back(outline);
    return sorted;
}

} // namespace

std::optional<std::map<std::uint32_t, ServiceAreas::Parts::Shapes>>
ServiceAreas::Parts::mergedShapes(std::span<const Stop> stops, const OutlineRules& rules, bool together,
                                  const Progress& progress) const
{
    const auto pieces =
        desks.with([&](Desk& desk) { return reach(desk.search, walk->join(stops), rules, progress); });
    if (!pieces)
        return std::nullopt;
    const std::vector<OutlineTile> tiles = tilesFor(rules, *pieces);
    std::vector<ChainsByOwner> found(tiles.size());
    std::atomic<bool> cancelled = progress.cancelled();
    const Progress tracing = progress.part(0.2, 0.7);
    Steps steps(tracing, tiles.size());
    parallelBlocks(tiles.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !cancelled; ++i) {
            const bool done = desks.with([&](Desk& desk) {
                return together ? desk.outliner.outline(rules, *pieces, tiles[i], progress, found[i][0])
                                : desk.outliner.split(rules, *pieces, tiles[i], progress, found[i]);
            });
            if (!done)
                cancelled = true;
            steps.done();
        }
    });
    if (cancelled)
        return std::nullopt;
    ChainsByOwner chains;
    for (ChainsByOwner& tile : found)
        append(tile, chains);
    return joined(std::move(chains), progress.part(0.7, 1));
}

std::optional<std::map<std::uint32_t, ServiceAreas::Parts::Shapes>>
ServiceAreas::Parts::joined(ChainsByOwner chains, const Progress& progress) const
{
    std::map<std::uint32_t, Shapes> shapes;
    const std::vector<Outline> outlines = outlinesOf(chains, shapes);
    Steps steps(progress, outlines.size());
    parallelBlocks(outlines.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !progress.cancelled(); ++i) {
            *outlines[i].polygons = polygonsOf(std::move(*outlines[i].chains), grid, progress);
            steps.done();
        }
    });
    return progress.cancelled() ? std::nullopt : std::optional(std::move(shapes));
}

namespace {

using Shapes = std::vector<MultiPolygon>;

/// The shapes of one facility, limit by limit as asked; `shapes` are by the limits of `rules`.
void addAreas(std::optional<FacilityId> facility, std::span<const Metres> limits, const OutlineRules& rules,
              Shapes shapes, std::vector<ServiceArea>& areas)
{
    const auto first = areas.size();
    const auto& all = rules.limitsMm;
    std::vector<std::size_t> places;
    for (const Metres limit : limits) {
        const auto place = std::find(all.begin(), all.end(), safeLimitMm(limit)) - all.begin();
        const auto before = std::find(places.begin(), places.end(), place) - places.begin();
        places.push_back(static_cast<std::size_t>(place));
        ServiceArea area{facility, limit, {}};
        if (static_cast<std::size_t>(before) + 1 < places.size()) // asked for twice
            area.shape = areas[first + static_cast<std::size_t>(before)].shape;
        else if (places.back() < shapes.size())
            area.shape = std::move(shapes[places.back()]);
        areas.push_back(std::move(area));
    }
}

} // namespace

ServiceAreas::ServiceAreas(std::shared_ptr<const StreetWalk> walk, const LegObstacles& obstacles,
                           Metres access)
    : m_parts(std::make_unique<const Parts>(std::move(walk), obstacles, access))
{
}

ServiceAreas::~ServiceAreas() = default;

Result<std::vector<ServiceArea>> ServiceAreas::draw(std::span<const Stop> stops,
                                                    std::span<const Metres> limits, AreaMerge merge,
                                                    const Progress& progress) const
{
    const OutlineRules rules = m_parts->rulesFor(limits);
    const std::vector<const Stop*> sorted = byFacility(stops);
    std::vector<ServiceArea> areas;
    if (merge != AreaMerge::Overlap) {
        const bool together = merge == AreaMerge::Dissolve;
        auto shapes = m_parts->mergedShapes(stops, rules, together, progress);
        if (!shapes)
            return fail(Code::Cancelled);
        const auto shapesOf = [&](std::uint32_t owner) {
            const auto found = shapes->find(owner);
            return found == shapes->end() ? Shapes() : std::move(found->second);
        };
        if (together)
            addAreas(std::nullopt, limits, rules, shapesOf(0), areas);
        for (std::size_t i = 0; !together && i < sorted.size(); ++i)
            addAreas(sorted[i]->facility, limits, rules, shapesOf(sorted[i]->facility.value()), areas);
        return areas;
    }
    std::vector<std::optional<Shapes>> shapes(sorted.size());
    std::atomic<bool> cancelled = progress.cancelled();
    Steps steps(progress, sorted.size());
    parallelBlocks(sorted.size(), 4, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !cancelled; ++i) {
            shapes[i] = m_parts->alone(*sorted[i], rules, progress);
            if (!shapes[i])
                cancelled = true;
            steps.done();
        }
    });
    if (cancelled)
        return fail(Code::Cancelled);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        addAreas(sorted[i]->facility, limits, rules, std::move(*shapes[i]), areas);
    return areas;
}

} // namespace yike
