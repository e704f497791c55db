// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assess.h"

#include "core/assessment/evaluate.h"
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

Result<Cells> evaluate(const Indicator& indicator, Context& context)
{
    switch (indicator.kind) {
    case Kind::Presence:
    case Kind::Flag:
        return evaluateUnitShare(indicator, context);
    case Kind::Ratio:
    case Kind::Share:
    case Kind::StaffedRate:
    case Kind::Count:
        return evaluateSums(indicator, context);
    case Kind::Reach:
        return evaluateReach(indicator, context);
    case Kind::AreaRule:
    case Kind::MinimumSize:
    case Kind::Functions:
    case Kind::Entered:
        return evaluateEachUnit(indicator, context);
    case Kind::Narrative:
        break;
    }
    return evaluateNarrative(context);
}

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
    if (outside == 0)
        issues.push_back({Code::NothingOutside, Severity::Note, {}, {}, 1});
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
    return assessment;
}

/// A pass mark that the catalogue does not have was chosen by the planner.
bool targetChosen(const Standard& standard, const Indicator& applied)
{
    const Indicator* written = standard.find(applied.id);
    return written != nullptr && applied.target != written->target;
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
    Walks walks(plan, facilities, walking.get(), Progress(progress.stopToken(), nullptr));
    Context context{plan, tree, facilities, walks};
    Assessment assessment = header(plan, standard, options, *applied, walking.get());
    for (std::size_t i = 0; i < applied->indicators.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        const Indicator& indicator = applied->indicators[i];
        auto cells = evaluate(indicator, context);
        if (!cells)
            return tl::unexpected(cells.error());
        assessment.indicators.push_back(
            {indicator.id, std::move(*cells), indicator.target, targetChosen(standard, indicator)});
        progress.part(0.4, 1).report(static_cast<double>(i + 1) /
                                     static_cast<double>(applied->indicators.size()));
    }
    clock.lap("indicators");
    addFacilityIssues(issues, plan, walking.get());
    addDemandIssues(issues, plan, applied->indicators);
    addUnitIssues(issues, plan);
    assessment.issues = std::move(issues);
    return assessment;
}

} // namespace yike
