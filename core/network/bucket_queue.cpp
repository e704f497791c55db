// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/bucket_queue.h"

#include <algorithm>
#include <bit>

namespace yike {

void BucketQueue::prepare(std::uint32_t spanMm, std::uint32_t typicalArcMm, std::uint32_t fromMm)
{
    constexpr std::size_t kMostBuckets = 65'536;
    constexpr int kNarrowest = 8; // 256 mm
    constexpr int kWidest = 13;   // 8,192 mm: wider ones gained nothing on any city measured
    if (m_size != 0)
        clear();
    m_shift = std::clamp(static_cast<int>(std::bit_width(typicalArcMm / 8)), kNarrowest, kWidest);
    // Two more than the span has: a pushed entry never falls into the bucket that is being emptied from
    // behind.
    const auto needed = [&] { return std::bit_ceil((std::size_t{spanMm} >> m_shift) + 2); };
    while (needed() > kMostBuckets)
        ++m_shift;
    while (m_first.size() < needed()) {
        m_first.push_back(newPiece());
        m_end.push_back(m_first.back());
    }
    m_mask = needed() - 1;
    m_current = (fromMm >> m_shift) & m_mask;
}

/// What a cancelled search left behind.
void BucketQueue::clear()
{
    m_entries.clear();
    m_first.clear();
    m_end.clear();
    m_spare.clear();
    m_size = 0;
}

std::uint32_t BucketQueue::newPiece()
{
    if (!m_spare.empty()) {
        const std::uint32_t piece = m_spare.back();
        m_spare.pop_back();
        return piece;
    }
    const std::size_t piece = m_entries.size();
    m_entries.resize(piece + kPiece);
    return static_cast<std::uint32_t>(piece);
}

std::uint32_t BucketQueue::chainPiece(std::uint32_t link)
{
    const std::uint32_t piece = newPiece();
    m_entries[link].node = piece;
    return piece;
}

std::size_t BucketQueue::take(Taken& taken)
{
    if (m_size == 0)
        return 0;
    while (m_first[m_current] == m_end[m_current])
        m_current = (m_current + 1) & m_mask;
    std::uint32_t& piece = m_first[m_current];
    std::uint32_t& end = m_end[m_current];
    const bool last = end - piece < kPiece;
    const std::size_t count = last ? end - piece : kMostTaken;
    std::copy_n(m_entries.begin() + piece, count, taken.begin());
    if (last) {
        end = piece;
    } else {
        const std::uint32_t next = m_entries[piece + kMostTaken].node;
        m_spare.push_back(piece);
        piece = next;
    }
    m_size -= count;
    return count;
}

} // namespace yike
