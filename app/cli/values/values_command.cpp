// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli values: tables for departments to fill in, what they say when they come back, and taking them
// over.
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "app/cli/plan_input.h"
#include "app/cli/values/review_list.h"
#include "app/cli/values/template_book.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "gis/import/plan_builder.h"
#include "gis/project/catalogues.h"
#include "gis/project/project_file.h"

#include <iterator>
#include <ostream>

namespace yike::cli {

namespace {

struct ValuesArgs {
    PlanInput plan;
    std::string standard; ///< empty: of the project
    std::vector<std::string> files;
    std::string review;
    std::string out;
    TemplateScope scope;
};

Result<Standard> standardOf(const ValuesArgs& args, const Project& project, Session& session)
{
    auto standard = findStandard(args.standard.empty() ? project.standard : args.standard);
    if (!standard)
        return tl::unexpected(standard.error());
    session.add(std::move(standard->issues));
    return std::move(standard->value);
}

Result<ImportRequest> requestOf(const std::vector<std::string>& files, Session& session,
                                const Progress& progress)
{
    ImportRequest all;
    for (const std::string& file : files) {
        auto one = requestFor({file, Role::UnitValues, {}}, session, progress);
        if (!one)
            return tl::unexpected(one.error());
        std::move(one->layers.begin(), one->layers.end(), std::back_inserter(all.layers));
    }
    return all;
}

const Endings kTables{".xlsx", ".csv"};

/// The project with the figures of the files on its units, and what became of every row.
struct Taken {
    Project project;
    std::vector<JoinedTable> tables;
};

Result<Taken> takeFigures(const ValuesArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.review, kTables, args.files); !fine)
        return tl::unexpected(fine.error());
    auto project = loadPlan(args.plan, session);
    if (!project)
        return tl::unexpected(project.error());
    const auto standard = standardOf(args, *project, session);
    if (!standard)
        return tl::unexpected(standard.error());
    auto request = session.timed(
        "inspect", [&](const Progress& progress) { return requestOf(args.files, session, progress); });
    if (!request)
        return tl::unexpected(request.error());
    auto tables = session.timed("join", [&](const Progress& progress) {
        return joinValueFiles(*request, project->baseline, standard->fields, progress);
    });
    if (!tables)
        return tl::unexpected(tables.error());
    session.add(std::move(tables->issues));
    return Taken{std::move(*project), std::move(tables->value)};
}

Result<void> writeReviewFile(const ValuesArgs& args, const Taken& taken, Session& session)
{
    if (args.review.empty())
        return {};
    ExportBook book;
    book.tables.push_back(reviewTable(taken.tables, taken.project.baseline, session.language()));
    return writeOut(args.review, book, session);
}

/// check and read differ only in what is left behind.
Exit finish(const char* command, const ValuesArgs& args, const Taken& taken, Session& session)
{
    if (const auto written = writeReviewFile(args, taken, session); !written)
        return session.failed(written.error());
    if (!session.json())
        writeReview(taken.tables, taken.project.baseline, session.language(), session.out());
    Json json;
    json["command"] = command;
    json.update(reviewJson(taken.tables, taken.project.baseline));
    return session.done(std::move(json));
}

Exit runCheck(const ValuesArgs& args, Session& session)
{
    const auto taken = takeFigures(args, session);
    if (!taken)
        return session.failed(taken.error());
    return finish("values check", args, *taken, session);
}

Exit runRead(const ValuesArgs& args, Session& session)
{
    if (!args.plan.isProject())
        return session.failed(Error{Code::InputUnclear, {}, nullptr});
    std::vector<std::string> inputs = args.plan.files();
    inputs.insert(inputs.end(), args.files.begin(), args.files.end());
    if (const auto fine = checkOut(args.out, {".yike"}, inputs); !fine)
        return session.failed(fine.error());
    auto taken = takeFigures(args, session);
    if (!taken)
        return session.failed(taken.error());
    taken->project.lastAssessment.reset(); // it was of other figures
    const auto saved =
        session.timed("write", [&](const Progress&) { return saveProject(args.out, taken->project); });
    if (!saved)
        return session.failed(saved.error());
    return finish("values read", args, *taken, session);
}

Json templateJson(const std::vector<TemplateTable>& tables, const ValuesArgs& args, const Standard& standard)
{
    Json json;
    json["command"] = "values template";
    json["file"] = args.out;
    json["standard"] = standard.id;
    json["tables"] = Json::array();
    for (const TemplateTable& table : tables) {
        Json fields = Json::array();
        for (const Field& field : table.fields)
            fields.push_back(field.key);
        json["tables"].push_back({{"level", yike::key(table.level)},
                                  {"units", table.units.size()},
                                  {"fields", std::move(fields)}});
    }
    return json;
}

