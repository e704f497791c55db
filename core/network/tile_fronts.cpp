// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/tile_fronts.h"

#include <algorithm>

namespace yike {

TileFronts::TileFronts(NodeIndex nodeCount, int bits)
    : m_tiles((std::size_t{nodeCount} + (std::size_t{1} << bits) - 1) >> bits), m_bits(bits)
{
}

void TileFronts::put(BucketQueue::Entry entry)
{
    Tile& tile = m_tiles[entry.node >> m_bits];
    tile.waiting.push_back(entry);
    tile.lowestMm = std::min(tile.lowestMm, entry.mm);
}

std::uint32_t TileFronts::lowestMm() const
{
    std::uint32_t lowest = kUnreachedMm;
    for (const Tile& tile : m_tiles)
        lowest = std::min(lowest, tile.lowestMm);
    return lowest;
}

void TileFronts::takeAll(std::size_t tile, std::vector<BucketQueue::Entry>& entries)
{
    // Copied, not swapped: so every tile keeps its room, and a search run before allocates nothing.
    entries.assign(m_tiles[tile].waiting.begin(), m_tiles[tile].waiting.end());
    m_tiles[tile].waiting.clear();
    m_tiles[tile].lowestMm = kUnreachedMm;
}

void TileFronts::clear()
{
    for (Tile& tile : m_tiles) {
        tile.waiting.clear();
        tile.lowestMm = kUnreachedMm;
    }
}

} // namespace yike
