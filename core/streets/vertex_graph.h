// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which segments of drawn streets meet at which vertex, before chains are contracted: dead ends and what is
// near them along the streets are told from it.

#include "core/network/vertex_ids.h"
#include "core/streets/street_segments.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yike {

/// Borrows the streets. Vertices as vertex_ids.h numbers them, of walkable streets only.
class VertexGraph {
public:
    explicit VertexGraph(const Streets& streets);

    /// A segment seen from one of its ends.
    struct Arm {
        std::uint32_t to = 0; ///< vertex
        SegmentRef segment;
        std::uint32_t mm = 0;
        bool forward = true; ///< this end is the segment's first vertex
    };

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_ids.at.size()); }
    [[nodiscard]] Point at(std::uint32_t vertex) const { return m_ids.at[vertex]; }
    [[nodiscard]] std::span<const Arm> arms(std::uint32_t vertex) const
    {
        return {m_arms.data() + m_first[vertex], m_first[vertex + 1] - m_first[vertex]};
    }
    /// One way out alone, however often it was drawn.
    [[nodiscard]] bool isDeadEnd(std::uint32_t vertex) const;
    /// Segments between two equal places, and segments drawn more than once.
    [[nodiscard]] std::size_t repeats() const { return m_repeats; }

private:
    void countRepeats();

    VertexIds m_ids;
    std::vector<std::uint32_t> m_first; ///< per vertex, one more at the end
    std::vector<Arm> m_arms;            ///< by the vertex they lead to
    std::size_t m_repeats = 0;
};

} // namespace yike
