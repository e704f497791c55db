// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assess.h"

namespace yike {

namespace {

/// Which demand points may look farther for a street, because their community is rural.
std::vector<bool> ruralPoints(const Plan& plan)
{
    std::vector<bool> rural(plan.demand->size());
    for (std::size_t i = 0; i < rural.size(); ++i) {
        const auto community = plan.demand->community[i];
        rural[i] = community && community->index() < plan.units.size() &&
                   plan.unit(*community).setting == Setting::Rural;
    }
    return rural;
}

bool hasStreets(const Plan& plan)
{
    return plan.streets && !plan.streets->empty();
}

} // namespace

Result<Loaded<std::shared_ptr<const WalkingModel>>>
walkingModelFor(const Plan& plan, const AssessOptions& options, const Progress& progress)
{
    Loaded<std::shared_ptr<const WalkingModel>> model;
    if (!plan.demand || plan.demand->size() == 0) {
        model.issues.push_back({Code::DemandAbsent, Severity::Advised, {}, {}, 1});
        return model;
    }
    if (!options.straightLine && hasStreets(plan))
        return walkAlong(*plan.streets, plan.demand->at, ruralPoints(plan), options.snap, progress);
    model.value = walkStraight(plan.demand->at, options.detourFactor);
    model.issues.push_back(
        {Code::AssessedInStraightLine, Severity::Note, {{"factor", options.detourFactor}}, {}, 1});
    return model;
}

} // namespace yike
