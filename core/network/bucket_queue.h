// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Priority queue for distances that only grow: a ring of buckets, about a metre wide each (Dial 1969; with
// buckets wider than the shortest arc as Meyer and Sanders 2003, so a node may come up twice in its bucket).

#include "core/network/graph.h"

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

    /// Empties it and makes room for entries at most `spanMm` beyond the last one popped (at first: 0).
    void prepare(std::uint32_t spanMm);

    void push(Entry entry)
    {
        m_buckets[(entry.mm >> m_shift) & m_mask].push_back(entry);
        ++m_size;
    }
    /// The lowest bucket that has entries; null when none has. It grows while entries are pushed, so it is
    /// read by index; finish() empties it.
    [[nodiscard]] const std::vector<Entry>* lowest()
    {
        if (m_size == 0)
            return nullptr;
        while (m_buckets[m_current].empty())
            m_current = (m_current + 1) & m_mask;
        return &m_buckets[m_current];
    }
    void finish()
    {
        m_size -= m_buckets[m_current].size();
        m_buckets[m_current].clear();
    }

private:
    std::vector<std::vector<Entry>> m_buckets; ///< a power of two of them; they keep their room
    std::size_t m_mask = 0;
    std::size_t m_current = 0;
    std::size_t m_size = 0;
    int m_shift = 10;
};

} // namespace yike
