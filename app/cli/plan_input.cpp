// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_input.h"

#include "app/cli/arguments.h"
#include "app/cli/streets/street_files.h"
#include "gis/import/mapping/guess_request.h"
#include "gis/import/offset/settle_offsets.h"
#include "gis/import/open_layer.h"
#include "gis/import/plan_builder.h"
#include "gis/platform/file_info.h"
#include "gis/project/project_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

/// The files named one by one, in the order of design.md 12.
std::vector<RoleFile> roleFiles(const PlanInput& input)
{
    std::vector<RoleFile> files;
    for (const RoleFile& file :
         {RoleFile{input.communities, Role::Communities, {}}, RoleFile{input.zones, Role::Zones, {}},
          RoleFile{input.facilities, Role::Facilities, {}}, RoleFile{input.values, Role::UnitValues, {}},
          RoleFile{input.streets, Role::StreetLines, {}}, RoleFile{input.buildings, Role::Buildings, {}}})
        if (!file.file.empty())
            files.push_back(file);
    return files;
}

Result<ImportRequest> requestOfRoleFiles(const std::vector<RoleFile>& files, const Session& session,
                                         const Progress& progress)
{
    ImportRequest all;
    for (const RoleFile& file : files) {
        auto one = requestFor(file, session, progress);
        if (!one)
            return tl::unexpected(one.error());
        if (all.name.empty())
            all.name = one->name;
        if (all.cityName.empty())
            all.cityName = one->cityName;
        std::move(one->layers.begin(), one->layers.end(), std::back_inserter(all.layers));
    }
    return all;
}

/// A raster tells neither who lives where nor what there is.
Result<void> isMoreThanRasters(const ImportRequest& request)
{
    const auto& layers = request.layers;
    const bool none =
        !layers.empty() && std::all_of(layers.begin(), layers.end(),
                                       [](const InputLayer& layer) { return isRaster(layer.file); });
    return none ? fail(Code::RasterAlone, {{"file", utf8(layers.front().file.filename())}}) : Result<void>();
}

Result<ImportRequest> requestOfPaths(const std::vector<std::string>& texts, Session& session,
                                     const Progress& progress)
{
    std::vector<fs::path> paths;
    for (const std::string& text : texts) {
        if (const auto there = isThere(text); !there)
            return tl::unexpected(there.error());
        if (const auto whole = isWhole(text, texts); !whole)
            return tl::unexpected(whole.error());
        paths.emplace_back(text);
    }
    auto request = guessRequest(paths, progress);
    if (!request)
        return tl::unexpected(request.error());
    session.add(std::move(request->issues));
    if (request->value.layers.empty() && session.findings().empty())
        return fail(Code::FolderEmpty, {{"file", utf8(paths.front())}});
    if (const auto more = isMoreThanRasters(request->value); !more)
        return tl::unexpected(more.error());
    if (const auto applied = applyTemplateFile(session.options().mapTemplate, request->value); !applied)
        return tl::unexpected(applied.error());
    return std::move(request->value);
}

/// Puts what the street options say, and the files they name, into the request.
Result<void> takeStreetOptions(const StreetOptions& options, ImportRequest& request, const Session& session)
{
    auto rules = walkingRulesOf(options);
    if (!rules)
        return tl::unexpected(rules.error());
    request.walkingRules = std::move(*rules);
    request.streets = settingsOf(options);
    auto more = requestOfRoleFiles(roleFilesOf(options), session, Progress());
    if (!more)
        return tl::unexpected(more.error());
    std::move(more->layers.begin(), more->layers.end(), std::back_inserter(request.layers));
    return {};
}

Result<Project> importPlan(const PlanInput& input, Session& session)
{
    const auto files = roleFiles(input);
    auto request = session.timed("inspect", [&](const Progress& progress) {
        return files.empty() ? requestOfPaths(input.paths, session, progress)
                             : requestOfRoleFiles(files, session, progress);
    });
    if (!request)
        return tl::unexpected(request.error());
    if (const auto added = takeStreetOptions(input.streetOptions, *request, session); !added)
        return tl::unexpected(added.error());
    if (const auto taken = takeSystems(session.options().systems, *request); !taken)
        return tl::unexpected(taken.error());
    const auto date = dateOf(input.date);
    if (!date)
        return tl::unexpected(date.error());
    request->evaluationDate = *date;
    request->repairShapes = input.repair;
    auto plan = session.timed(
        "read", [&](const Progress& progress) { return buildPlan(*request, builtInTaxonomy(), progress); });
    if (!plan)
        return tl::unexpected(plan.error());
    session.add(std::move(plan->issues));
    Project project;
    project.baseline = std::move(plan->value);
    return project;
}

