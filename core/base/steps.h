// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Progress of work whose steps are done by several threads in any order.

#include "core/base/progress.h"

#include <algorithm>
#include <cstddef>
#include <mutex>

namespace yike {

/// Tells how many of the steps are done; from any thread, one report at a time. Keeps a reference.
class Steps {
public:
    Steps(const Progress& progress, std::size_t count)
        : m_progress(progress), m_count(std::max<std::size_t>(1, count))
    {
    }
    void done()
    {
        const std::lock_guard lock(m_mutex);
        m_progress.report(static_cast<double>(++m_done) / static_cast<double>(m_count));
    }

private:
    const Progress& m_progress;
    std::size_t m_count;
    std::size_t m_done = 0;
    std::mutex m_mutex;
};

} // namespace yike
