// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Barriers found by place: which of them a street segment meets, and whether an open gate is near.

#include "core/geometry/box_tree.h"
#include "core/streets/barriers/barriers.h"

#include <vector>

namespace yike {

struct BarrierSegment {
    Point a;
    Point b;
    BarrierKind kind = BarrierKind::Wall;
    auto operator<=>(const BarrierSegment&) const = default;
};

class BarrierIndex {
public:
    explicit BarrierIndex(const Barriers& barriers);

    [[nodiscard]] const std::vector<BarrierSegment>& segments() const { return m_segments; }
    /// Calls `visit(segment)` for those whose box touches `window`.
    template <class Visit>
    void within(const Box& window, Visit&& visit) const
    {
        m_tree.within(window, [&](std::size_t i) { visit(m_segments[i]); });
    }
    [[nodiscard]] bool hasOpenGateNear(Point p) const;
    /// Whether any barrier is within kGateMetres.
    [[nodiscard]] bool hasBarrierNear(Point p) const;

private:
    std::vector<BarrierSegment> m_segments; ///< Hilbert order; no two alike
    BoxTree m_tree;
    std::vector<Point> m_openGates; ///< Hilbert order
    BoxTree m_gateTree;
};

} // namespace yike