/// "社区：54 个单元 × 12 栏"
std::string sizeText(const TemplateTable& table, const Session& session)
{
    const auto units = static_cast<std::int64_t>(table.units.size());
    const auto columns = static_cast<std::int64_t>(table.fields.size());
    const std::string level = yike::word(table.level, session.language());
    if (session.language() == Language::Chinese)
        return level + "：" + formatCount(units) + " 个单元 × " + formatCount(columns) + " 栏";
    return level + ": " + formatNoun(units, "unit", "units") + " × " +
           formatNoun(columns, "column", "columns");
}

Exit runTemplate(const ValuesArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.out, kTables, args.plan.files()); !fine)
        return session.failed(fine.error());
    const auto project = loadPlan(args.plan, session);
    if (!project)
        return session.failed(project.error());
    auto standard = standardOf(args, *project, session);
    if (!standard)
        return session.failed(standard.error());
    if (const auto known = checkScope(*standard, args.scope); !known)
        return session.failed(known.error());
    const Standard asked = inScope(*standard, args.scope);
    const auto tables = templateTables(project->baseline, asked, builtInFields(), args.scope.level);
    if (tables.empty())
        return session.failed(Error{Code::NothingToFill, {{"standard", standard->id}}, nullptr});
    const bool csv = endingOf(args.out) == ".csv";
    const ExportBook book = templateBook(tables, project->baseline, asked, csv, session.language());
    if (const auto written = writeOut(args.out, book, session); !written)
        return session.failed(written.error());
    if (!session.json()) {
        for (const TemplateTable& table : tables)
            session.out() << sizeText(table, session) << '\n';
        session.out() << args.out << '\n';
    }
    return session.done(templateJson(tables, args, *standard));
}

void addCommon(CLI::App& command, ValuesArgs& args)
{
    command.add_option("path", args.plan.paths, "A project (.yike), or folders and files")->required();
    command.add_option("--standard", args.standard, "Id or catalogue file; default: of the project")
        ->type_name("ID|FILE");
    command.fallthrough();
}

void addCheck(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ValuesArgs>();
    CLI::App* command =
        parent.add_subcommand("check", "Which rows of a table find their unit, and which not");
    addCommon(*command, *args);
    command->add_option("--values", args->files, "Tables of figures, repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->required();
    command->add_option("--review", args->review, "Rows to look at as .csv or .xlsx")->type_name("FILE");
    choose(*command, chosen, args, runCheck);
}

void addRead(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ValuesArgs>();
    CLI::App* command = parent.add_subcommand("read", "Put the figures of tables into a project");
    addCommon(*command, *args);
    command->add_option("--values", args->files, "Tables of figures, repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->required();
    command->add_option("--review", args->review, "Rows to look at as .csv or .xlsx")->type_name("FILE");
    command->add_option("--out", args->out, "Project to write")->type_name("P.yike")->required();
    choose(*command, chosen, args, runRead);
}

void addTemplate(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ValuesArgs>();
    CLI::App* command = parent.add_subcommand("template", "A table for a department to fill in");
    addCommon(*command, *args);
    const std::map<std::string, Level> levels{{"community", Level::Community},
                                              {"sub-district", Level::SubDistrict},
                                              {"county", Level::County},
                                              {"city", Level::City}};
    command->add_option("--level", args->scope.level, "Units of one level; default: of every level")
        ->transform(CLI::CheckedTransformer(levels))
        ->type_name("community|sub-district|county|city");
    command
        ->add_option("--clause", args->scope.clauses,
                     "Only indicators of this clause or id, repeatable: 任务14")
        ->allow_extra_args(false);
    command->add_option("--group", args->scope.group, "Only indicators of a section of the scorecard");
    command->add_option("--out", args->out, "Table as .xlsx or .csv")->type_name("FILE")->required();
    choose(*command, chosen, args, runTemplate);
}

} // namespace

void addValues(CLI::App& parent, Run& chosen)
{
    CLI::App* command = parent.add_subcommand("values", "Figures of units: template, check, read");
    command->require_subcommand(1);
    addTemplate(*command, chosen);
    addCheck(*command, chosen);
    addRead(*command, chosen);
}

} // namespace yike::cli
