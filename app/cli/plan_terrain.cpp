// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_input.h"

#include "gis/import/source_record.h"
#include "gis/platform/file_info.h"
#include "gis/raster/terrain.h"

#include <algorithm>
#include <filesystem>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

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

} // namespace yike::cli
