// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What `inspect` looks at: each file once, layers and projects told apart.

#include "core/scenario/project.h"
#include "gis/import/mapping/role.h"
#include "gis/io/inspect.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

/// A folder stands for the files in it that we read, or for itself where there is none; a file that was named
/// twice, or together with the parts of its layer, stands once.
[[nodiscard]] std::vector<std::filesystem::path> filesToInspect(const std::vector<std::string>& named);

/// What is in a file, or why it cannot be read.
struct FileReport {
    std::string file;
    Inspection content;
    std::optional<Project> project; ///< one of ours; then `content` is empty
    std::optional<Error> error;
};
[[nodiscard]] FileReport inspectFile(const std::filesystem::path& file, const Progress& progress);

/// What an import would take the layer for.
[[nodiscard]] Role roleOf(const FileReport& report, const LayerInspection& layer);

} // namespace yike::cli
