// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_input.h"

#include "app/cli/arguments.h"
#include "app/cli/streets/street_files.h"
#include "gis/import/mapping/guess_request.h"
#include "gis/import/mapping/mapping_template.h"
#include "gis/import/plan_builder.h"
#include "gis/import/source_record.h"
#include "gis/io/formats.h"
#include "gis/platform/file_info.h"
#include "gis/project/project_file.h"
#include "gis/raster/terrain.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostTemplateBytes = 4U << 20U;

struct RoleFile {
    std::string file;
    Role role = Role::Ignore;
};

/// The files named one by one, in the order of design.md 12.
std::vector<RoleFile> roleFiles(const PlanInput& input)
{
    std::vector<RoleFile> files;
    for (const RoleFile& file :
         {RoleFile{input.communities, Role::Communities}, RoleFile{input.zones, Role::Zones},
          RoleFile{input.facilities, Role::Facilities}, RoleFile{input.values, Role::UnitValues},
          RoleFile{input.streets, Role::StreetLines}, RoleFile{input.buildings, Role::Buildings}})
        if (!file.file.empty())
            files.push_back(file);
    return files;
}

/// The files that the street options name: they go with a folder as well as with files named one by one.
std::vector<RoleFile> streetOptionFiles(const StreetOptions& options)
{
    std::vector<RoleFile> files;
    for (const std::string& file : options.barriers)
        files.push_back({file, Role::Barriers});
    if (!options.entrances.empty())
        files.push_back({options.entrances, Role::Entrances});
    if (!options.water.empty())
        files.push_back({options.water, Role::Water});
    return files;
}

/// What the user says a file is for goes before the guess: its layers that were guessed so stay, and where
/// none was, all of them are taken for it.
void takeAs(Role role, ImportRequest& request)
{
    const auto isSo = [&](const InputLayer& layer) { return layer.role == role; };
    const bool guessed = std::any_of(request.layers.begin(), request.layers.end(), isSo);
    for (InputLayer& layer : request.layers) {
        if (layer.role == role)
            continue;
        layer.role = guessed ? Role::Ignore : role;
        layer.mapping.reset(); // guessed again for the role it has now
    }
}

/// The layer that an OpenStreetMap file does not list (gis/io/osm/osm_features.h).
ImportRequest osmBarriers(const std::string& file)
{
    ImportRequest request;
    InputLayer layer;
    layer.file = file;
    layer.open.layer = "barriers";
    layer.role = Role::Barriers;
    request.layers.push_back(std::move(layer));
    return request;
}

Result<void> applyTemplateFile(const std::string& file, ImportRequest& request)
{
    if (file.empty())
        return {};
    const auto text = readWholeFile(file, kMostTemplateBytes);
    if (!text)
        return tl::unexpected(text.error());
    const auto decisions = loadTemplate(*text, utf8(fs::path(file).filename()));
    if (!decisions)
        return tl::unexpected(decisions.error());
    applyTemplate(*decisions, request);
    return {};
}

Result<void> isThere(const std::string& path)
{
    std::error_code error;
    if (const auto file = regularFile(path); !file && !fs::is_directory(path, error))
        return tl::unexpected(file.error());
    return {};
}

Result<ImportRequest> requestOfRoleFiles(const std::vector<RoleFile>& files, const Session& session,
                                         const Progress& progress)
{
    ImportRequest all;
    for (const RoleFile& file : files) {
        auto one = requestFor(file.file, file.role, session, progress);
        if (!one)
            return tl::unexpected(one.error());
        if (all.name.empty())
            all.name = one->name;
        std::move(one->layers.begin(), one->layers.end(), std::back_inserter(all.layers));
    }
    return all;
}

