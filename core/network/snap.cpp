// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/snap.h"

#include "core/geometry/measure.h"

#include <cmath>

namespace yike {

namespace {

std::vector<Box> segmentBoxes(const StreetNetwork& network)
{
    std::vector<Box> boxes(network.points.size());
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        for (std::uint32_t i = network.firstPoint[edge]; i + 1 < network.firstPoint[edge + 1]; ++i) {
            boxes[i].add(network.points[i]);
            boxes[i].add(network.points[i + 1]);
        }
    }
    return boxes;
}

/// The nearest segment so far; the lower one of equals.
struct Best {
    std::size_t segment = 0;
    NearestOnSegment nearest{0, std::numeric_limits<double>::infinity()};

    void offer(std::size_t other, const NearestOnSegment& there)
    {
        if (there.metres < nearest.metres || (there.metres == nearest.metres && other < segment)) {
            segment = other;
            nearest = there;
        }
    }
};

std::uint32_t roundMm(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000));
}

} // namespace

Snapper::Snapper(const StreetNetwork& network) : m_network(network), m_segments(segmentBoxes(network)) {}

std::optional<Snapped> Snapper::snap(Point p, Metres limit) const
{
    if (!std::isfinite(p.x) || !std::isfinite(p.y))
        return std::nullopt;
    constexpr double kSlack = 1 + 1e-9; // rounding must not hide an equally near segment
    const double reach = std::min(limit.count(), kFarthestMm / 1000.0) + 0.001;
    Best best;
    m_segments.nearest(p, reach * reach, [&](std::size_t i) {
        best.offer(i, nearestOnSegment(m_network.points[i], m_network.points[i + 1], p));
        const double cut = std::min(reach, best.nearest.metres);
        return cut * cut * kSlack;
    });
    if (best.nearest.metres > reach || roundMm(best.nearest.metres) > std::llround(limit.count() * 1000))
        return std::nullopt;
    const auto from = static_cast<std::uint32_t>(best.segment);
    const EdgeIndex edge = m_network.edgeOfPoint(from);
    const double span = m_network.alongMm[from + 1] - m_network.alongMm[from];
    const auto along = static_cast<std::uint32_t>(std::llround(best.nearest.share * span));
    return Snapped{{edge, m_network.alongMm[from] + along}, roundMm(best.nearest.metres)};
}

} // namespace yike
