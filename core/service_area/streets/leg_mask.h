// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What access legs cannot cross, and which parts of the streets lie in water: found once for a network and
// then asked for every facility.

#include "core/geometry/box_tree.h"
#include "core/geometry/measure.h"
#include "core/geometry/shapes.h"
#include "core/network/street_network.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace yike {

/// A part of a street segment out of the water, as shares of its way.
struct DryPart {
    double from = 0;
    double to = 1;
};

/// A straight bit of a shore or barrier.
struct ObstacleLine {
    Point a;
    Point b;
};

/// Immutable once made; shared by threads.
class LegMask {
public:
    /// Nothing stands in the way.
    LegMask() = default;
    /// `reach`: how far from a street obstacles matter, in metres.
    LegMask(const StreetNetwork& network, const MultiPolygon& water, std::span<const Polyline> barriers,
            double reach);

    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    /// Segments by the network point that they start at.
    [[nodiscard]] bool isWet(std::uint32_t segment) const
    {
        return !m_dry.empty() && m_dry.find(segment) != m_dry.end();
    }
    [[nodiscard]] std::span<const DryPart> dryParts(std::uint32_t segment) const { return m_dry.at(segment); }
    /// Whether an obstacle lies within reach of the segment.
    [[nodiscard]] bool isNear(std::uint32_t segment) const { return !m_near.empty() && m_near[segment]; }

    [[nodiscard]] std::vector<ObstacleLine> linesIn(const Box& window) const;
    /// The share of the way from `a` to `b` where it first passes through an obstacle.
    [[nodiscard]] std::optional<double> firstCrossing(Point a, Point b) const;
    /// The same where touching one counts too.
    [[nodiscard]] std::optional<double> firstContact(Point a, Point b) const;

private:
    void findNear(const StreetNetwork& network, double reach);
    void findWet(const StreetNetwork& network, const MultiPolygon& water);
    void addParts(Point a, Point b, std::uint32_t segment,
                  std::vector<std::pair<std::uint32_t, DryPart>>& parts) const;
    template <class Meets>
    [[nodiscard]] std::optional<double> first(Point a, Point b, const Meets& meets) const;

    std::vector<ObstacleLine> m_lines; ///< in Hilbert order
    BoxTree m_tree;
    std::vector<bool> m_near;
    std::unordered_map<std::uint32_t, std::vector<DryPart>> m_dry;
};

/// Whether the straight way from `a` to `b` passes through the line; touching it with an end does not.
[[nodiscard]] bool crosses(const ObstacleLine& line, Point a, Point b);

/// The place nearest to `p` on the street a-b from which no obstacle hides it, as share of a-b and metres
/// from `p`. Nothing where all of it is hidden.
[[nodiscard]] std::optional<NearestOnSegment> nearestInSight(Point a, Point b, Point p,
                                                             std::span<const ObstacleLine> obstacles);

} // namespace yike
