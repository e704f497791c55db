// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A street vertex that stands on a barrier or has a closed gate: which of the streets that meet there stay
// together.

#include "core/base/point.h"
#include "core/streets/barriers/barrier_index.h"

#include <optional>
#include <vector>

namespace yike {

/// How far pieces end from what cuts them: apart on the millimetre grid, nothing to a walker.
inline constexpr double kCutGap = 0.005;

class DividedPlace {
public:
    /// Who stands on a railway where the railway itself has a vertex is at a level crossing, if the street's
    /// vertex was drawn.
    enum class Vertex { Drawn, Added };
    /// By the barriers through `p`. Nothing where fewer than two ways of barriers leave it.
    [[nodiscard]] static std::optional<DividedPlace> atBarriers(Point p, Vertex vertex,
                                                                const BarrierIndex& barriers);
    /// By a closed gate: every street for itself.
    [[nodiscard]] static DividedPlace atClosedGate(Point p) { return DividedPlace(p, {}); }

    /// Where the street that leads from here to `towards` begins instead. Streets on the same side of the
    /// barriers begin at the same place.
    [[nodiscard]] Point beginOf(Point towards) const;
    [[nodiscard]] bool isGate() const { return m_ways.empty(); }
    /// The first of wall, water, rail that is there; not for a gate.
    [[nodiscard]] BarrierKind kind() const { return m_kind; }

private:
    DividedPlace(Point p, std::vector<Point> ways) : m_at(p), m_ways(std::move(ways)) {}
    [[nodiscard]] std::size_t sectorOf(Point towards) const;
    [[nodiscard]] Point middleOf(std::size_t sector) const;

    Point m_at;
    std::vector<Point>
        m_ways; ///< other ends of the barriers that leave here, counter-clockwise from the east
    BarrierKind m_kind = BarrierKind::Wall;
};

} // namespace yike
