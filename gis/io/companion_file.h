// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A shapefile is several files of one name: whoever names one of the others means the layer.

#include <filesystem>
#include <optional>

namespace yike {

/// The .shp that a .dbf, .shx, .prj, .cpg, .sbn ... or .shp.xml stands beside; nothing where there is none,
/// or for files of other kinds.
[[nodiscard]] std::optional<std::filesystem::path> mainFileOf(const std::filesystem::path& file);

/// True of endings that mean nothing without a .shp: all of the above but .dbf, which is a table by itself.
[[nodiscard]] bool needsMainFile(const std::filesystem::path& file);

} // namespace yike
