// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli assess: a standard's indicators for every unit.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/assess/assessment_json.h"
#include "app/cli/assess/assessment_table.h"
#include "app/cli/choose.h"
#include "app/cli/out_file.h"

#include <ostream>

namespace yike::cli {

namespace {

struct AssessArgs {
    PlanInput plan;
    AssessInput how;
    std::string out;
};

Result<void> writeResult(const Assessed& assessed, const std::string& file, Session& session)
{
    const auto book = bookOf(assessed, session.language());
    if (!book)
        return tl::unexpected(book.error());
    return writeOut(file, *book, session);
}

Exit runAssess(const AssessArgs& args, Session& session)
{
    if (const auto fine = checkExportType(args.out, args.plan.files()); !fine)
        return session.failed(fine.error());
    const auto assessed = assessPlan(args.plan, args.how, session);
    if (!assessed)
        return session.failed(assessed.error());
    if (!args.out.empty())
        if (const auto written = writeResult(*assessed, args.out, session); !written)
            return session.failed(written.error());
    if (!session.json())
        writeCityTable(*assessed, session.language(), session.out());
    return session.done(session.json() ? toJson(*assessed) : Json());
}

} // namespace

void addAssess(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<AssessArgs>();
    CLI::App* command = parent.add_subcommand("assess", "A standard's indicators for every unit");
    addPlanOptions(*command, args->plan);
    addAssessOptions(*command, args->how);
    command->add_option("--out", args->out, "Result as .gpkg, .xlsx or .csv")->type_name("FILE");
    choose(*command, chosen, args, runAssess);
}

} // namespace yike::cli
