// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/terrain_costs.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace yike {

namespace {

constexpr double kSampleMm = 15'000;

/// Heights at equal steps along an edge, its ends included; empty where one is not known.
std::vector<double> heightsAlong(const StreetNetwork& network, EdgeIndex edge, const HeightAt& height)
{
    const double mm = network.edges[edge].mm;
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::ceil(mm / kSampleMm)));
    std::vector<double> heights;
    for (std::size_t i = 0; i <= steps; ++i) {
        const double at = mm * static_cast<double>(i) / static_cast<double>(steps);
        const auto metres = height(pointAt(network, {edge, static_cast<std::uint32_t>(at)}));
        if (!metres || !std::isfinite(*metres))
            return {};
        heights.push_back(*metres);
    }
    return heights;
}

void smooth(std::vector<double>& heights)
{
    double before = heights.front();
    for (std::size_t i = 1; i + 1 < heights.size(); ++i) {
        const double here = heights[i];
        heights[i] = (before + 2 * here + heights[i + 1]) / 4;
        before = here;
    }
}

void riseEvenly(std::vector<double>& heights)
{
    const double first = heights.front();
    const double step = (heights.back() - first) / static_cast<double>(heights.size() - 1);
    for (std::size_t i = 1; i + 1 < heights.size(); ++i)
        heights[i] = first + step * static_cast<double>(i);
}

/// Costs up to each sample, from the edge's tail, for someone who walks up `sense` x the slope.
std::vector<double> costsAlong(const std::vector<double>& heights, double mm, double least, double sense)
{
    const double step = mm / static_cast<double>(heights.size() - 1);
    std::vector<double> costs{0};
    for (std::size_t i = 1; i < heights.size(); ++i) {
        const double slope = sense * (heights[i] - heights[i - 1]) * 1000 / std::max(step, 1.0);
        costs.push_back(costs.back() + step * std::max(least, slopeFactor(slope)));
    }
    return costs;
}

double costAt(const std::vector<double>& costs, double share)
{
    const double place = share * static_cast<double>(costs.size() - 1);
    const auto before = std::min(static_cast<std::size_t>(place), costs.size() - 2);
    return costs[before] + (costs[before + 1] - costs[before]) * (place - static_cast<double>(before));
}

std::uint32_t wholeMm(double mm)
{
    return static_cast<std::uint32_t>(std::clamp(std::round(mm), 0.0, static_cast<double>(kUnreachedMm - 1)));
}

class Pricing {
public:
    Pricing(const StreetNetwork& network, const Walker& walker, const HeightAt& height)
        : m_network(network), m_walker(walker), m_height(height), m_there(network.points.size()),
          m_back(network.points.size())
    {
    }
    TerrainCosts price()
    {
        parallelBlocks(m_network.edges.size(), 1024, [this](std::size_t first, std::size_t last) {
            for (std::size_t edge = first; edge < last; ++edge)
                priceEdge(static_cast<EdgeIndex>(edge));
        });
        return {WalkCosts(m_network, std::move(m_there), std::move(m_back)), m_without, m_withoutMm};
    }

private:
    void priceEdge(EdgeIndex edge)
    {
        std::vector<double> heights{0, 0};
        if (m_height) {
            heights = heightsAlong(m_network, edge, m_height);
            if (heights.empty()) {
                ++m_without;
                m_withoutMm += m_network.edges[edge].mm;
                heights = {0, 0};
            }
        }
        const StreetEdge& street = m_network.edges[edge];
        if (street.level != 0)
            riseEvenly(heights);
        smooth(heights);
        smooth(heights);
        const double least = street.kind == StreetClass::Steps ? m_walker.stairsFactor : 0;
        const auto up = costsAlong(heights, street.mm, least, 1);
        const auto down = costsAlong(heights, street.mm, least, -1);
        for (std::uint32_t i = m_network.firstPoint[edge]; i < m_network.firstPoint[edge + 1]; ++i) {
            const double share = m_network.alongMm[i] / std::max(1.0, static_cast<double>(street.mm));
            m_there[i] = wholeMm(costAt(up, share));
            m_back[i] = wholeMm(down.back() - costAt(down, share));
        }
    }

    const StreetNetwork& m_network;
    const Walker& m_walker;
    const HeightAt& m_height;
    std::vector<std::uint32_t> m_there;
    std::vector<std::uint32_t> m_back;
    std::atomic<std::size_t> m_without = 0;
    std::atomic<std::uint64_t> m_withoutMm = 0;
};

} // namespace

TerrainCosts terrainCosts(const StreetNetwork& network, const Walker& walker, const HeightAt& height)
{
    return Pricing(network, walker, height).price();
}

} // namespace yike
