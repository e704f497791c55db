// SPDX-License-Identifier: GPL-3.0-or-later
// Straight lines: entrances in a tree of boxes, the nearest one per demand point; homes by easting, those
// within a limit of a facility.
#include "core/base/parallel.h"
#include "core/coverage/limit_mm.h"
#include "core/coverage/reach.h"
#include "core/geometry/box_tree.h"
#include "core/geometry/hilbert.h"
#include "core/geometry/measure.h"
#include "core/network/shortest_paths.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yike {

namespace {

struct Entrance {
    Point at;
    FacilityId facility;
    std::uint64_t place = 0; ///< along the Hilbert curve
};

std::vector<Entrance> entrancesOf(std::span<const Stop> stops)
{
    std::vector<Entrance> entrances;
    Box box;
    for (const Stop& stop : stops) {
        for (const Point& p : stop.points) {
            if (!std::isfinite(p.x) || !std::isfinite(p.y))
                continue;
            entrances.push_back({p, stop.facility});
            box.add(p);
        }
    }
    const double side = std::max({box.width(), box.height(), 1e-3});
    for (Entrance& entrance : entrances) {
        const auto cell = [side](double offset) {
            return static_cast<std::uint32_t>(offset / side * 4294967295.0);
        };
        entrance.place = hilbertIndex({cell(entrance.at.x - box.min.x), cell(entrance.at.y - box.min.y)});
    }
    std::sort(entrances.begin(), entrances.end(), [](const Entrance& a, const Entrance& b) {
        return std::tie(a.place, a.facility, a.at) < std::tie(b.place, b.facility, b.at);
    });
    return entrances;
}

/// Answers for one set of facilities.
class NearestEntrance {
public:
    NearestEntrance(std::span<const Stop> stops, double detourFactor)
        : m_entrances(entrancesOf(stops)), m_factor(detourFactor)
    {
        std::vector<Box> boxes(m_entrances.size());
        for (std::size_t i = 0; i < boxes.size(); ++i)
            boxes[i].add(m_entrances[i].at);
        m_tree = BoxTree(std::move(boxes));
    }
    [[nodiscard]] Label find(Point p, std::uint32_t limitMm) const
    {
        Label best;
        if (!std::isfinite(p.x) || !std::isfinite(p.y))
            return best;
        m_tree.nearest(p, squaredReach(limitMm), [&](std::size_t i) {
            const double mm = std::round(distance(p, m_entrances[i].at) * m_factor * 1000);
            if (mm <= limitMm)
                best = std::min(best, Label(static_cast<std::uint32_t>(mm), m_entrances[i].facility.value()));
            return squaredReach(std::min(limitMm, best.mm()));
        });
        return best;
    }

private:
    /// Straight metres within which an entrance may round to `mm` or less, squared.
    [[nodiscard]] double squaredReach(std::uint32_t mm) const
    {
        const double metres = (mm + 1.0) / 1000 / m_factor;
        return metres * metres;
    }
    std::vector<Entrance> m_entrances; ///< in Hilbert order
    double m_factor;
    BoxTree m_tree;
};

class StraightWalk final : public WalkingModel {
public:
    StraightWalk(std::span<const Point> demand, double detourFactor)
        : m_demand(demand.begin(), demand.end()), m_factor(std::max(1.0, detourFactor))
    {
        for (std::uint32_t i = 0; i < m_demand.size(); ++i) {
            if (std::isfinite(m_demand[i].x) && std::isfinite(m_demand[i].y))
                m_byEasting.push_back(i);
        }
        std::sort(m_byEasting.begin(), m_byEasting.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::tie(m_demand[a].x, a) < std::tie(m_demand[b].x, b);
        });
    }
    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit,
                                 const Progress& progress) const override
    {
        const NearestEntrance entrances(stops, m_factor);
        NearestStops found{std::vector(m_demand.size(), NearestStops::kUnreached),
                           std::vector<FacilityId>(m_demand.size())};
        parallelBlocks(m_demand.size(), 4096, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !progress.cancelled(); ++i) {
                const Label label = entrances.find(m_demand[i], limitMm(limit));
                found.millimetres[i] = label.mm();
                found.owner[i] = FacilityId(label.reached() ? label.owner() : 0);
            }
        });
        if (progress.cancelled())
            return fail(Code::Cancelled);
        progress.report(1);
        return found;
    }
    Result<ReachSets> reachSets(std::span<const Stop> stops, Metres limit,
                                const Progress& progress) const override
    {
        std::vector<std::vector<ReachedHome>> sets(stops.size());
        parallelBlocks(stops.size(), 8, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !progress.cancelled(); ++i)
                sets[i] = homesWithin(stops[i], limitMm(limit));
        });
        if (progress.cancelled())
            return fail(Code::Cancelled);
        ReachSets joined;
        for (const auto& set : sets) {
            joined.homes.insert(joined.homes.end(), set.begin(), set.end());
            joined.first.push_back(joined.homes.size());
        }
        progress.report(1);
        return joined;
    }
    std::vector<FacilityId> unsnapped(std::span<const Stop>) const override { return {}; }
    bool alongNetwork() const override { return false; }

private:
    /// Only the strip of homes between west and east of an entrance is looked at.
    [[nodiscard]] std::vector<ReachedHome> homesWithin(const Stop& stop, std::uint32_t limit) const
    {
        const double strip = (limit + 1.0) / 1000 / m_factor;
        std::vector<ReachedHome> homes;
        for (const Point& entrance : stop.points) {
            const auto west =
                std::lower_bound(m_byEasting.begin(), m_byEasting.end(), entrance.x - strip,
                                 [&](std::uint32_t home, double x) { return m_demand[home].x < x; });
            for (auto home = west; home != m_byEasting.end() && m_demand[*home].x <= entrance.x + strip;
                 ++home) {
                const double mm = std::round(distance(m_demand[*home], entrance) * m_factor * 1000);
                if (mm <= limit)
                    homes.push_back({*home, static_cast<std::uint32_t>(mm)});
            }
        }
        std::sort(homes.begin(), homes.end()); // the nearest of several entrances comes first
        homes.erase(std::unique(homes.begin(), homes.end(),
                                [](const auto& a, const auto& b) { return a.demand == b.demand; }),
                    homes.end());
        return homes;
    }

    std::vector<Point> m_demand;
    std::vector<std::uint32_t> m_byEasting; ///< homes with usable coordinates
    double m_factor;
};

} // namespace

std::shared_ptr<const WalkingModel> walkStraight(std::span<const Point> demand, double detourFactor)
{
    return std::make_shared<StraightWalk>(demand, detourFactor);
}

} // namespace yike
