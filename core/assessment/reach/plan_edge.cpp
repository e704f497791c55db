// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reach/plan_edge.h"

#include "core/coverage/edge_strip.h"
#include "core/geometry/first_place.h"

#include <algorithm>

namespace yike {

namespace {

constexpr std::string_view kResidents = "population";

StudyArea studyOf(const Plan& plan)
{
    StudyArea study;
    for (const Unit& unit : plan.units) {
        if (unit.level == Level::Community && !unit.shape.empty())
            study.areas.push_back(&unit.shape);
    }
    for (const auto& [id, facility] : plan.facilities) {
        if (facility.position)
            study.facilities.push_back(*facility.position);
    }
    if (plan.ground) {
        for (const GroundFeature& feature : *plan.ground) {
            if (feature.kind == GroundKind::Water && !feature.area.empty())
                study.water.push_back(&feature.area);
        }
    }
    return study;
}

void addUp(PlanEdge& edge, const Demand& demand)
{
    auto weights = demand.weights.find(kResidents);
    if (weights == demand.weights.end())
        weights = demand.weights.begin();
    if (weights == demand.weights.end())
        return;
    edge.key = weights->first;
    for (const Weight weight : weights->second)
        edge.all += weight;
    for (const std::uint32_t point : edge.points) {
        edge.weight += weights->second[point];
        if (const auto community = demand.community[point])
            edge.units[*community] += weights->second[point];
    }
}

} // namespace

double PlanEdge::percent() const
{
    return all.milli() == 0 ? 0
                            : 100.0 * static_cast<double>(weight.milli()) / static_cast<double>(all.milli());
}

double farthestRule(const std::vector<Indicator>& indicators)
{
    double metres = 0;
    for (const Indicator& indicator : indicators) {
        if (indicator.kind == Kind::Reach)
            metres = std::max(metres, indicator.reach.metres);
    }
    return metres;
}

Result<std::optional<PlanEdge>> planEdge(const Plan& plan, double metres, const Progress& progress)
{
    const StudyArea study = studyOf(plan);
    if (!plan.demand || plan.demand->size() == 0 || study.areas.empty() || !(metres > 0))
        return std::nullopt;
    auto points = pointsNearOpenEdge(study, plan.demand->at, Metres(metres), progress);
    if (!points)
        return tl::unexpected(points.error());
    PlanEdge edge;
    edge.metres = metres;
    edge.points = std::move(*points);
    addUp(edge, *plan.demand);
    return edge;
}

std::vector<Issue> issuesOf(const PlanEdge& edge, const Plan& plan)
{
    if (edge.points.empty())
        return {};
    const auto count = static_cast<std::int64_t>(edge.points.size());
    Issue issue{Code::NothingOutside, Severity::Note, {}, {}, count};
    issue.args = {{"count", count},
                  {"weight", edge.weight.count()},
                  {"percent", edge.percent()},
                  {"metres", edge.metres}};
    issue.where.at = firstPlace(plan.demand->at, edge.points);
    return {std::move(issue)};
}

} // namespace yike
