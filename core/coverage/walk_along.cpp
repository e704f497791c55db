// SPDX-License-Identifier: GPL-3.0-or-later
// Walks along the streets. One search from all facilities together labels the junctions; each demand point
// then takes the better of the two ends of its edge and the way along the edge itself.
#include "core/base/parallel.h"
#include "core/coverage/nearest_field.h"
#include "core/coverage/reach.h"
#include "core/coverage/search_pool.h"
#include "core/network/network_builder.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr std::size_t kPointsPerBlock = 4096;

std::uint32_t toMm(Metres metres)
{
    const double mm = std::round(metres.count() * 1000);
    return static_cast<std::uint32_t>(std::clamp(mm, 0.0, double{kFarthestMm}));
}

class StreetWalk final : public WalkingModel {
public:
    StreetWalk(StreetNetwork network, SnapLimits limits)
        : m_network(std::move(network)), m_graph(distanceGraph(m_network)), m_snapper(m_network),
          m_limits(limits), m_searches([this] { return std::make_unique<NearestSearch>(m_graph); })
    {
    }
    /// False when cancelled.
    bool joinDemand(std::span<const Point> demand, const std::vector<bool>& rural, const Progress& progress)
    {
        m_demand.resize(demand.size());
        parallelBlocks(demand.size(), kPointsPerBlock, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !progress.cancelled(); ++i)
                m_demand[i] = m_snapper.snap(demand[i], limit(i < rural.size() && rural[i]));
        });
        return !progress.cancelled();
    }

    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit,
                                 const Progress& progress) const override
    {
        return m_searches.with([&](NearestSearch& search) -> Result<NearestStops> {
            NearestField field(m_network, search);
            if (progress.cancelled() || !field.run(join(stops), toMm(limit), progress))
                return fail(Code::Cancelled);
            progress.report(0.8);
            return demandLabels(field, toMm(limit), progress);
        });
    }
    std::vector<FacilityId> unsnapped(std::span<const Stop> stops) const override
    {
        std::vector<FacilityId> ids;
        for (const Stop& stop : stops) {
            const bool joins = std::any_of(stop.points.begin(), stop.points.end(), [&](Point p) {
                return m_snapper.snap(p, limit(stop.rural)).has_value();
            });
            if (!joins)
                ids.push_back(stop.facility);
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    std::vector<std::uint32_t> unsnappedDemand() const override
    {
        std::vector<std::uint32_t> points;
        for (std::size_t i = 0; i < m_demand.size(); ++i) {
            if (!m_demand[i])
                points.push_back(static_cast<std::uint32_t>(i));
        }
        return points;
    }
    bool alongNetwork() const override { return true; }
    const StreetNetwork& network() const { return m_network; }

private:
    [[nodiscard]] Metres limit(bool rural) const { return rural ? m_limits.rural : m_limits.urban; }

    [[nodiscard]] std::vector<SnappedStop> join(std::span<const Stop> stops) const
    {
        std::vector<SnappedStop> joined;
        for (const Stop& stop : stops) {
            for (const Point& point : stop.points) {
                if (const auto snapped = m_snapper.snap(point, limit(stop.rural)))
                    joined.push_back({*snapped, stop.facility.value()});
            }
        }
        return joined;
    }
    [[nodiscard]] Result<NearestStops> demandLabels(const NearestField& field, std::uint32_t limitMm,
                                                    const Progress& progress) const
    {
        NearestStops found{std::vector(m_demand.size(), NearestStops::kUnreached),
                           std::vector<FacilityId>(m_demand.size())};
        parallelBlocks(m_demand.size(), kPointsPerBlock, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !progress.cancelled(); ++i) {
                const Label label = m_demand[i] ? field.at(*m_demand[i]) : Label();
                if (label.mm() > limitMm)
                    continue;
                found.millimetres[i] = label.mm();
                found.owner[i] = FacilityId(label.owner());
            }
        });
        if (progress.cancelled())
            return fail(Code::Cancelled);
        progress.report(1);
        return found;
    }

    StreetNetwork m_network;
    Graph m_graph;
    Snapper m_snapper;
    SnapLimits m_limits;
    std::vector<std::optional<Snapped>> m_demand;
    mutable SearchPool<NearestSearch> m_searches;
};

std::int64_t wholeMetres(std::uint64_t mm)
{
    return static_cast<std::int64_t>((mm + 500) / 1000);
}

void reportParts(const StreetNetwork& network, std::vector<Issue>& issues)
{
    const Components components = findComponents(network);
    if (components.all.size() < 2)
        return;
    const std::size_t main = components.largest();
    std::uint64_t mm = 0;
    for (const Component& component : components.all)
        mm += component.mm;
    const Component& first = components.all[main == 0 ? 1 : 0];
    const auto count = static_cast<std::int64_t>(components.all.size() - 1);
    Issue issue{Code::StreetsApart, Severity::Note, {}, {}, count};
    issue.args = {
        {"count", count}, {"metres", wholeMetres(mm - components.all[main].mm)}, {"of", wholeMetres(mm)}};
    issue.where.at = first.at;
    issues.push_back(std::move(issue));
}

void reportUnsnapped(const std::vector<std::uint32_t>& points, std::span<const Point> demand,
                     SnapLimits limits, std::vector<Issue>& issues)
{
    if (points.empty())
        return;
    const auto count = static_cast<std::int64_t>(points.size());
    Issue issue{Code::DemandUnsnapped, Severity::Advised, {}, {}, count};
    issue.args = {{"count", count}, {"urban", limits.urban.count()}, {"rural", limits.rural.count()}};
    issue.where.at = demand[points.front()];
    issues.push_back(std::move(issue));
}

} // namespace

Result<Loaded<std::shared_ptr<const WalkingModel>>> walkAlong(const Streets& streets,
                                                              std::span<const Point> demand,
                                                              const std::vector<bool>& rural,
                                                              SnapLimits limits, const Progress& progress)
{
    Result<StreetNetwork> network = buildNetwork(streets, progress.part(0, 0.6));
    if (!network)
        return tl::unexpected(network.error());
    const auto walk = std::make_shared<StreetWalk>(std::move(*network), limits);
    progress.report(0.8);
    if (!walk->joinDemand(demand, rural, progress))
        return fail(Code::Cancelled);
    Loaded<std::shared_ptr<const WalkingModel>> loaded{walk, {}};
    reportParts(walk->network(), loaded.issues);
    reportUnsnapped(walk->unsnappedDemand(), demand, limits, loaded.issues);
    progress.report(1);
    return loaded;
}

} // namespace yike
