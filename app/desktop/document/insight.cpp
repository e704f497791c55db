// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/insight.h"

#include <algorithm>

namespace yike {

namespace {

/// The usual slower and faster walkers, in proportion to the pace at which the rules' distances are walked.
SensitivityOptions optionsAt(double pace)
{
    SensitivityOptions options;
    options.slowPace *= pace / options.rulePace;
    options.fastPace *= pace / options.rulePace;
    options.rulePace = pace;
    return options;
}

/// The usual paces and that of the assessment, rising.
std::vector<double> pacesWith(double pace)
{
    std::vector<double> paces = usualPaces();
    const auto at = std::lower_bound(paces.begin(), paces.end(), pace);
    if (at == paces.end() || *at != pace)
        paces.insert(at, pace);
    return paces;
}

Result<void> addSensitivity(Insight& insight, const Standard& applied, Study& study, const Progress& progress)
{
    auto found = sensitivity(applied.indicators, insight.asked, study, progress);
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (Sensitivity& one : *found) {
        std::string id = one.indicator;
        insight.sensitivity.emplace(std::move(id), std::move(one));
    }
    return {};
}

Result<void> addWalked(Insight& insight, const Standard& applied, Study& study, const Progress& progress)
{
    const double all = double(applied.indicators.size());
    for (std::size_t i = 0; i < applied.indicators.size(); ++i) {
        const Indicator& indicator = applied.indicators[i];
        if (progress.cancelled())
            return fail(Code::Cancelled);
        progress.report(double(i) / all);
        if (indicator.kind != Kind::Reach)
            continue;
        auto profile = ReachProfile::make(indicator, indicator.reach.weight,
                                          metresAt(indicator, insight.asked.rulePace, insight.paces), study);
        if (!profile)
            return tl::unexpected<Error>(profile.error());
        if (profile->isKnown())
            insight.walked.emplace(indicator.id, std::move(*profile));
    }
    return {};
}

} // namespace

const Firmness* Insight::firmness(const std::string& indicator, UnitId unit) const
{
    const auto found = sensitivity.find(indicator);
    return found == sensitivity.end() ? nullptr : found->second.find(unit);
}

std::vector<Assumption> Insight::tried(const std::string& indicator) const
{
    const auto found = sensitivity.find(indicator);
    return found == sensitivity.end() ? std::vector<Assumption>() : found->second.tried;
}

std::optional<PaceCurve> Insight::curve(const Indicator& indicator, UnitId area, const Plan& plan,
                                        const UnitTree& tree) const
{
    const auto found = walked.find(indicator.id);
    if (found == walked.end())
        return std::nullopt;
    return paceCurveOf(area, indicator, asked.rulePace, paces, found->second, plan, tree);
}

Result<Insight> insightInto(const Question& question, const Progress& progress)
{
    const double pace = question.paceMetresPerMinute;
    Insight insight{optionsAt(pace), {}, pacesWith(pace), {}, question.prices, {}};
    Study study(*question.plan, question.walking, progress);
    if (auto asked = addSensitivity(insight, question.applied, study, progress.part(0, 0.7)); !asked)
        return tl::unexpected<Error>(asked.error());
    if (auto walked = addWalked(insight, question.applied, study, progress.part(0.7, 0.95)); !walked)
        return tl::unexpected<Error>(walked.error());
    insight.costs = costToClose(*question.plan, question.applied.indicators, *question.assessment,
                                question.prices, question.plan->nextFacilityId());
    return insight;
}

} // namespace yike
