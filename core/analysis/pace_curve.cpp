// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pace_curve.h"

#include <algorithm>

namespace yike {

std::vector<double> usualPaces()
{
    std::vector<double> paces;
    for (int pace = 40; pace <= 120; pace += 5)
        paces.push_back(pace);
    return paces;
}

Result<PaceCurve> paceCurve(const Indicator& indicator, double rulePace, std::vector<double> paces,
                            Study& study)
{
    std::sort(paces.begin(), paces.end());
    PaceCurve curve{indicator.id, indicator.reach.weight, indicator.reach.metres / rulePace, false, {}};
    std::vector<double> metres;
    for (const double pace : paces)
        metres.push_back(indicator.reach.metres * pace / rulePace);
    const auto profile = ReachProfile::make(indicator, indicator.reach.weight, metres, study);
    if (!profile)
        return tl::unexpected(profile.error());
    curve.isKnown = profile->isKnown();
    for (std::size_t i = 0; i < paces.size() && curve.isKnown; ++i) {
        PacePoint point{paces[i], metres[i], profile->total(i), 0, 0};
        for (const UnitId id : study.plan().unitsAt(Level::Community)) {
            const auto passed = passes(indicator, study.plan().unit(id), profile->at(id, i));
            point.judged += passed ? 1 : 0;
            point.passing += passed.value_or(false) ? 1 : 0;
        }
        curve.points.push_back(point);
    }
    return curve;
}

} // namespace yike
