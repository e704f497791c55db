// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a long computation tells how far it is and learns that it should stop. Algorithms look at it every
// few thousand steps; jobs and the command line make it.

#include <functional>
#include <stop_token>
#include <utility>

namespace yike {

class Progress {
public:
    using Report = std::function<void(double fraction)>;

    /// Says nothing and is never cancelled.
    Progress() = default;
    /// `report` gets fractions from 0 to 1 and is called in the computing thread.
    Progress(std::stop_token stop, Report report) : m_stop(std::move(stop)), m_report(std::move(report)) {}

    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    void report(double fraction) const
    {
        if (m_report)
            m_report(m_from + (m_to - m_from) * fraction);
    }

    /// The stretch from `from` to `to` of this progress, for a step of a larger computation.
    [[nodiscard]] Progress part(double from, double to) const
    {
        Progress step = *this;
        step.m_from = m_from + (m_to - m_from) * from;
        step.m_to = m_from + (m_to - m_from) * to;
        return step;
    }

private:
    std::stop_token m_stop;
    Report m_report;
    double m_from = 0;
    double m_to = 1;
};

} // namespace yike
