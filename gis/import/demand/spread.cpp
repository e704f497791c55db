// SPDX-License-Identifier: GPL-3.0-or-later
// For each community: one total, from what it states or from the sum of its places, handed out by the largest
// remainder method (core/base/weight.h). Cost: O(n log n) for the remainders. Differs from plain dasymetric
// mapping in that parts are integers and add up.
#include "gis/import/demand/spread.h"

#include "gis/import/demand/demand_builder.h"

#include <algorithm>
#include <numeric>

namespace yike {

namespace {

class Spreader {
public:
    Spreader(const std::string& key, const std::vector<Unit>& units, const Places& places, bool asOne)
        : m_key(key), m_units(units), m_asOne(asOne)
    {
        if (const auto own = places.own.find(key); own != places.own.end())
            m_own = &own->second;
    }

    /// The spots and wet places of one community; without a community there are none wet.
    std::vector<Weight> community(std::span<const Spot> spots, std::span<const Spot> wet)
    {
        const std::vector<double> own = ownOf(spots);
        const double carried = sum(own) + sum(ownOf(wet));
        if (const auto stated = statedOf(spots.front())) {
            if (carried > 0) {
                result.stated += *stated;
                result.carried += Weight::fromCount(carried);
            }
            return apportion(*stated, sum(own) > 0 ? own : sharesOf(spots));
        }
        if (m_own != nullptr && isDemandKey(m_key) && spots.front().community && (m_asOne || !wet.empty()))
            return apportion(Weight::fromCount(carried), sum(own) > 0 ? own : sharesOf(spots));
        std::vector<Weight> weights;
        for (const double number : own)
            weights.push_back(Weight::fromCount(number));
        return weights;
    }

    Spreading result;

private:
    static double sum(const std::vector<double>& numbers)
    {
        return std::accumulate(numbers.begin(), numbers.end(), 0.0);
    }

    [[nodiscard]] std::vector<double> ownOf(std::span<const Spot> spots) const
    {
        std::vector<double> own;
        for (const Spot& spot : spots)
            own.push_back(m_own == nullptr || spot.place == Spot::kNone ? 0 : (*m_own)[spot.place]);
        return own;
    }

    static std::vector<double> sharesOf(std::span<const Spot> spots)
    {
        std::vector<double> shares;
        for (const Spot& spot : spots)
            shares.push_back(spot.share);
        return shares;
    }

    [[nodiscard]] std::optional<Weight> statedOf(const Spot& spot) const
    {
        if (!spot.community || !isDemandKey(m_key))
            return std::nullopt;
        const auto& values = m_units[spot.community->index()].values;
        const auto found = values.find(m_key);
        return found == values.end() ? std::nullopt : std::optional(Weight::fromCount(found->second.number));
    }

    const std::string& m_key;
    const std::vector<Unit>& m_units;
    bool m_asOne;
    const std::vector<double>* m_own = nullptr;
};

/// From `first`, those of the same community.
std::span<const Spot> runFrom(std::span<const Spot> spots, std::size_t first)
{
    std::size_t end = first;
    while (end < spots.size() && spots[end].community == spots[first].community)
        ++end;
    return spots.subspan(first, end - first);
}

} // namespace

Spreading spread(const std::string& key, const std::vector<Unit>& units, const Places& places,
                 std::span<const Spot> spots, std::span<const Spot> wet, bool asOne)
{
    Spreader spreader(key, units, places, asOne);
    std::size_t w = 0;
    for (std::size_t first = 0; first < spots.size();) {
        const auto run = runFrom(spots, first);
        while (w < wet.size() && run.front().community && wet[w].community < run.front().community)
            ++w; // of communities without a spot: they have no people of this kind
        const bool same =
            w < wet.size() && run.front().community && wet[w].community == run.front().community;
        const auto parts = spreader.community(run, same ? runFrom(wet, w) : std::span<const Spot>());
        std::copy(parts.begin(), parts.end(), std::back_inserter(spreader.result.weights));
        first += run.size();
    }
    return std::move(spreader.result);
}

} // namespace yike
