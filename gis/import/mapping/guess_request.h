// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A dropped folder fills the import by itself: which files are read, what each layer is for, which column
// goes where. Everything guessed here is shown and can be changed before the plan is built.

#include "core/base/progress.h"
#include "gis/import/mapping/import_request.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace yike {

/// Files and folders (looked through to a depth of four, at most 2,000 files), in any order. Layers of no
/// known use and files that cannot be read come back as issues; formats we do not read are passed over, and
/// so is a project in a folder.
[[nodiscard]] Result<Loaded<ImportRequest>> guessRequest(std::span<const std::filesystem::path> paths,
                                                         const Progress& progress);

/// What a layer is for, by its shapes, its columns and the words in its file and layer names.
[[nodiscard]] Role guessRole(const LayerInfo& layer, std::string_view fileName);

/// The same for a layer of a file: the name of one with several layers tells nothing, and the layers of a
/// project are known.
[[nodiscard]] Role guessRoleOf(const std::filesystem::path& file, const LayerInfo& layer,
                               std::size_t ofLayers);

} // namespace yike
