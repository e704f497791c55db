// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is known beyond the verdicts of an assessment: which of them hang on an assumption, how many residents
// are served at other paces, what closing each gap would cost. Worked out after the assessment, for the same
// revision.

#include "core/analysis/costs/cost_to_close.h"
#include "core/analysis/pace_curve.h"
#include "core/analysis/sensitivity.h"

#include <map>
#include <optional>
#include <string>

namespace yike {

struct Insight {
    SensitivityOptions asked;                       ///< paces and tolerances of the question
    std::map<std::string, Sensitivity> sensitivity; ///< by Indicator::id
    std::vector<double> paces;                      ///< rising, metres a minute
    std::map<std::string, ReachProfile> walked;     ///< of reach indicators whose walks are known, at `paces`
    CostTable prices;                               ///< behind `costs`; empty where none can be read
    CostToClose costs;                              ///< every gap with its cheapest measure

    /// Null where the unit has no verdict.
    [[nodiscard]] const Firmness* firmness(const std::string& indicator, UnitId unit) const;
    /// What was tried on an indicator, in the order of the enum.
    [[nodiscard]] std::vector<Assumption> tried(const std::string& indicator) const;
    /// Nothing but for reach indicators whose walks are known.
    [[nodiscard]] std::optional<PaceCurve> curve(const Indicator& indicator, UnitId area, const Plan& plan,
                                                 const UnitTree& tree) const;
};

/// What is asked of one revision of a plan.
struct Question {
    std::shared_ptr<const Plan> plan;
    Standard applied; ///< with the options
    double paceMetresPerMinute = 60;
    std::shared_ptr<const WalkingModel> walking; ///< without it only what needs no walk is known
    std::shared_ptr<const Assessment> assessment;
    CostTable prices;
};

/// Errors: Cancelled.
[[nodiscard]] Result<Insight> insightInto(const Question& question, const Progress& progress);

} // namespace yike
