// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Keeps the assessments up to date: listens to the document, computes the baseline and the active scenario in
// jobs, keeps the walking model for the next one. Latest wins; stale results are dropped by the document.

#include "app/desktop/document/plan_document.h"
#include "app/desktop/jobs/job_queue.h"

#include <QTimer>

namespace yike {

/// `walking` where there is one, else what an assessment of `plan` would walk on; null where it can not walk.
/// Errors: Cancelled.
[[nodiscard]] Result<std::shared_ptr<const WalkingModel>>
walkingOr(std::shared_ptr<const WalkingModel> walking, const Plan& plan, const AssessOptions& options,
          const Progress& progress);

class Assessor : public QObject {
    Q_OBJECT
public:
    Assessor(PlanDocument& document, JobQueue& jobs, QObject* parent = nullptr);

    /// Computes again even what is up to date.
    void recompute();
    /// Nothing to wait for: all results are of the latest revision, or failed.
    [[nodiscard]] bool settled() const;
    /// The plan as it was assessed, to be asked further without a second copy of it; null where another was
    /// assessed since.
    [[nodiscard]] std::shared_ptr<const Plan> assessed(PlanState state, std::uint64_t revision) const;
    /// What the latest assessment walked on, where `plan` has the same streets and residents; else null.
    [[nodiscard]] std::shared_ptr<const WalkingModel> walkingFor(const Plan& plan) const;

signals:
    void failed(const yike::Error& error);

private:
    struct Output {
        Assessment assessment;
        std::shared_ptr<const WalkingModel> walking;
        std::shared_ptr<const Plan> plan;
    };

    void forgetWalking();
    void assessStale();
    void start(PlanState state);
    void take(PlanState state, std::uint64_t revision, Result<Output> result);

    PlanDocument& m_document;
    JobQueue& m_jobs;
    QTimer m_soon; ///< several changes in one go are one job
    std::map<PlanState, std::uint64_t> m_underWay;
    std::map<PlanState, std::uint64_t> m_failed; ///< revisions not worth trying again
    std::shared_ptr<const WalkingModel> m_walking;
    std::shared_ptr<const Plan> m_plan; ///< that was assessed last, for walks on `m_walking`
    PlanState m_planState;
    std::uint64_t m_planRevision = 0;
};

} // namespace yike
