// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Priority queue for distances that only grow: a ring of buckets, some metres wide each (Dial 1969; with
// buckets wider than the shortest arc as Meyer and Sanders 2003, so a node may come up twice in its bucket).
// Buckets are chains of equal pieces of one array, and emptied pieces are used again: pushing allocates
// nothing once the array has grown, and what is pushed next mostly lies in the cache.

#include "core/network/graph.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace yike {

class BucketQueue {
public:
    struct Entry {
        NodeIndex node = 0;
        std::uint32_t mm = 0;
    };
    static constexpr std::size_t kMostTaken = 63;
    using Taken = std::array<Entry, kMostTaken>;

    /// Empties it and makes room for entries at most `spanMm` beyond the last one taken (at first: `fromMm`),
    /// in buckets about as wide as an eighth of `typicalArcMm`.
    void prepare(std::uint32_t spanMm, std::uint32_t typicalArcMm, std::uint32_t fromMm = 0);

    void push(Entry entry)
    {
        std::uint32_t& end = m_end[(entry.mm >> m_shift) & m_mask];
        m_entries[end++] = entry;
        if (end % kPiece == kMostTaken)
            end = chainPiece(end);
        ++m_size;
    }
    /// Moves the next entries of the lowest bucket that has any into `taken`; how many: 0 when it is empty.
    /// Entries of one bucket come in no particular order.
    [[nodiscard]] std::size_t take(Taken& taken);

private:
    static constexpr std::uint32_t kPiece = kMostTaken + 1; ///< the last entry of a piece names the next one
    std::uint32_t chainPiece(std::uint32_t link);
    std::uint32_t newPiece();
    void clear();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_first; ///< per bucket: its first piece
    std::vector<std::uint32_t> m_end;   ///< per bucket: where the next entry goes
    std::vector<std::uint32_t> m_spare; ///< pieces that nobody uses
    std::size_t m_mask = 0;             ///< a power of two of buckets less one
    std::size_t m_current = 0;
    std::size_t m_size = 0;
    int m_shift = 0; ///< bucket width as a power of two
};

} // namespace yike