Result<Project> readProject(const PlanInput& input, Session& session)
{
    auto opened =
        session.timed("read", [&](const Progress&) { return openProject(fs::path(input.paths.front())); });
    if (!opened)
        return tl::unexpected(opened.error());
    session.add(std::move(opened->issues));
    if (!input.date.empty()) {
        const auto date = dateOf(input.date);
        if (!date)
            return tl::unexpected(date.error());
        opened->value.baseline.evaluationDate = *date;
    }
    if (const auto applied = applyTo(opened->value, input.streetOptions, session, session.progress("read"));
        !applied)
        return tl::unexpected(applied.error());
    return std::move(opened->value);
}

} // namespace

bool PlanInput::isProject() const
{
    return paths.size() == 1 && fs::path(paths.front()).extension() == ".yike";
}

std::vector<std::string> PlanInput::files() const
{
    std::vector<std::string> all = paths;
    for (const RoleFile& file : roleFiles(*this))
        all.push_back(file.file);
    for (const RoleFile& file : roleFilesOf(streetOptions))
        all.push_back(file.file);
    return all;
}

void addPlanOptions(CLI::App& command, PlanInput& input)
{
    command.add_option("path", input.paths, "A project (.yike), or folders and files whose use is guessed");
    command.add_option("--communities", input.communities, "Polygons of communities")->type_name("FILE");
    command.add_option("--zones", input.zones, "Polygons that group communities naming no parent")
        ->type_name("FILE");
    command.add_option("--facilities", input.facilities, "Facilities")->type_name("FILE");
    command.add_option("--values", input.values, "Numbers of communities and larger units")
        ->type_name("FILE");
    command.add_option("--streets", input.streets, "Streets that are walked along")->type_name("FILE");
    command.add_option("--buildings", input.buildings, "Buildings that residents live in")->type_name("FILE");
    command.add_option("--date", input.date,
                       "Day of the assessment, 2025-06-30; default: of the project, else today");
    addStreetOptions(command, input.streetOptions);
    addEntranceOptions(command, input.streetOptions);
    command.add_flag("--repair", input.repair, "Consent to repair boundaries that cross themselves");
}

void addAssessOptions(CLI::App& command, AssessInput& input)
{
    command
        .add_option("--standard", input.standard, "Id or catalogue file of the standard; see standards list")
        ->type_name("ID|FILE");
    command.add_option("--option", input.choices, "A choice of the standard, repeatable: fitness-metres=800")
        ->type_name("ID=VALUE")
        ->allow_extra_args(false);
    command.add_flag("--straight-line", input.straightLine, "Ignore the streets; said in the result");
    command.add_option("--detour", input.detour, "Straight line times this (default 1.3)")
        ->check(CLI::Range(1.0, 5.0));
    addWalkOptions(command, input.walk);
}

Result<Project> loadPlan(const PlanInput& input, Session& session)
{
    const bool named = !roleFiles(input).empty();
    const bool project = std::any_of(input.paths.begin(), input.paths.end(), [](const std::string& path) {
        return fs::path(path).extension() == ".yike";
    });
    if (named == !input.paths.empty() || (project && !input.isProject()))
        return fail(Code::InputUnclear);
    return input.isProject() ? readProject(input, session) : importPlan(input, session);
}

Result<void> chooseOptions(const AssessInput& input, Project& project)
{
    const auto choices = choicesOf(input.choices);
    if (!choices)
        return tl::unexpected(choices.error());
    if (!input.standard.empty() && input.standard != project.standard) {
        project.standard = input.standard;
        project.options.options.clear(); // they were choices of another standard
    }
    for (const auto& [id, value] : *choices)
        project.options.options[id] = value;
    project.options.straightLine = project.options.straightLine || input.straightLine;
    if (input.detour > 0)
        project.options.detourFactor = input.detour;
    AssessOptions& options = project.options;
    options.paceMetresPerMinute = input.walk.paceOver(MetresPerMinute(options.paceMetresPerMinute)).count();
    options.walk = input.walk.over(options.walk);
    return {};
}

} // namespace yike::cli
