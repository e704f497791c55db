// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/files/inspect_files.h"

#include "app/cli/placed_file.h"
#include "gis/import/mapping/guess_request.h"
#include "gis/io/companion_file.h"
#include "gis/io/formats.h"
#include "gis/platform/file_info.h"
#include "gis/project/project_file.h"

#include <algorithm>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

bool isPlainFolder(const fs::path& path)
{
    std::error_code error;
    return fs::is_directory(path, error) && !formatOf(path); // a .gdb folder is one source
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> inside;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (formatOf(entry->path()) && !mainFileOf(entry->path()))
            inside.push_back(entry->path());
    std::sort(inside.begin(), inside.end());
    return inside;
}

bool isAmong(const std::vector<fs::path>& all, const fs::path& file)
{
    return std::any_of(all.begin(), all.end(), [&](const fs::path& other) {
        std::error_code error;
        return other == file || fs::equivalent(other, file, error);
    });
}

Error emptyFolder(const fs::path& folder)
{
    std::error_code error;
    const fs::directory_iterator opened(folder, error);
    const std::string name = utf8(folder);
    return error ? Error{Code::FileUnreadable, {{"file", name}, {"detail", error.message()}}, nullptr}
                 : Error{Code::FolderEmpty, {{"file", name}}, nullptr};
}

} // namespace

std::vector<fs::path> filesToInspect(const std::vector<std::string>& named)
{
    std::vector<fs::path> files;
    for (const std::string& text : named) {
        const auto inside = isPlainFolder(text) ? filesIn(text) : std::vector<fs::path>();
        if (inside.empty())
            files.emplace_back(text);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    std::vector<fs::path> once;
    for (const fs::path& file : files) {
        const auto main = mainFileOf(file);
        if (!isAmong(once, file) && !(main && isAmong(files, *main)))
            once.push_back(file);
    }
    return once;
}

FileReport inspectFile(const fs::path& file, const Progress& progress)
{
    FileReport report{utf8(file.filename()), {}, {}, {}};
    if (isPlainFolder(file)) {
        report.file = utf8(file);
        report.error = emptyFolder(file);
        return report;
    }
    if (isProjectFile(file.string())) {
        auto project = openProject(file);
        if (project)
            report.project = std::move(project->value);
        else if (project.error().code != Code::ProjectForeign) // else any GeoPackage under our name
            report.error = project.error();
        if (report.project || report.error)
            return report;
    }
    auto content = inspect(file, progress);
    if (content)
        report.content = std::move(*content);
    else
        report.error = content.error();
    return report;
}

Role roleOf(const FileReport& report, const LayerInspection& layer)
{
    return guessRoleOf(report.file, layer.layer, report.content.layers.size());
}

} // namespace yike::cli
