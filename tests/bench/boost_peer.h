// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The same tasks by Boost.Graph: compressed rows, its Dijkstra from several sources or up to a limit,
// distances only.

#include "tests/bench/workload.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace yike::bench {

class BoostPeer {
public:
    explicit BoostPeer(const City& city);
    ~BoostPeer();

    /// Millimetres from every node to the nearest of `sources`; the largest number where there is no way.
    const std::vector<std::uint32_t>& nearest(const std::vector<NodeIndex>& sources);
    /// The nodes within `limitMm` of `source` and how far they are. Costs what it touches, not the whole
    /// city.
    const std::vector<std::pair<NodeIndex, std::uint32_t>>& within(NodeIndex source, std::uint32_t limitMm);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace yike::bench
