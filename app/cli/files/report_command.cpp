// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli report: the gap report of a project as PDF, without a window.
#include "app/cli/arguments.h"
#include "app/cli/assess/assess_run.h"
#include "app/cli/choose.h"
#include "app/cli/out_file.h"

#ifdef YIKE_REPORT
#include "app/report/report.h"
#include "gis/platform/file_info.h"

#include <QGuiApplication>

#include <algorithm>
#include <filesystem>
#include <ostream>
#endif

namespace yike::cli {

namespace {

struct ReportArgs {
    PlanInput plan;
    AssessInput how;
    std::string out;
    std::string scenario;
    std::string printed;
};

#ifdef YIKE_REPORT

/// Text and pictures need an application; a second one must not be made.
std::unique_ptr<QGuiApplication> painting()
{
    if (QGuiApplication::instance() != nullptr)
        return nullptr;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "yike-cli";
    static char* names[] = {name, nullptr};
    return std::make_unique<QGuiApplication>(count, names);
}

/// A scenario with its own assessment; both empty where none was asked for.
struct Compared {
    const Scenario* scenario = nullptr;
    std::optional<Assessment> assessment;
};

Result<Compared> assessScenario(const Assessed& baseline, const std::string& name, Session& session)
{
    if (name.empty())
        return Compared{};
    const auto& all = baseline.project.scenarios;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Scenario& s) { return s.name == name; });
    if (found == all.end()) {
        std::vector<std::string> names;
        for (const Scenario& scenario : all)
            names.push_back(scenario.name);
        return fail(Code::ScenarioUnknown, {{"value", name}, {"allowed", listed(names)}});
    }
    const auto plan = withScenario(baseline.project.baseline, *found);
    if (!plan)
        return tl::unexpected(plan.error());
    auto assessment = session.timed("scenario", [&](const Progress& progress) {
        return assess(*plan, baseline.standard, baseline.project.options, progress);
    });
    if (!assessment)
        return tl::unexpected(assessment.error());
    return Compared{&*found, std::move(*assessment)};
}

ReportInput inputOf(const Assessed& assessed, const Compared& compared, const ReportArgs& args, Date printed,
                    Language language)
{
    ReportInput input;
    input.project = &assessed.project;
    input.standard = &assessed.standard;
    input.assessment = &assessed.assessment();
    input.scenario = compared.scenario;
    input.scenarioAssessment = compared.assessment ? &*compared.assessment : nullptr;
    input.language = language;
    input.printed = printed;
    if (args.plan.isProject())
        input.fileName = utf8(std::filesystem::path(args.plan.paths.front()).filename());
    return input;
}

Exit runReport(const ReportArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.out, {".pdf"}); !fine)
        return session.failed(fine.error());
    const auto printed = dateOf(args.printed);
    if (!printed)
        return session.failed(printed.error());
    const auto assessed = assessPlan(args.plan, args.how, session);
    if (!assessed)
        return session.failed(assessed.error());
    const auto compared = assessScenario(*assessed, args.scenario, session);
    if (!compared)
        return session.failed(compared.error());
    const auto application = painting();
    const auto written = session.timed("write", [&](const Progress& progress) {
        return writeReport(inputOf(*assessed, *compared, args, *printed, session.language()), args.out,
                           progress);
    });
    if (!written)
        return session.failed(written.error());
    if (!session.json())
        session.out() << args.out << '\n';
    return session.done({{"command", "report"}, {"file", utf8(std::filesystem::path(args.out).filename())}});
}

#else

Exit runReport(const ReportArgs&, Session& session)
{
    return session.failed(Error{Code::ReportAbsent, {}, nullptr});
}

#endif

} // namespace

void addReport(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ReportArgs>();
    CLI::App* command = parent.add_subcommand("report", "The gap report as PDF, in the language of --lang");
    addPlanOptions(*command, args->plan);
    addAssessOptions(*command, args->how);
    command->add_option("--out", args->out, "PDF to write")->type_name("F.pdf")->required();
    command
        ->add_option("--scenario", args->scenario, "Compare this scenario of the project with its baseline")
        ->type_name("NAME");
    command->add_option("--printed", args->printed, "Date on the paper; default: today");
    choose(*command, chosen, args, runReport);
}

} // namespace yike::cli
