// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lends query objects to threads, so that a search over a million nodes does not allocate its labels anew.

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace yike {

template <class Search>
class SearchPool {
public:
    explicit SearchPool(std::function<std::unique_ptr<Search>()> make) : m_make(std::move(make)) {}

    /// Calls `use(search)` with a search that nobody else has, in whatever state its last user left it.
    template <class Use>
    auto with(Use&& use)
    {
        auto search = take();
        auto result = use(*search);
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(search));
        return result;
    }

private:
    std::unique_ptr<Search> take()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_idle.empty()) {
                auto search = std::move(m_idle.back());
                m_idle.pop_back();
                return search;
            }
        }
        return m_make(); // without the lock: other threads make theirs meanwhile
    }

    std::function<std::unique_ptr<Search>()> m_make;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Search>> m_idle;
};

} // namespace yike
