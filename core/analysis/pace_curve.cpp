// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pace_curve.h"

#include <algorithm>

namespace yike {

namespace {

PaceCurve emptyCurve(const Indicator& indicator, double rulePace)
{
    return {indicator.id, indicator.reach.weight, indicator.reach.metres / rulePace, false, {}};
}

/// How many of `communities` pass within the `limit`-th of the profile's metres.
void count(PacePoint& point, const std::vector<UnitId>& communities, std::size_t limit,
           const Indicator& indicator, const ReachProfile& profile, const Plan& plan)
{
    for (const UnitId id : communities) {
        const auto passed = passes(indicator, plan.unit(id), profile.at(id, limit));
        point.judged += passed ? 1 : 0;
        point.passing += passed.value_or(false) ? 1 : 0;
    }
}

} // namespace

std::vector<double> usualPaces()
{
    std::vector<double> paces;
    for (int pace = 40; pace <= 120; pace += 5)
        paces.push_back(pace);
    return paces;
}

std::vector<double> metresAt(const Indicator& indicator, double rulePace, const std::vector<double>& paces)
{
    std::vector<double> metres;
    for (const double pace : paces)
        metres.push_back(indicator.reach.metres * pace / rulePace);
    return metres;
}

Result<PaceCurve> paceCurve(const Indicator& indicator, double rulePace, std::vector<double> paces,
                            Study& study)
{
    std::sort(paces.begin(), paces.end());
    PaceCurve curve = emptyCurve(indicator, rulePace);
    const auto metres = metresAt(indicator, rulePace, paces);
    const auto profile = ReachProfile::make(indicator, indicator.reach.weight, metres, study);
    if (!profile)
        return tl::unexpected(profile.error());
    curve.isKnown = profile->isKnown();
    const auto communities = study.plan().unitsAt(Level::Community);
    for (std::size_t i = 0; i < paces.size() && curve.isKnown; ++i) {
        PacePoint point{paces[i], metres[i], profile->total(i), 0, 0};
        count(point, communities, i, indicator, *profile, study.plan());
        curve.points.push_back(point);
    }
    return curve;
}

PaceCurve paceCurveOf(UnitId area, const Indicator& indicator, double rulePace,
                      const std::vector<double>& paces, const ReachProfile& profile, const Plan& plan,
                      const UnitTree& tree)
{
    PaceCurve curve = emptyCurve(indicator, rulePace);
    curve.isKnown = profile.isKnown();
    const auto metres = metresAt(indicator, rulePace, paces);
    for (std::size_t i = 0; i < paces.size() && curve.isKnown; ++i) {
        PacePoint point{paces[i], metres[i], profile.at(area, i), 0, 0};
        count(point, tree.members(area, Level::Community), i, indicator, profile, plan);
        curve.points.push_back(point);
    }
    return curve;
}

} // namespace yike
