// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assess.h"

#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/plausibility.h"
#include "core/assessment/reach/plan_edge.h"
#include "core/assessment/reach/walks_needed.h"
#include "core/base/parallel.h"
#include "core/standards/change.h"

#include <algorithm>
#include <chrono>

namespace yike {

namespace {

/// Adds the seconds since the last lap to the costs, if anybody wants them.
class Clock {
public:
    explicit Clock(std::vector<PhaseCost>* costs) : m_costs(costs) {}

    void lap(const char* phase)
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_costs != nullptr)
            m_costs->push_back({phase, std::chrono::duration<double>(now - m_last).count()});
        m_last = now;
    }

private:
    std::vector<PhaseCost>* m_costs;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

void addCount(std::vector<Issue>& issues, Code code, Severity severity, std::int64_t count)
{
    if (count > 0)
        issues.push_back({code, severity, {{"count", count}}, {}, count});
}

template <class Predicate>
std::int64_t countFacilities(const Plan& plan, Predicate predicate)
{
    return std::count_if(plan.facilities.begin(), plan.facilities.end(),
                         [&](const auto& entry) { return predicate(entry.second); });
}

bool isPlaced(const Facility& facility)
{
    return facility.position.has_value() || !facility.entrances.empty();
}

void addFacilityIssues(std::vector<Issue>& issues, const Plan& plan, const WalkingModel* walking)
{
    addCount(issues, Code::FacilitiesNotPlaced, Severity::Advised,
             countFacilities(plan, [](const Facility& facility) { return !isPlaced(facility); }));
    const std::int64_t outside =
        countFacilities(plan, [](const Facility& facility) { return !facility.host; });
    addCount(issues, Code::FacilitiesWithoutUnit, Severity::Note, outside);
    if (walking == nullptr || plan.facilities.empty())
        return;
    std::vector<Stop> stops;
    for (const auto& [id, facility] : plan.facilities) {
        if (isPlaced(facility))
            stops.push_back({id, facility.entrances.empty() ? std::vector<Point>{*facility.position}
                                                            : facility.entrances});
    }
    const auto unsnapped = walking->unsnapped(stops);
    addCount(issues, Code::FacilitiesUnsnapped, Severity::Advised,
             static_cast<std::int64_t>(unsnapped.size()));
    if (!unsnapped.empty())
        issues.back().where.at = plan.facilities.at(unsnapped.front()).position;
}

void addDemandIssues(std::vector<Issue>& issues, const Plan& plan, const std::vector<Indicator>& indicators)
{
    if (!plan.demand || plan.demand->size() == 0)
        return;
    std::set<std::string> absent;
    for (const Indicator& indicator : indicators) {
        if (indicator.kind == Kind::Reach && !plan.demand->weights.contains(indicator.reach.weight))
            absent.insert(indicator.reach.weight);
    }
    for (const std::string& key : absent)
        issues.push_back({Code::DemandWeightAbsent, Severity::Advised, {{"key", key}}, {}, 1});
}

void addUnitIssues(std::vector<Issue>& issues, const Plan& plan)
{
    addCount(issues, Code::SettingUnknown, Severity::Advised,
             std::count_if(plan.units.begin(), plan.units.end(), [](const Unit& unit) {
                 return unit.level == Level::Community && !unit.isVirtual && unit.setting == Setting::Unknown;
             }));
}

Assessment header(const Plan& plan, const Standard& standard, const AssessOptions& options,
                  const AppliedStandard& applied, const WalkingModel* walking)
{
    Assessment assessment;
    assessment.standard = standard.id;
    assessment.standardVersion = standard.version;
    assessment.date = plan.evaluationDate;
    assessment.options = applied.options;
    assessment.alongNetwork = walking != nullptr && walking->alongNetwork();
    assessment.detourFactor = assessment.alongNetwork ? 1.0 : options.detourFactor;
    assessment.paceMetresPerMinute = options.paceMetresPerMinute;
    if (assessment.alongNetwork) {
        assessment.walk = options.walk;
        assessment.walk.slopes = options.walk.slopes && options.height;
    }
    return assessment;
}

/// A pass mark that the catalogue does not have was chosen by the planner.
bool targetChosen(const Standard& standard, const Indicator& applied)
{
    const Indicator* written = standard.find(applied.id);
    return written != nullptr && applied.target != written->target;
}

Result<void> measureWalks(Walks& walks, const std::vector<Indicator>& indicators, const Plan& plan,
                          const FacilityIndex& facilities, const Progress& progress)
{
    std::vector<WalkSearch> searches;
    for (const Indicator& indicator : indicators) {
        for (WalkSearch& search : walksNeeded(indicator, plan, facilities, walks.alongNetwork()))
            searches.push_back(std::move(search));
    }
    return walks.measure(searches, progress);
}

/// Side by side, in blocks between which the caller's thread reports; every indicator has its own place.
Result<std::vector<Cells>> evaluateAll(const std::vector<Indicator>& indicators, const Context& context,
                                       const Progress& progress)
{
    constexpr std::size_t kBlock = 32;
    std::vector<Cells> cells(indicators.size());
    for (std::size_t from = 0; from < indicators.size(); from += kBlock) {
        const std::size_t count = std::min(kBlock, indicators.size() - from);
        parallelBlocks(count, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = from + first; i < from + last && !progress.cancelled(); ++i)
                cells[i] = evaluate(indicators[i], context);
        });
        if (progress.cancelled())
            return fail(Code::Cancelled);
        progress.report(static_cast<double>(from + count) / static_cast<double>(indicators.size()));
    }
    return cells;
}

} // namespace

