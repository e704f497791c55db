// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The segments of drawn streets, found by place: what every look at streets before they are a network starts
// from.

#include "core/geometry/box_tree.h"
#include "core/geometry/measure.h"
#include "core/model/street.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace yike {

/// The part of a street between its vertices `segment` and `segment` + 1.
struct SegmentRef {
    std::uint32_t street = 0; ///< place in the streets
    std::uint32_t segment = 0;
    auto operator<=>(const SegmentRef&) const = default;
};

/// A place on a street: where on a segment, and how far from the point that was asked about.
struct PlaceOnStreet {
    SegmentRef on;
    double share = 0; ///< of the way from the segment's first vertex
    Point at;
    double metres = 0;
};

/// Segments of walkable streets, in Hilbert order, equal ones by their ends and level: the order does not
/// depend on that of the streets. Borrows the streets, which must stay where they are.
class StreetSegments {
public:
    enum class Levels { All, Ground };
    explicit StreetSegments(const Streets& streets, Levels levels = Levels::All);

    [[nodiscard]] std::size_t size() const { return m_refs.size(); }
    [[nodiscard]] SegmentRef ref(std::size_t i) const { return m_refs[i]; }
    [[nodiscard]] Point from(std::size_t i) const { return pointOf(m_refs[i], 0); }
    [[nodiscard]] Point to(std::size_t i) const { return pointOf(m_refs[i], 1); }
    [[nodiscard]] int level(std::size_t i) const { return (*m_streets)[m_refs[i].street].level; }
    [[nodiscard]] const Box& box(std::size_t i) const { return m_tree.box(i); }
    [[nodiscard]] const BoxTree& tree() const { return m_tree; }

    /// The nearest place within `limit` on segments that `accept(i)` says yes to; of equally near places the
    /// one with the lower coordinates.
    template <class Accept>
    [[nodiscard]] std::optional<PlaceOnStreet> nearest(Point p, Metres limit, Accept&& accept) const;

private:
    [[nodiscard]] Point pointOf(SegmentRef ref, std::uint32_t end) const
    {
        return (*m_streets)[ref.street].shape[ref.segment + end];
    }

    const Streets* m_streets;
    std::vector<SegmentRef> m_refs;
    BoxTree m_tree;
};

template <class Accept>
std::optional<PlaceOnStreet> StreetSegments::nearest(Point p, Metres limit, Accept&& accept) const
{
    constexpr double kSlack = 1 + 1e-9; // rounding must not hide an equally near segment
    std::optional<PlaceOnStreet> best;
    const double reach = limit.count();
    m_tree.nearest(p, reach * reach * kSlack, [&](std::size_t i) {
        if (accept(i)) {
            const NearestOnSegment there = nearestOnSegment(from(i), to(i), p);
            const Point at = there.share == 0   ? from(i)
                             : there.share == 1 ? to(i)
                                                : between(from(i), to(i), there.share);
            if (there.metres <= reach &&
                (!best || std::pair(there.metres, at) < std::pair(best->metres, best->at)))
                best = PlaceOnStreet{ref(i), there.share, at, there.metres};
        }
        const double cut = best ? best->metres : reach;
        return cut * cut * kSlack;
    });
    return best;
}

} // namespace yike
