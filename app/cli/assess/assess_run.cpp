// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assess_run.h"

#include "app/cli/arguments.h"
#include "core/standards/change.h"
#include "core/standards/option_range.h"
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

/// The model is made apart, because what it could not join to the streets is asked of it afterwards.
Result<void> assessInto(Assessed& assessed, Session& session)
{
    const Plan& plan = assessed.project.baseline;
    auto model = session.timed("walking-model", [&](const Progress& progress) {
        return walkingModelFor(plan, assessed.project.options, progress);
    });
    if (!model)
        return tl::unexpected(model.error());
    std::vector<PhaseCost> costs;
    auto result = assess(plan, assessed.standard, assessed.project.options, session.progress("assess"),
                         model->value, &costs);
    if (!result)
        return tl::unexpected(result.error());
    for (const PhaseCost& cost : costs)
        if (cost.phase != "walking-model")
            session.noteTime(cost.phase, cost.seconds);
    if (model->value) // else assess() has said the same
        result->issues.insert(result->issues.begin(), model->issues.begin(), model->issues.end());
    session.add(result->issues);
    assessed.project.lastAssessment = std::move(*result);
    auto gaps = walkGaps(plan, model->value.get(), assessed.indicators, session.progress("assess"));
    if (!gaps)
        return tl::unexpected(gaps.error());
    assessed.gaps = std::move(*gaps);
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

/// What an older project chose and the standard does not accept any more is told, not refused.
void dropUnfitChoices(const AssessInput& how, Project& project, Session& session)
{
    const bool other = !how.standard.empty() && how.standard != project.standard; // then all choices go
    const auto standard = findStandard(project.standard);
    if (standard && !other)
        session.add(dropUnfit(standard->value, project.options.options));
}

} // namespace

Result<Assessed> readPlan(const PlanInput& plan, const AssessInput& how, Session& session)
{
    if (const auto fine = checkInput(plan, how); !fine)
        return tl::unexpected(fine.error());
    auto project = loadPlan(plan, session);
    if (!project)
        return tl::unexpected(project.error());
    Assessed assessed;
    assessed.project = std::move(*project);
    dropUnfitChoices(how, assessed.project, session);
    if (const auto chosen = chooseOptions(how, assessed.project); !chosen)
        return tl::unexpected(chosen.error());
    if (const auto terrain = loadTerrain(plan, how, assessed.project, session); !terrain)
        return tl::unexpected(terrain.error());
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
