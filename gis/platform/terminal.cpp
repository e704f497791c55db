// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/terminal.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace yike {

namespace {

sigset_t interrupts()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

/// Threads made later inherit the mask, so that the signal comes to the watcher alone.
void watch(const std::stop_token& ended, std::stop_source stop)
{
    const sigset_t set = interrupts();
    const timespec moment{0, 50'000'000};
    while (!ended.stop_requested()) {
        if (sigtimedwait(&set, nullptr, &moment) <= 0)
            continue;
        stop.request_stop();
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
}

} // namespace

bool isErrorOutputTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void reportWriteErrors()
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

InterruptWatch::InterruptWatch()
{
    const sigset_t set = interrupts();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::jthread([stop = m_stop](const std::stop_token& ended) { watch(ended, stop); });
}

InterruptWatch::~InterruptWatch()
{
    m_thread.request_stop();
    m_thread.join();
    const sigset_t set = interrupts();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace yike
