// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a search over a large graph waits to go on, tile by tile: nodes are numbered along a Hilbert curve,
// so a power of two of them in a row are neighbours and fit into the processor's cache together.

#include "core/network/bucket_queue.h"

#include <cstdint>
#include <vector>

namespace yike {

class TileFronts {
public:
    /// Tiles of 2^`bits` nodes.
    TileFronts(NodeIndex nodeCount, int bits);

    [[nodiscard]] std::size_t count() const { return m_tiles.size(); }
    [[nodiscard]] NodeIndex firstNode(std::size_t tile) const
    {
        return static_cast<NodeIndex>(tile << m_bits);
    }
    [[nodiscard]] NodeIndex nodesInEach() const { return NodeIndex{1} << m_bits; }

    /// Out of line, so that the search itself stays small enough to be inlined: few entries come here.
    void put(BucketQueue::Entry entry);
    /// The nearest that waits in a tile, or in any; kUnreachedMm where nothing does.
    [[nodiscard]] std::uint32_t lowestMm(std::size_t tile) const { return m_tiles[tile].lowestMm; }
    [[nodiscard]] std::uint32_t lowestMm() const;
    /// Moves all that waits in a tile into `entries`, which is emptied before.
    void takeAll(std::size_t tile, std::vector<BucketQueue::Entry>& entries);
    void clear();

private:
    struct Tile {
        std::vector<BucketQueue::Entry> waiting;
        std::uint32_t lowestMm = kUnreachedMm;
    };
    std::vector<Tile> m_tiles;
    int m_bits;
};

} // namespace yike
