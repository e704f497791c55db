// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/bucket_queue.h"

#include <bit>

namespace yike {

void BucketQueue::prepare(std::uint32_t spanMm)
{
    constexpr std::size_t kMostBuckets = 65'536;
    constexpr int kMetreShift = 10; // 1,024 mm
    for (std::vector<Entry>& bucket : m_buckets)
        bucket.clear();
    m_size = 0;
    m_current = 0;
    m_shift = kMetreShift;
    // Two more than the span has: a pushed entry never falls into the bucket that is being emptied from
    // behind.
    const auto needed = [&] { return std::bit_ceil((std::size_t{spanMm} >> m_shift) + 2); };
    while (needed() > kMostBuckets)
        ++m_shift;
    if (needed() > m_buckets.size())
        m_buckets.resize(needed());
    m_mask = m_buckets.size() - 1;
}

} // namespace yike
