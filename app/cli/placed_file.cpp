// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placed_file.h"

#include "gis/import/offset/settle_offsets.h"
#include "gis/io/vector_reader.h"
#include "gis/platform/file_info.h"
#include "gis/project/project_file.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace yike::cli {

namespace {

Result<PlacedFile> openPlaced(const InputLayer& input, const Crs& crs)
{
    auto layer = openLayer(input);
    if (!layer)
        return tl::unexpected(layer.error());
    auto placer = placerFor(*layer, crs);
    if (!placer)
        return tl::unexpected(placer.error());
    if (!*placer)
        return fail(Code::LayerHasNoPlace, {{"layer", layer->reader->layer().name}});
    PlacedLayer placed(*layer->reader, std::move(*placer));
    return PlacedFile{std::move(*layer), std::move(placed)};
}

/// The layer that a project file keeps its streets in (gis/project/README.md).
constexpr const char* kStreets = "streets";

/// What cannot be read is told when the project is opened.
bool hasStreets(const std::string& project)
{
    const auto names = listLayers(project);
    return names && std::find(names->begin(), names->end(), kStreets) != names->end();
}

InputLayer streetsOf(const std::string& project)
{
    InputLayer streets;
    streets.file = project;
    streets.open.layer = kStreets;
    streets.role = Role::StreetLines;
    streets.offset = Offset::None;
    return streets;
}

} // namespace

bool isProjectFile(const std::string& file)
{
    return std::filesystem::path(file).extension() == ".yike";
}

Result<NamedFiles> NamedFiles::of(const std::vector<RoleFile>& files, Session& session,
                                  const Progress& progress, Crs crs)
{
    NamedFiles named;
    named.m_crs = std::move(crs);
    for (const RoleFile& file : files) {
        if (file.file.empty())
            continue;
        const auto added =
            isProjectFile(file.file) ? named.addProject(file, session) : named.add(file, session, progress);
        if (!added)
            return tl::unexpected(added.error());
    }
    if (const auto taken = takeSystems(session.options().systems, named.m_request); !taken)
        return tl::unexpected(taken.error());
    auto issues = named.settle(files, progress);
    if (!issues)
        return tl::unexpected(issues.error());
    session.add(std::move(*issues));
    if (named.m_crs.wkt.empty())
        if (const auto chosen = named.chooseCrs(); !chosen)
            return tl::unexpected(chosen.error());
    return named;
}

/// Streets of a project among the files are where they are, and so tell what is shifted.
Result<std::vector<Issue>> NamedFiles::settle(const std::vector<RoleFile>& files, const Progress& progress)
{
    const std::size_t own = m_request.layers.size();
    for (const RoleFile& file : files)
        if (isProjectFile(file.file) && hasStreets(file.file))
            m_request.layers.push_back(streetsOf(file.file));
    auto issues = settleOffsets(m_request, progress);
    m_request.layers.resize(own);
    return issues;
}

Result<void> NamedFiles::add(const RoleFile& file, const Session& session, const Progress& progress)
{
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (m_files[i] == file.file && m_request.layers[i].role == file.role)
            return {}; // named by two options for the same use
    auto request = requestFor(file, session, progress);
    if (!request)
        return tl::unexpected(request.error());
    for (InputLayer& layer : request->layers) {
        if (layer.role != file.role)
            continue;
        m_files.push_back(file.file);
        m_request.layers.push_back(std::move(layer));
    }
    return {};
}

Result<void> NamedFiles::addProject(const RoleFile& file, Session& session)
{
    constexpr std::array kTaken = {Role::StreetLines, Role::Facilities, Role::Demand};
    if (std::find(kTaken.begin(), kTaken.end(), file.role) == kTaken.end())
        return fail(Code::ProjectAsLayer, {{"file", utf8(std::filesystem::path(file.file).filename())}});
    if (m_projects.contains(file.file))
        return {};
    auto opened = openProject(file.file);
    if (!opened)
        return tl::unexpected(opened.error());
    session.add(std::move(opened->issues));
    auto crs = crsFromEpsg(opened->value.baseline.epsg);
    if (!crs)
        return tl::unexpected(crs.error());
    m_projects.emplace(file.file, std::move(opened->value));
    return shareCrs(std::move(*crs));
}

Result<void> NamedFiles::chooseCrs()
{
    if (m_request.layers.empty())
        return {};
    const auto first = openLayer(m_request.layers.front());
    if (!first)
        return tl::unexpected(first.error());
    const LayerInfo& info = first->reader->layer();
    const auto centre = centreOf(info);
    if (!centre)
        return fail(info.crs || info.extent ? Code::ImportCrsMissing : Code::LayerHasNoPlace,
                    {{"layer", info.name}});
    auto crs = workingCrs(*centre);
    if (!crs)
        return tl::unexpected(crs.error());
    m_crs = std::move(*crs);
    return {};
}

Result<void> NamedFiles::shareCrs(Crs crs)
{
    if (m_crs.wkt.empty())
        m_crs = std::move(crs);
    else if (m_crs.epsg != crs.epsg)
        return fail(Code::CrsNoTransform, {{"from", label(crs)}, {"to", label(m_crs)}});
    return {};
}

Result<void> NamedFiles::forEach(const std::string& file, Role role, Session& session,
                                 const std::function<Result<void>(PlacedFile&)>& use) const
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const InputLayer& input = m_request.layers[i];
        if (m_files[i] != file || input.role != role)
            continue;
        auto layer = openPlaced(input, m_crs);
        if (!layer)
            return tl::unexpected(layer.error());
        session.add(layer->layer.reader->issues());
        if (const auto used = use(*layer); !used)
            return used;
    }
    return {};
}

} // namespace yike::cli
