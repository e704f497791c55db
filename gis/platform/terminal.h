// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a program started from a terminal needs of the operating system.

#include <stop_token>
#include <thread>

namespace yike {

/// Whether error output goes to a person's screen.
[[nodiscard]] bool isErrorOutputTerminal();

/// A full disk or a closed pipe shall be an error of write(), not the end of the process.
void reportWriteErrors();

/// While it lives the first Ctrl-C asks for a stop; the second one ends the process as usual. Make it before
/// any other thread.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace yike
