// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan_builder.h"

#include "gis/import/plan/stages.h"

#include <map>

namespace yike {

namespace {

constexpr std::int64_t kMostOfAKind = 200;

/// After 200 findings of one code the others become one with their number.
std::vector<Issue> condensed(std::vector<Issue> issues)
{
    std::map<Code, std::int64_t> seen;
    std::map<Code, std::size_t> last;
    std::vector<Issue> kept;
    for (Issue& issue : issues) {
        if (++seen[issue.code] <= kMostOfAKind) {
            last[issue.code] = kept.size();
            kept.push_back(std::move(issue));
        } else {
            kept[last[issue.code]].count += issue.count;
        }
    }
    return kept;
}

struct Stage {
    Result<void> (*run)(PlanUnderWay&, const Progress&);
    double until; ///< of the whole
};

constexpr double kCrsChosen = 0.02;
constexpr Stage kStages[] = {{settleLayers, 0.05},     {addUnits, 0.20},   {addValues, 0.25},
                             {readFacilityRows, 0.35}, {addStreets, 0.58}, {addFacilities, 0.60},
                             {addGround, 0.65},        {addDemand, 1.00}};

} // namespace

Result<Loaded<Plan>> buildPlan(const ImportRequest& request, const Taxonomy& taxonomy,
                               const Progress& progress)
{
    PlanUnderWay state{request, taxonomy, {}, {}, {}, {}, {}};
    state.plan.name = request.name;
    state.plan.evaluationDate = request.evaluationDate;
    if (const auto chosen = chooseCrs(state); !chosen)
        return tl::unexpected(chosen.error());
    double from = kCrsChosen;
    for (const Stage& stage : kStages) {
        if (const auto done = stage.run(state, progress.part(from, stage.until)); !done)
            return tl::unexpected(done.error());
        from = stage.until;
    }
    return Loaded<Plan>{std::move(state.plan), condensed(std::move(state.issues))};
}

} // namespace yike