Result<ImportRequest> requestOfPaths(const std::vector<std::string>& texts, Session& session,
                                     const Progress& progress)
{
    std::vector<fs::path> paths;
    for (const std::string& text : texts) {
        if (const auto there = isThere(text); !there)
            return tl::unexpected(there.error());
        paths.emplace_back(text);
    }
    auto request = guessRequest(paths, progress);
    if (!request)
        return tl::unexpected(request.error());
    session.add(std::move(request->issues));
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
    auto more = requestOfRoleFiles(streetOptionFiles(options), session, Progress());
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

bool isTerrain(const Source& source)
{
    return source.role == roleName(Role::Terrain);
}

/// The name of the terrain that the plan was made with.
std::optional<std::string> linkedTerrain(const Plan& plan)
{
    const auto found = std::find_if(plan.sources.begin(), plan.sources.end(), isTerrain);
    return found == plan.sources.end() ? std::nullopt : std::optional(found->file);
}

/// Rasters are linked by name: beside the project, or among the files the plan was read from.
fs::path terrainFile(const PlanInput& plan, const AssessInput& how, const std::optional<std::string>& linked)
{
    if (!how.walk.terrain.empty() || !linked)
        return how.walk.terrain;
    for (const std::string& path : plan.paths) {
        std::error_code error;
        const fs::path folder = fs::is_directory(path, error) ? fs::path(path) : fs::path(path).parent_path();
        const fs::path file = folder / fs::path(*linked).filename(); // a project names no folders
        if (isRegularFile(file))
            return file;
    }
    return {};
}

/// A report names the terrain that its walks were measured on.
Result<void> recordTerrain(const fs::path& file, Plan& plan)
{
    const auto linked = std::find_if(plan.sources.begin(), plan.sources.end(), isTerrain);
    const bool isNew = linked == plan.sources.end();
    const SourceId id = isNew ? SourceId(static_cast<std::uint32_t>(plan.sources.size())) : linked->id;
    auto source = sourceOf(file, Role::Terrain, id);
    if (!source)
        return tl::unexpected(source.error());
    if (isNew)
        plan.sources.push_back(std::move(*source));
    else
        *linked = std::move(*source);
    return {};
}

} // namespace

bool PlanInput::isProject() const
{
    return paths.size() == 1 && fs::path(paths.front()).extension() == ".yike";
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

Result<void> loadTerrain(const PlanInput& plan, const AssessInput& how, Project& project, Session& session)
{
    const std::optional<std::string> linked = linkedTerrain(project.baseline);
    if (!project.options.walk.slopes) {
        if (linked)
            session.add({{Code::TerrainUnused, Severity::Note, {{"file", *linked}}, {}, 1}});
        return {};
    }
    const fs::path file = terrainFile(plan, how, linked);
    if (file.empty()) // the assessment says that slopes do not count
        return {};
    if (project.options.straightLine || !project.baseline.streets)
        return {};
    const auto working = crsFromEpsg(project.baseline.epsg);
    if (!working)
        return tl::unexpected(working.error());
    auto terrain = session.timed("terrain", [&](const Progress& progress) {
        return readTerrain(file, *project.baseline.streets, *working, progress);
    });
    if (!terrain)
        return tl::unexpected(terrain.error());
    session.add(std::move(terrain->issues));
    project.options.height = std::move(terrain->value);
    return recordTerrain(file, project.baseline);
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

Result<ImportRequest> requestFor(const std::string& file, Role role, const Session& session,
                                 const Progress& progress)
{
    if (const auto there = isThere(file); !there)
        return tl::unexpected(there.error());
    if (const auto format = formatOf(file); role == Role::Barriers && format && *format == Format::Osm)
        return osmBarriers(file);
    const std::vector<fs::path> path{file};
    auto guessed = guessRequest(path, progress);
    if (!guessed)
        return tl::unexpected(guessed.error());
    if (guessed->value.layers.empty() && !guessed->issues.empty()) // why it cannot be read
        return fail(guessed->issues.front().code, guessed->issues.front().args);
    takeAs(role, guessed->value);
    if (const auto applied = applyTemplateFile(session.options().mapTemplate, guessed->value); !applied)
        return tl::unexpected(applied.error());
    return std::move(guessed->value);
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
