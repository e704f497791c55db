// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli project: files made into a project that the desktop opens, assessed.
#include "app/cli/assess/assess_run.h"
#include "app/cli/assess/assessment_table.h"
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "gis/project/project_file.h"

#include <filesystem>

namespace yike::cli {

namespace {

struct ProjectArgs {
    PlanInput plan;
    AssessInput how;
    std::string out;
    std::string name;
    bool sample = false;
};

Exit runProject(const ProjectArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.out, {".yike"}); !fine)
        return session.failed(fine.error());
    if (args.plan.isProject())
        return session.failed(Error{Code::InputUnclear, {}, nullptr});
    auto assessed = assessPlan(args.plan, args.how, session);
    if (!assessed)
        return session.failed(assessed.error());
    Project& project = assessed->project;
    project.id = newProjectId();
    project.sample = args.sample;
    if (!args.name.empty())
        project.baseline.name = args.name;
    const auto saved =
        session.timed("write", [&](const Progress&) { return saveProject(args.out, project); });
    if (!saved)
        return session.failed(saved.error());
    if (!session.json())
        writeCityTable(*assessed, session.language(), session.out());
    return session.done({{"command", "project"},
                         {"name", project.baseline.name},
                         {"communities", project.baseline.unitsAt(Level::Community).size()},
                         {"facilities", project.baseline.facilities.size()}});
}

} // namespace

void addProject(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ProjectArgs>();
    CLI::App* command = parent.add_subcommand("project", "Make a project of folders and files");
    addPlanOptions(*command, args->plan);
    addAssessOptions(*command, args->how);
    command->add_option("--out", args->out, "Project to write")->type_name("P.yike")->required();
    command->add_option("--name", args->name, "Name of the plan; default: of the folder");
    command->add_flag("--sample", args->sample, "Invented data: said on every page");
    choose(*command, chosen, args, runProject);
}

} // namespace yike::cli
