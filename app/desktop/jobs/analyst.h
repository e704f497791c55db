// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Works out what lies beyond the verdicts of the state in view, in a job after its assessment: never beside
// it, and stopped as soon as the plan moves on.

#include "app/desktop/jobs/assessor.h"

namespace yike {

struct Question;

class Analyst : public QObject {
    Q_OBJECT
public:
    Analyst(PlanDocument& document, JobQueue& jobs, const Assessor& assessor, QObject* parent = nullptr);

    /// Nothing to wait for.
    [[nodiscard]] bool settled() const { return !m_soon.isActive() && !m_underWay; }

signals:
    void failed(const yike::Error& error);

private:
    struct Asked {
        PlanState state;
        std::uint64_t revision = 0;
        bool operator==(const Asked&) const = default;
    };
    void analyseSoon();
    void analyse();
    void stopStale();
    void take(const Asked& asked, Result<Insight> insight);
    [[nodiscard]] Asked current() const;
    [[nodiscard]] Question questionOf(const Asked& asked) const;

    PlanDocument& m_document;
    JobQueue& m_jobs;
    const Assessor& m_assessor;
    QTimer m_soon;
    std::optional<Asked> m_underWay;
    std::optional<Asked> m_failed; ///< not worth trying again
    JobId m_job = 0;
};

} // namespace yike
