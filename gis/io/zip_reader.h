// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Zipped layers: the files of the chosen layer are unpacked into a scratch folder and opened there. Entry
// names in GBK, as Windows writes them, are understood; sizes are limited; names in the zip never become
// paths.

#include "gis/io/vector_reader.h"

namespace yike {

[[nodiscard]] Result<std::unique_ptr<VectorReader>> openZip(const std::filesystem::path& file,
                                                            const OpenOptions& options);
/// The files in the zip that hold a layer; of a lone GeoPackage, workbook or the like its layers.
[[nodiscard]] Result<std::vector<std::string>> listZip(const std::filesystem::path& file);

} // namespace yike
