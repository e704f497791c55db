// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one door to threads for algorithms. oneTBB behind it; with YIKE_JTHREAD_PARALLEL (preset `tsan`)
// plain std::jthreads, because Debian's TBB is not instrumented. Results never depend on the backend.

#include <cstddef>
#include <functional>

namespace yike {

/// How many threads parallel work may use; 0 means all processors. Set once at start-up.
void setThreadLimit(unsigned threads);
[[nodiscard]] unsigned threadLimit();

/// Calls `body(first, last)` for blocks that together are [0, count), each of at most `grain` items, in any
/// order and thread. `body` must write only to places that belong to its own items.
void parallelBlocks(std::size_t count, std::size_t grain,
                    const std::function<void(std::size_t first, std::size_t last)>& body);

} // namespace yike
