// SPDX-License-Identifier: GPL-3.0-or-later
// Every demand point has three distances to its nearest facility: along the streets, straight, and straight
// times a factor. Their comparison at a limit is a sum of integer weights. The measured detour is walk /
// straight line to the same facility, its quantiles weighted by people. Cost: two nearest-entrance searches,
// O(n log n). Differs from the usual ratio of areas in that it counts people and not ground.
#include "core/coverage/straight_compare.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <map>

namespace yike {

namespace {

constexpr double kLeastMetres = 1;

struct Ratio {
    double factor = 0;
    Weight weight;
};

double straightTo(const Stop& stop, Point home)
{
    double least = std::numeric_limits<double>::infinity();
    for (const Point& entrance : stop.points)
        least = std::min(least, distance(home, entrance));
    return least;
}

/// The least factor that `share` of the weight does not exceed.
double quantile(const std::vector<Ratio>& ratios, Weight all, double share)
{
    const auto wanted = static_cast<double>(all.milli()) * share;
    std::int64_t sum = 0;
    for (const Ratio& ratio : ratios) {
        sum += ratio.weight.milli();
        if (static_cast<double>(sum) >= wanted)
            return ratio.factor;
    }
    return 0;
}

MeasuredDetour measureDetour(std::span<const Point> demand, std::span<const Weight> weights,
                             std::span<const Stop> stops, const NearestStops& walks)
{
    std::map<FacilityId, const Stop*> byId;
    for (const Stop& stop : stops)
        byId[stop.facility] = &stop;
    std::vector<Ratio> ratios;
    MeasuredDetour measured;
    for (std::size_t i = 0; i < demand.size(); ++i) {
        if (walks.millimetres[i] == NearestStops::kUnreached || weights[i] <= Weight())
            continue;
        const double straight = straightTo(*byId.at(walks.owner[i]), demand[i]);
        if (!(straight >= kLeastMetres))
            continue;
        ratios.push_back({walks.millimetres[i] / 1000.0 / straight, weights[i]});
        measured.weight += weights[i];
    }
    std::sort(ratios.begin(), ratios.end(),
              [](const Ratio& a, const Ratio& b) { return a.factor < b.factor; });
    measured.points = ratios.size();
    measured.median = quantile(ratios, measured.weight, 0.5);
    measured.p90 = quantile(ratios, measured.weight, 0.9);
    return measured;
}

/// Nearest straight distances x `factor`, up to `limitMm`.
Result<std::vector<std::uint32_t>> straightLines(std::span<const Point> demand, std::span<const Stop> stops,
                                                 std::uint32_t limitMm, double factor,
                                                 const Progress& progress)
{
    auto nearest = walkStraight(demand, factor)->nearest(stops, Metres(limitMm / 1000.0), progress);
    if (!nearest)
        return tl::unexpected(nearest.error());
    return std::move(nearest->millimetres);
}

} // namespace

Result<StraightCompare> compareStraight(std::span<const Point> demand, std::span<const Weight> weights,
                                        std::span<const Stop> stops, const NearestStops& walks,
                                        std::span<const std::uint32_t> limitsMm, double detourFactor,
                                        const Progress& progress)
{
    const std::uint32_t farthest = limitsMm.empty() ? 0 : *std::max_element(limitsMm.begin(), limitsMm.end());
    auto straight = straightLines(demand, stops, farthest, 1, progress.part(0, 0.4));
    if (!straight)
        return tl::unexpected(straight.error());
    const auto longer = straightLines(demand, stops, farthest, detourFactor, progress.part(0.4, 0.8));
    if (!longer)
        return tl::unexpected(longer.error());
    StraightCompare compare;
    for (const std::uint32_t limit : limitsMm) {
        StraightWithin within;
        for (std::size_t i = 0; i < demand.size(); ++i) {
            if ((*longer)[i] <= limit)
                within.detour += weights[i];
            if ((*straight)[i] > limit)
                continue;
            within.circle += weights[i];
            if (walks.millimetres[i] <= limit || weights[i] <= Weight())
                continue;
            within.blind += weights[i];
            within.spots.push_back(static_cast<std::uint32_t>(i));
        }
        compare.limits.push_back(std::move(within));
    }
    compare.straightMm = std::move(*straight);
    compare.measured = measureDetour(demand, weights, stops, walks);
    progress.report(1);
    return compare;
}

} // namespace yike