Result<Assessment> assess(const Plan& plan, const Standard& standard, const AssessOptions& options,
                          const Progress& progress, std::shared_ptr<const WalkingModel> walking,
                          std::vector<PhaseCost>* costs)
{
    const auto applied = withOptions(standard, options.options);
    if (!applied)
        return tl::unexpected(applied.error());
    Clock clock(costs);
    std::vector<Issue> issues;
    if (!walking) {
        auto model = walkingModelFor(plan, options, progress.part(0, 0.4));
        if (!model)
            return tl::unexpected(model.error());
        walking = std::move(model->value);
        issues = std::move(model->issues);
    }
    clock.lap("walking-model");
    const UnitTree tree(plan);
    const FacilityIndex facilities(plan, tree);
    Walks walks(plan, facilities, walking.get());
    const auto& indicators = applied->indicators;
    if (const auto done = measureWalks(walks, indicators, plan, facilities, progress.part(0.4, 0.8)); !done)
        return tl::unexpected(done.error());
    clock.lap("walks");
    auto cells = evaluateAll(indicators, Context{plan, tree, facilities, walks}, progress.part(0.8, 1));
    if (!cells)
        return tl::unexpected(cells.error());
    Assessment assessment = header(plan, standard, options, *applied, walking.get());
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const auto doubts = implausible(indicators[i], (*cells)[i], plan);
        issues.insert(issues.end(), doubts.begin(), doubts.end());
        assessment.indicators.push_back({indicators[i].id, std::move((*cells)[i]), indicators[i].target,
                                         targetChosen(standard, indicators[i])});
    }
    clock.lap("indicators");
    addFacilityIssues(issues, plan, walking.get());
    addDemandIssues(issues, plan, indicators);
    addUnitIssues(issues, plan);
    const auto edge = planEdge(plan, farthestRule(indicators), Progress(progress.stopToken(), nullptr));
    if (!edge)
        return tl::unexpected(edge.error());
    if (*edge) {
        for (Issue& issue : issuesOf(**edge, plan))
            issues.push_back(std::move(issue));
    }
    assessment.issues = std::move(issues);
    return assessment;
}

} // namespace yike
