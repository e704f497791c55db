// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/assessor.h"

namespace yike {

Result<std::shared_ptr<const WalkingModel>> walkingOr(std::shared_ptr<const WalkingModel> walking,
                                                      const Plan& plan, const AssessOptions& options,
                                                      const Progress& progress)
{
    if (walking || !plan.demand)
        return walking;
    auto made = walkingModelFor(plan, options, progress);
    if (!made && made.error().code == Code::Cancelled)
        return tl::unexpected<Error>(made.error());
    return made ? made->value : nullptr;
}

Assessor::Assessor(PlanDocument& document, JobQueue& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Assessor::assessStale);
    const auto soon = [this] { m_soon.start(); };
    connect(&document, &PlanDocument::opened, this, [this] { forgetWalking(); });
    connect(&document, &PlanDocument::settingsChanged, this, [this] { forgetWalking(); });
    connect(&document, &PlanDocument::planChanged, this, soon);
    connect(&document, &PlanDocument::stateActivated, this, soon);
}

void Assessor::forgetWalking()
{
    m_walking.reset();
    m_plan.reset();
    m_failed.clear();
    m_soon.start();
}

void Assessor::recompute()
{
    forgetWalking();
    start(kBaseline);
    if (m_document.active())
        start(m_document.active());
}

bool Assessor::settled() const
{
    return !m_soon.isActive() && m_underWay.empty();
}

void Assessor::assessStale()
{
    if (!m_document.isOpen() || !m_document.standard())
        return;
    std::vector<PlanState> states{kBaseline};
    if (m_document.active())
        states.push_back(m_document.active());
    for (const PlanState state : states) {
        const auto revision = m_document.revision(state);
        const auto isOf = [&](const auto& map) {
            const auto found = map.find(state);
            return found != map.end() && found->second == revision;
        };
        if (m_document.isStale(state) && !isOf(m_underWay) && !isOf(m_failed))
            start(state);
    }
}

std::shared_ptr<const WalkingModel> Assessor::walkingFor(const Plan& plan) const
{
    const bool fits = m_plan && m_plan->demand == plan.demand && m_plan->streets == plan.streets;
    return fits ? m_walking : nullptr;
}

std::shared_ptr<const Plan> Assessor::assessed(PlanState state, std::uint64_t revision) const
{
    return m_planState == state && m_planRevision == revision ? m_plan : nullptr;
}

void Assessor::start(PlanState state)
{
    const auto plan = std::make_shared<const Plan>(m_document.planOf(state));
    auto walking = walkingFor(*plan);
    const auto revision = m_document.revision(state);
    m_underWay[state] = revision;
    const QString kind = state ? QStringLiteral("assess-scenario") : QStringLiteral("assess-baseline");
    if (state) // one scenario job at a time: the one in view
        std::erase_if(m_underWay, [&](const auto& entry) { return entry.first && entry.first != state; });
    m_jobs.start<Output>(
        kind, state ? tr("Assessing the scenario") : tr("Assessing the baseline"),
        [plan, standard = *m_document.standard(), options = m_document.project().options,
         walking](const Progress& progress) mutable -> Result<Output> {
            auto known = walkingOr(std::move(walking), *plan, options, progress.part(0, 0.5));
            if (!known)
                return tl::unexpected<Error>(known.error());
            auto assessment = assess(*plan, standard, options, progress.part(0.5, 1), *known);
            if (!assessment)
                return tl::unexpected<Error>(assessment.error());
            return Output{std::move(*assessment), std::move(*known), plan};
        },
        this, [this, state, revision](Result<Output> result) { take(state, revision, std::move(result)); });
}

void Assessor::take(PlanState state, std::uint64_t revision, Result<Output> result)
{
    if (const auto found = m_underWay.find(state); found != m_underWay.end() && found->second == revision)
        m_underWay.erase(found);
    if (!result) {
        m_failed[state] = revision;
        emit failed(result.error());
        return;
    }
    if (revision == m_document.revision(state)) {
        m_walking = result->walking;
        m_plan = result->plan;
        m_planState = state;
        m_planRevision = revision;
    }
    m_document.setAssessment(state, revision,
                             std::make_shared<const Assessment>(std::move(result->assessment)));
    m_soon.start(); // the other state may be waiting
}

} // namespace yike
