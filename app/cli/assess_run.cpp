// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess_run.h"

#include "app/cli/arguments.h"
#include "core/standards/change.h"
#include "gis/project/catalogues.h"

namespace yike::cli {

namespace {

/// Wrong options are told before anything is read.
Result<AppliedStandard> standardFor(Assessed& assessed, Session& session)
{
    auto standard = findStandard(assessed.project.standard);
    if (!standard)
        return tl::unexpected(standard.error());
    session.add(std::move(standard->issues));
    assessed.standard = std::move(standard->value);
    return withOptions(assessed.standard, assessed.project.options.options);
}

Result<void> assessInto(Assessed& assessed, Session& session)
{
    std::vector<PhaseCost> costs;
    auto result = assess(assessed.project.baseline, assessed.standard, assessed.project.options,
                         session.progress("assess"), nullptr, &costs);
    for (const PhaseCost& cost : costs)
        session.noteTime(cost.phase, cost.seconds);
    if (!result)
        return tl::unexpected(result.error());
    session.add(result->issues);
    assessed.project.lastAssessment = std::move(*result);
    return {};
}

/// Typing mistakes shall not cost the time of reading a city.
Result<void> checkInput(const PlanInput& plan, const AssessInput& how)
{
    if (const auto date = dateOf(plan.date); !date)
        return tl::unexpected(date.error());
    Project probe;
    if (const auto chosen = chooseOptions(how, probe); !chosen || plan.isProject())
        return chosen;
    const auto standard = findStandard(probe.standard);
    if (!standard)
        return tl::unexpected(standard.error());
    const auto applied = withOptions(standard->value, probe.options.options);
    return applied ? Result<void>() : tl::unexpected(applied.error());
}

} // namespace

Result<Assessed> readPlan(const PlanInput& plan, const AssessInput& how, Session& session)
{
    if (const auto fine = checkInput(plan, how); !fine)
        return tl::unexpected(fine.error());
    auto project = loadPlan(plan, session);
    if (!project)
        return tl::unexpected(project.error());
    Assessed assessed{std::move(*project), {}, {}};
    if (const auto chosen = chooseOptions(how, assessed.project); !chosen)
        return tl::unexpected(chosen.error());
    auto applied = standardFor(assessed, session);
    if (!applied)
        return tl::unexpected(applied.error());
    assessed.indicators = std::move(applied->indicators);
    return assessed;
}

Result<Assessed> assessPlan(const PlanInput& plan, const AssessInput& how, Session& session)
{
    auto assessed = readPlan(plan, how, session);
    if (!assessed)
        return assessed;
    if (const auto done = assessInto(*assessed, session); !done)
        return tl::unexpected(done.error());
    return assessed;
}

} // namespace yike::cli
