// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tables as layers: CSV files and sheets, with points where columns hold positions.

#include "gis/io/formats.h"
#include "gis/io/vector_reader.h"

namespace yike {

[[nodiscard]] Result<std::unique_ptr<VectorReader>> openCsv(const std::filesystem::path& file,
                                                            const OpenOptions& options);

/// `format` is Xlsx, Xls or Ods.
[[nodiscard]] Result<std::unique_ptr<VectorReader>> openSheetLayer(const std::filesystem::path& file,
                                                                   Format format, const OpenOptions& options);

} // namespace yike
