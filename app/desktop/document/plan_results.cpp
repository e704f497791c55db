// SPDX-License-Identifier: GPL-3.0-or-later
// The results of a document: each of one revision of one state, and kept only while that is the latest.
#include "app/desktop/document/plan_document.h"

#include <algorithm>

namespace yike {

std::uint64_t PlanDocument::revision(PlanState state) const
{
    const auto found = m_revisions.find(state);
    return found == m_revisions.end() ? 0 : found->second;
}

std::shared_ptr<const Assessment> PlanDocument::assessment(PlanState state) const
{
    const auto found = m_results.find(state);
    return found == m_results.end() ? nullptr : found->second.assessment;
}

bool PlanDocument::isStale(PlanState state) const
{
    const auto found = m_results.find(state);
    return found == m_results.end() || found->second.revision != revision(state);
}

void PlanDocument::setAssessment(PlanState state, std::uint64_t revision,
                                 std::shared_ptr<const Assessment> assessment)
{
    if (revision != this->revision(state))
        return;
    m_results[state] = {revision, std::move(assessment), nullptr};
    emit assessed();
    emit findingsChanged();
}

std::shared_ptr<const Insight> PlanDocument::insight() const
{
    return isStale(m_active) ? nullptr : m_results.at(m_active).insight;
}

void PlanDocument::setInsight(PlanState state, std::uint64_t revision, std::shared_ptr<const Insight> insight)
{
    const auto found = m_results.find(state);
    if (revision != this->revision(state) || found == m_results.end() || found->second.revision != revision)
        return;
    found->second.insight = std::move(insight);
    if (state == m_active)
        emit analysed();
}

std::vector<Issue> PlanDocument::findings() const
{
    std::vector<Issue> all = m_openIssues;
    if (const auto latest = assessment())
        all.insert(all.end(), latest->issues.begin(), latest->issues.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Issue& a, const Issue& b) { return a.severity > b.severity; });
    return all;
}

} // namespace yike
