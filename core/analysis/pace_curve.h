// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many residents are served, and how many communities pass, if everybody walked slower or faster: the
// same minutes at another pace are another distance.

#include "core/analysis/reach_profile.h"

namespace yike {

struct PacePoint {
    double metresPerMinute = 0;
    double metres = 0;        ///< walked in the rule's minutes
    Reached residents;        ///< of the communities asked
    std::int64_t passing = 0; ///< communities that meet the target
    std::int64_t judged = 0;  ///< communities with a verdict: 0 without a pass mark
    bool operator==(const PacePoint&) const = default;
};

struct PaceCurve {
    std::string indicator;
    std::string weight;
    double minutes = 0; ///< of the rule, at its own pace
    bool isKnown = false;
    std::vector<PacePoint> points; ///< by pace; residents and passing never fall
};

/// 40, 45 ... 120 metres a minute.
[[nodiscard]] std::vector<double> usualPaces();

/// Metres walked in the indicator's minutes at each of `paces`, where its distance is walked at `rulePace`.
[[nodiscard]] std::vector<double> metresAt(const Indicator& indicator, double rulePace,
                                           const std::vector<double>& paces);

/// For a reach indicator whose distance is walked at `rulePace`. From one measurement. Errors: Cancelled.
[[nodiscard]] Result<PaceCurve> paceCurve(const Indicator& indicator, double rulePace,
                                          std::vector<double> paces, Study& study);

/// The curve of `area` alone, read from `profile`, which was made with the metres of `paces` (rising). Asked
/// of the area's communities, so of itself where it is one.
[[nodiscard]] PaceCurve paceCurveOf(UnitId area, const Indicator& indicator, double rulePace,
                                    const std::vector<double>& paces, const ReachProfile& profile,
                                    const Plan& plan, const UnitTree& tree);

} // namespace yike
