// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A plan made ready for questions beyond its assessment: which units hold which, which facilities are open,
// how far everybody walks. The analyses share one, so that no walk is measured twice.

#include "core/assessment/reach/reach_sums.h"

#include <memory>

namespace yike {

class Study {
public:
    /// Keeps a reference to `plan`. Without `walking` there are no walks: verdicts that need none stay the
    /// same, and nothing is searched for.
    Study(const Plan& plan, std::shared_ptr<const WalkingModel> walking, const Progress& progress);
    Study(const Study&) = delete;
    Study& operator=(const Study&) = delete;

    [[nodiscard]] const Context& context() const { return m_context; }
    [[nodiscard]] const Plan& plan() const { return m_context.plan; }
    [[nodiscard]] const UnitTree& tree() const { return m_tree; }
    [[nodiscard]] const FacilityIndex& facilities() const { return m_facilities; }
    [[nodiscard]] const WalkingModel* walking() const { return m_walking.get(); }
    /// The weight of every demand point. Errors: DemandAbsent, AnalysisWeightAbsent with those there are.
    [[nodiscard]] Result<const std::vector<Weight>*> weight(const std::string& key) const;

    /// Everybody's walk to what a reach indicator asks for, seen at least up to `farthest` metres; as far as
    /// an assessment looks no search is made twice. Not known where there are no walks or no such weight.
    /// Errors: Cancelled.
    [[nodiscard]] Result<ReachSums> walkTo(const Indicator& indicator, const std::string& weight,
                                           double farthest);
    /// The indicator for every unit, as an assessment finds it; causes that would need a walk stay unsaid.
    [[nodiscard]] Cells evaluated(const Indicator& indicator) const;

private:
    std::shared_ptr<const WalkingModel> m_walking;
    UnitTree m_tree;
    FacilityIndex m_facilities;
    Walks m_walks;
    Progress m_progress;
    Context m_context;
};

} // namespace yike
