// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/analyst.h"

#include "app/desktop/document/insight.h"
#include "gis/project/catalogues.h"

namespace yike {

Analyst::Analyst(PlanDocument& document, JobQueue& jobs, const Assessor& assessor, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_assessor(assessor)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Analyst::analyse);
    for (const auto signal : {&PlanDocument::assessed, &PlanDocument::stateActivated})
        connect(&document, signal, this, &Analyst::analyseSoon);
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::planChanged,
                              &PlanDocument::stateActivated, &PlanDocument::settingsChanged})
        connect(&document, signal, this, &Analyst::stopStale);
}

Analyst::Asked Analyst::current() const
{
    return {m_document.active(), m_document.revision(m_document.active())};
}

void Analyst::analyseSoon()
{
    m_soon.start(); // the interface shows the assessment first
}

void Analyst::stopStale()
{
    if (m_underWay && *m_underWay != current())
        m_jobs.cancel(m_job);
}

void Analyst::analyse()
{
    const Asked asked = current();
    const Standard* applied = m_document.applied();
    if (!m_document.isOpen() || !applied || m_document.isStale(asked.state) || m_document.insight() ||
        m_underWay == asked || m_failed == asked)
        return;
    m_underWay = asked;
    m_job = m_jobs.start<Insight>(
        QStringLiteral("analyse"), tr("Testing how firm the verdicts are"),
        [question = questionOf(asked),
         options = m_document.project().options](const Progress& progress) mutable -> Result<Insight> {
            const double walks = question.walking || !question.plan->demand ? 0 : 0.3;
            auto walking =
                walkingOr(std::move(question.walking), *question.plan, options, progress.part(0, walks));
            if (!walking)
                return tl::unexpected<Error>(walking.error());
            question.walking = std::move(*walking);
            if (auto prices = findCosts({})) // without them gaps have no price, and that is all
                question.prices = std::move(*prices);
            return insightInto(question, progress.part(walks, 1));
        },
        this, [this, asked](Result<Insight> insight) { take(asked, std::move(insight)); });
}

Question Analyst::questionOf(const Asked& asked) const
{
    auto plan = m_assessor.assessed(asked.state, asked.revision);
    if (!plan)
        plan = std::make_shared<const Plan>(m_document.planOf(asked.state));
    auto walking = m_assessor.walkingFor(*plan);
    return {std::move(plan),
            *m_document.applied(),
            m_document.project().options.paceMetresPerMinute,
            std::move(walking),
            m_document.assessment(asked.state),
            {}};
}

void Analyst::take(const Asked& asked, Result<Insight> insight)
{
    if (m_underWay == asked)
        m_underWay.reset();
    if (insight)
        return m_document.setInsight(asked.state, asked.revision,
                                     std::make_shared<const Insight>(std::move(*insight)));
    if (insight.error().code == Code::Cancelled)
        return;
    m_failed = asked;
    emit failed(insight.error());
}

} // namespace yike
