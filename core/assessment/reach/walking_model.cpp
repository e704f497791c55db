// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assess.h"

#include "core/coverage/street_walk.h"

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

WalkOptions walkOptions(const AssessOptions& options)
{
    WalkOptions walk{options.snap, {}, {}, options.walk.direction};
    if (options.walk.profile) {
        walk.walker = walkerOf(*options.walk.profile);
        walk.walker->pace = MetresPerMinute(options.paceMetresPerMinute);
    }
    if (options.walk.slopes)
        walk.height = options.height;
    return walk;
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
    const bool slopesLost = options.walk.slopes && !options.height;
    if (!options.straightLine && hasStreets(plan)) {
        auto walk = StreetWalk::make(*plan.streets, plan.demand->at, ruralPoints(plan), walkOptions(options),
                                     progress);
        if (!walk)
            return tl::unexpected(walk.error());
        if (slopesLost && !options.walk.profile) // else said by the walk itself
            walk->issues.push_back({Code::SlopesNotCounted, Severity::Advised, {}, {}, 1});
        model.value = std::move(walk->value);
        model.issues = std::move(walk->issues);
        return model;
    }
    model.value = walkStraight(plan.demand->at, options.detourFactor);
    model.issues.push_back(
        {Code::AssessedInStraightLine, Severity::Note, {{"factor", options.detourFactor}}, {}, 1});
    if (options.walk.slopes)
        model.issues.push_back({Code::SlopesNotCounted, Severity::Advised, {}, {}, 1});
    return model;
}

} // namespace yike
