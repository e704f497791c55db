// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Does a verdict hold, or does it hang on an assumption? Every verdict is asked again with another pace,
// another threshold, another estimate of households.

#include "core/analysis/study.h"

#include <string>
#include <vector>

namespace yike {

enum class Assumption {
    SlowerPace, ///< the rule's minutes at a slower pace
    FasterPace,
    ShorterDistance, ///< the rule's metres less the tolerance
    LongerDistance,
    LowerTarget, ///< the pass mark less the tolerance
    HigherTarget,
    FewerHouseholds, ///< the reported households less the tolerance
    MoreHouseholds
};

struct SensitivityOptions {
    double rulePace = 60; ///< metres a minute at which the rules' distances are walked
    double slowPace = 50;
    double fastPace = 67;
    double tolerance = 0.10; ///< of thresholds and households, up and down
};

/// A verdict, and what would turn it. Robust where nothing does.
struct Firmness {
    UnitId unit;
    bool met = false;
    std::vector<Assumption> flippedBy; ///< in the order of the enum
    [[nodiscard]] bool fragile() const { return !flippedBy.empty(); }
    bool operator==(const Firmness&) const = default;
};

/// Why no unit of a row has a verdict that could hold or turn.
enum class Unjudged {
    None,
    Described,  ///< the row is never counted
    NoPassMark, ///< the text has none and the planner set none
    NoData      ///< no unit that the row applies to has its figures
};

struct Sensitivity {
    std::string indicator;
    std::vector<Assumption> tried;
    std::vector<Firmness> units; ///< those with a verdict, by id
    Unjudged unjudged = Unjudged::None;
    [[nodiscard]] const Firmness* find(UnitId unit) const;
};

/// For each of `indicators` (options applied). Walks are measured once, as far as the assessment looks. What
/// counts whole things varies by whole things; where a row asks for everything, 100 %, nobody asks for more.
/// Errors: Cancelled.
[[nodiscard]] Result<std::vector<Sensitivity>> sensitivity(const std::vector<Indicator>& indicators,
                                                           const SensitivityOptions& options, Study& study,
                                                           const Progress& progress);

/// The indicator asked with its pass mark (and area per household) times `factor`.
[[nodiscard]] Indicator withTargetTimes(const Indicator& indicator, double factor);

} // namespace yike
