// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/role_file.h"

#include "gis/import/mapping/guess_request.h"
#include "gis/import/mapping/mapping_template.h"
#include "gis/import/open_layer.h"
#include "gis/io/companion_file.h"
#include "gis/io/formats.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <filesystem>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostTemplateBytes = 4U << 20U;

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
ImportRequest osmBarriers(const RoleFile& named)
{
    ImportRequest request;
    InputLayer layer;
    layer.file = named.file;
    layer.open.layer = "barriers";
    layer.defaultCategory = named.kind;
    layer.role = Role::Barriers;
    request.layers.push_back(std::move(layer));
    return request;
}

/// Why nothing of the file can be read; the layers of OpenStreetMap are what they are, so that its houses are
/// not taken for streets where it has none.
Result<void> hasLayers(const Loaded<ImportRequest>& guessed, const RoleFile& named)
{
    const auto& layers = guessed.value.layers;
    const std::string name = utf8(fs::path(named.file).filename());
    if (layers.empty() && !guessed.issues.empty())
        return fail(guessed.issues.front().code, guessed.issues.front().args);
    if (layers.empty())
        return fail(Code::FolderEmpty, {{"file", name}});
    const bool streets = std::any_of(layers.begin(), layers.end(), [](const InputLayer& layer) {
        return layer.role == Role::StreetLines || !isOpenStreetMap(layer.file);
    });
    if (named.role == Role::StreetLines && !streets)
        return fail(Code::StreetsNoneWalkable, {{"layer", name}});
    return {};
}

} // namespace

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

Result<void> isWhole(const std::string& path, const std::vector<std::string>& all)
{
    std::error_code error;
    if (!needsMainFile(path) || fs::is_directory(path, error))
        return {};
    const auto main = mainFileOf(path);
    const bool named = main && std::any_of(all.begin(), all.end(), [&](const std::string& other) {
                           return fs::equivalent(*main, other, error);
                       });
    if (named)
        return {};
    const auto format = formatOf(path);
    return format ? Result<void>() : tl::unexpected(format.error());
}

Result<ImportRequest> requestFor(const RoleFile& named, const Session& session, const Progress& progress)
{
    const auto& [file, role, kind] = named;
    if (const auto there = isThere(file); !there)
        return tl::unexpected(there.error());
    if (const auto whole = isWhole(file, {}); !whole)
        return tl::unexpected(whole.error());
    if (role == Role::Barriers && isOpenStreetMap(file))
        return osmBarriers(named);
    const std::vector<fs::path> path{file};
    auto guessed = guessRequest(path, progress);
    if (!guessed)
        return tl::unexpected(guessed.error());
    if (const auto usable = hasLayers(*guessed, named); !usable)
        return tl::unexpected(usable.error());
    takeAs(role, guessed->value);
    for (InputLayer& layer : guessed->value.layers)
        layer.defaultCategory = kind.empty() ? layer.defaultCategory : kind;
    if (const auto applied = applyTemplateFile(session.options().mapTemplate, guessed->value); !applied)
        return tl::unexpected(applied.error());
    return std::move(guessed->value);
}

} // namespace yike::cli
