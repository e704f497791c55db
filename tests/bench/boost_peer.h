// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The same task by Boost.Graph: compressed rows, its Dijkstra from several sources, distances only.

#include "tests/bench/workload.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace yike::bench {

class BoostPeer {
public:
    explicit BoostPeer(const City& city);
    ~BoostPeer();

    /// Millimetres from every node to the nearest of `sources`; the largest number where there is no way.
    const std::vector<std::uint32_t>& nearest(const std::vector<NodeIndex>& sources);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace yike::bench
