// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Merged cells of an .xlsx sheet, read from its XML: GDAL shows a merged block as one text and blanks.

#include "core/base/result.h"
#include "gis/io/table/row_source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yike {

/// In order of their first row; none if the sheet has none or the workbook's parts are not where they should
/// be.
[[nodiscard]] std::vector<MergedCells> mergedCellsOf(const std::filesystem::path& xlsx,
                                                     const std::string& sheet);

/// "A5:B12"; nothing for anything else.
[[nodiscard]] std::optional<MergedCells> parseCellRange(std::string_view range);

/// XlsxTooLarge when the parts unpack to more than a table could reasonably hold (a zip bomb).
[[nodiscard]] Result<void> checkUnpackedSize(const std::filesystem::path& xlsx);

} // namespace yike
